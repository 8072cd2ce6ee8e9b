import { defineConfig } from 'vitest/config';

const resultsFile = process.env['THEA_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**', 'test/thea-ia/**', 'node_modules/**', '.cache/**'],
    // Replicas and bundles are real processes: two cores cannot run more than two of these at once.
    maxWorkers: 2,
    testTimeout: 120_000,
    // The closing line of a CI run is added up from these.
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    server: { deps: { inline: [/@actions\//] } },
  },
});
