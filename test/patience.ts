/**
 * How long vitest waits, in milliseconds, for a machine on which much else runs: each wait ends with what it waits for,
 * so length costs nothing until something hangs. By itself vitest gives a hook 10 s, and a polled condition one.
 */
export const PATIENCE = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
} as const;
