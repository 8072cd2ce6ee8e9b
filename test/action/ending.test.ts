import { describe, expect, it } from 'vitest';
import { fixture } from './fixture/start.ts';
import { startAction } from './start-action.ts';

const errorsOf = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith('::error'));

describe('a run that fails', () => {
  it('ends with one sentence, its causes muted, its summary written and the exit code of its kind', async () => {
    await startAction({ file: fixture, inputs: { task: 'fails' } }, ({ code, lines, summary }) => {
      expect(errorsOf(lines)).toEqual([expect.stringMatching(/::It did not come back\. Look at it\.$/)]);
      expect(lines.filter((line) => line.includes('caused by'))).toEqual([
        expect.stringMatching(/^::debug::.*socket hang up$/),
        expect.stringMatching(/^::debug::.*ECONNRESET$/),
      ]);
      expect(summary).toContain('[!CAUTION]');
      expect(code).toBe(4);
    });
  });

  it.each([
    ['defect', 'The action met an error that it does not know: Expected property name'],
    ['unhandled', 'nobody caught this'],
    ['forgotten', 'The action waits for something that can never come.'],
    ['nope', 'No such task. Name one.'],
  ])('%s: ends there too', async (task, sentence) => {
    await startAction({ file: fixture, inputs: { task } }, ({ code, lines, errors }) => {
      expect(errorsOf(lines)).toEqual([expect.stringContaining(sentence)]);
      expect(errors).toBe('');
      expect(code).toBe(1);
    });
  });

  it('has a deadline above everything', async () => {
    const inputs = { task: 'waits', timeout: '1' };
    await startAction({ file: fixture, inputs }, ({ code, lines, output }) => {
      expect(errorsOf(lines)).toEqual([expect.stringContaining('Fixture did not end within 1 s.')]);
      expect(output).not.toContain('left a record');
      expect(code).toBe(1);
    });
  });
});

describe('a run that succeeds', () => {
  it('ends although a socket is open, and loses nothing that it printed', async () => {
    await startAction({ file: fixture, inputs: { task: 'sockets' } }, ({ code, output }) => {
      expect(output).toContain('x'.repeat(200_000));
      expect(code).toBe(0);
    });
  });
});

describe('a run that is cancelled', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves its record and its summary', async (signal, exit) => {
    const interrupt = { when: 'waiting', signal };
    await startAction(
      { file: fixture, inputs: { task: 'waits' }, interrupt },
      ({ code, lines, output, summary }) => {
        expect(output).toContain('left a record: cancelled');
        expect(errorsOf(lines)).toEqual([expect.stringContaining(`The run was cancelled (${signal}).`)]);
        expect(summary).toContain('recorded');
        expect(code).toBe(exit);
      },
    );
  });

  it('does not wait for work that does not listen', async () => {
    const interrupt = { when: 'waiting', signal: 'SIGINT' } as const;
    await startAction(
      { file: fixture, inputs: { task: 'stubborn' }, interrupt },
      ({ code, lines, seconds }) => {
        expect(errorsOf(lines)).toHaveLength(1);
        // GitHub sends SIGKILL 10 s after SIGINT.
        expect(seconds).toBeLessThan(9.5);
        expect(code).toBe(130);
      },
    );
  });
});
