import { readdirSync, readFileSync } from 'node:fs';
import type { RunEvent } from '@thea/rehearsal/github/run/events';
import { expect, test } from 'vitest';
import { logOf, rehearse } from './rehearse.ts';

const START = `
on: push
jobs:
  a:
    runs-on: ubuntu-latest
`;

/** Whether any process of this machine has `word` in its command line or environment. */
function runs(word: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(word);
      } catch {
        return false;
      }
    });
}

const HANG = `
      - id: hang
        uses: theaia/script@v1
        with:
          script: |
            process.on('SIGINT', () => { console.log('got SIGINT'); write('GITHUB_OUTPUT', 'left=record'); process.exit(1); });
            console.log('hanging');
            await new Promise(() => setInterval(() => {}, 1000));
      - { id: plain, run: echo plain }
      - { id: undo, run: "echo undo after \${{ steps.hang.outcome }}, left \${{ steps.hang.outputs.left }}", if: failure() || cancelled() }
`;

const hanging = (event: RunEvent): boolean => event.kind === 'log' && event.line === 'hanging';

test('a cancelled run interrupts its step, runs what asks for it, and ends cancelled', async () => {
  const { start } = await rehearse(`${START}    steps:${HANG}`);
  const run = start({ onEvent: (event) => hanging(event) && run.cancel() });
  const result = await run.result;
  expect(result.conclusion).toBe('cancelled');
  expect(result.jobs[0]?.steps.slice(0, 3).map((step) => step.outcome)).toEqual([
    'cancelled',
    'skipped',
    'success',
  ]);
  expect(logOf(result, 'a')).toContain('got SIGINT');
  expect(logOf(result, 'a')).toContain('undo after cancelled, left record');
});

test('a step that exceeds its time-out fails; a job that exceeds its own is cancelled', async () => {
  const step = await rehearse(
    `${START}    steps:${HANG.replace('id: hang', 'id: hang\n        timeout-minutes: 1')}`,
  );
  const failed = await step.run();
  expect(failed.conclusion).toBe('failure');
  expect(failed.jobs[0]?.annotations[0]?.message).toBe(
    "The action 'Run theaia/script@v1' has timed out after 1 minutes.",
  );
  expect(logOf(failed, 'a')).toContain('undo after failure, left record');
  const job = await rehearse(`${START}    timeout-minutes: 1\n    steps:${HANG}`);
  const cancelled = await job.run();
  expect(cancelled.conclusion).toBe('cancelled');
  expect(logOf(cancelled, 'a')).toContain('undo after cancelled, left record');
});

test('a dead runner leaves a failed job without outputs, post steps or processes', async () => {
  const { start } = await rehearse(`${START}
    outputs: { x: "\${{ steps.first.outputs.x }}" }
    env: { MARK: marked-for-death }
    steps:
      - { id: first, run: 'echo x=1 >> "$GITHUB_OUTPUT"' }
      - uses: theaia/script@v1
        with:
          script: |
            const { spawn } = await import('node:child_process');
            spawn('sleep', ['300'], { stdio: 'ignore' });
            process.on('SIGTERM', () => {});
            console.log('hanging');
            await new Promise(() => setInterval(() => {}, 1000));
      - { run: echo never, if: always() }
`);
  const run = start({ onEvent: (event) => hanging(event) && run.killRunner('a') });
  const result = await run.result;
  expect(result.jobs[0]?.result).toBe('failure');
  expect(result.jobs[0]?.outputs).toEqual({});
  expect(result.jobs[0]?.steps).toHaveLength(2);
  expect(runs('marked-for-death')).toBe(false);
});

test('what a step leaves running is ended with its job', async () => {
  const { run } = await rehearse(`${START}
    env: { MARK: left-behind-process }
    steps:
      - run: sleep 300 > /dev/null 2>&1 &
      - run: echo done
`);
  const result = await run();
  expect(result.conclusion).toBe('success');
  expect(runs('left-behind-process')).toBe(false);
});
