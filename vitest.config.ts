import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { PATIENCE } from './test/patience.ts';

const resultsFile = process.env['THEA_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**', 'test/thea-ia/**', 'node_modules/**', '.cache/**'],
    // Replicas and bundles are real processes, which keep two cores busy two files at a time; the files that play in real
    // time wait for half of theirs.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    ...PATIENCE,
    // The closing line of a CI run is added up from these.
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    server: { deps: { inline: [/@actions\//] } },
  },
});
