import { defineConfig } from 'vitest/config';
import { LongestFirst } from '../../longest-first.ts';
import { PATIENCE } from '../../patience.ts';

// The other conformance tests write theirs beside it.
const resultsFile = process.env['THEA_TEST_RESULTS']?.replace(/\.json$/, '-kubernetes.json');

// One real control plane for all of these; every test has a namespace of its own.
export default defineConfig({
  test: {
    include: ['test/conformance/kubernetes/*.test.ts'],
    globalSetup: ['test/conformance/kubernetes/global-set-up.ts'],
    // They wait for controllers more than they work.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    maxConcurrency: 6,
    ...PATIENCE,
    // The closing line of a CI run is added up from these.
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    server: { deps: { inline: [/@actions\//] } },
  },
});
