import { defineConfig } from 'vitest/config';

const resultsFile = process.env['THEA_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/conformance/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 300_000,
    // The closing line of a CI run is added up from these.
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    server: { deps: { inline: [/@actions\//] } },
  },
});
