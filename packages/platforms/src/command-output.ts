import { Failure } from '@thea/action';
import type { ProgramEnd } from '@thea/action/run-program';
import type { Opener } from './open-target.ts';

type Place = Pick<Opener, 'deadline' | 'environment' | 'workspace'>;

/** Milliseconds that a command may take: a chart may have to be fetched. */
const WITHIN = 120_000;
/** Characters. */
const LARGEST = 16 * 1024 * 1024;
/** Of the command, in sentences. */
const SHOWN = 120;
/** Given to this step and to nobody else: its inputs, and what asks for the identity of this job. */
const OURS = /^(INPUT|ACTIONS)_/;

/** `commandOutput` in the workspace of an action, as `AskedRelease` has it. */
export function outputIn(context: Place): (command: string, input: string) => Promise<string> {
  return (command, input) => commandOutput(command, input, context);
}

/**
 * What a command of the user's writes, run by bash in the workspace, without this step's inputs and identity.
 * @throws Failure('input') naming `input` where it fails, writes nothing or too much, or takes too long;
 * Failure('deadline' | 'cancelled') from the deadline's signal.
 */
export async function commandOutput(
  command: string,
  input: string,
  { deadline, environment, workspace }: Place,
  within = WITHIN,
): Promise<string> {
  const words = command.replace(/\s+/g, ' ').trim();
  const name = `The command of "${input}" (${words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words})`;
  const refuse = (what: string, cause?: unknown): Failure =>
    new Failure('input', {
      input,
      message: `${name} ${what}.`,
      remedy: 'Run it by hand in a clone of the repository; what it needs must be on the runner.',
      cause,
    });
  const { FloodingProgram, runProgram, SilentProgram } = await import('@thea/action/run-program');
  const limit = deadline.within(within, name);
  let end: ProgramEnd;
  try {
    end = await runProgram({
      file: 'bash',
      words: ['-e', '-o', 'pipefail', '-c', command],
      folder: workspace,
      environment: Object.fromEntries(Object.entries(environment).filter(([one]) => !OURS.test(one))),
      largest: LARGEST,
      signal: limit.signal,
    });
  } catch (thrown) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    if (thrown instanceof FloodingProgram) throw refuse('wrote more than 16 MiB and was ended');
    if (!(thrown instanceof SilentProgram))
      throw refuse('cannot be started, because there is no bash', thrown);
    const saying = thrown.said === '' ? '' : ` (it said: ${thrown.said})`;
    throw refuse(`did not end within ${within / 1000} s and was ended${saying}`);
  } finally {
    limit.end();
  }
  const { code, signal, said, output } = end;
  const saying = said === '' ? '' : ` and said "${said}"`;
  if (signal !== null) throw refuse(`was ended by ${signal}${saying}`);
  if (code !== 0) throw refuse(`ended with exit code ${code}${saying}`);
  if (output.trim() === '') throw refuse(`wrote nothing${saying}`);
  return output;
}
