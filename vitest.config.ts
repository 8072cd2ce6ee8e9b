import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**', 'test/thea-ia/**', 'node_modules/**', '.cache/**'],
    // Replicas and bundles are real processes: two cores cannot run more than two of these at once.
    maxWorkers: 2,
    testTimeout: 120_000,
    server: { deps: { inline: [/@actions\//] } },
  },
});
