import { defineConfig } from 'vitest/config';
import { LongestFirst } from '../longest-first.ts';
import { PATIENCE } from '../patience.ts';

const resultsFile = process.env['THEA_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/conformance/**/*.test.ts'],
    // An hour and more: `npm run test:every-point`.
    // And those of the real control plane have a configuration of their own.
    exclude: ['test/conformance/kill/**', 'test/conformance/every/**', 'test/conformance/kubernetes/**'],
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Scenarios in real time wait more than they work.
    maxConcurrency: 3,
    ...PATIENCE,
    // The closing line of a CI run is added up from these.
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    server: { deps: { inline: [/@actions\//] } },
  },
});
