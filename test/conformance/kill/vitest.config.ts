import { defineConfig } from 'vitest/config';

// Every kill point and every fault there is: an hour or more. `npm test` takes those that can differ.
export default defineConfig({
  test: {
    include: ['test/conformance/kill/*.test.ts'],
    maxWorkers: 2,
    server: { deps: { inline: [/@actions\//] } },
  },
});
