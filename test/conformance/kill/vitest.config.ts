import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../../patience.ts';

// Every kill point, every fault and every scenario there is: hours. `npm test` and `npm run test:conformance` take those
// that can differ.
export default defineConfig({
  test: {
    include: ['test/conformance/kill/*.test.ts', 'test/conformance/every/*.test.ts'],
    maxWorkers: 2,
    // Scenarios in real time wait more than they work.
    maxConcurrency: 3,
    ...PATIENCE,
    server: { deps: { inline: [/@actions\//] } },
  },
});
