import { Failure, messageOf } from '@thea/action';
import type { Texts } from '../run/request.ts';
import { FileCommands } from './file-commands.ts';
import type { Machine } from './machine.ts';
import { type ProcessEnd, StepProcess } from './process.ts';
import type { StepRecord } from './step-record.ts';
import type { Stop } from './stop.ts';
import { machineVariables, runnerVariables } from './variables.ts';

export interface Launch {
  readonly name: string;
  readonly file: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  /** What the step adds to the runner's own variables: env, inputs, state. */
  readonly environment: Texts;
}

// After the file commands of a step were read, its problems are the step's own: it fails.
function collect(machine: Machine, record: StepRecord, commands: FileCommands): void {
  record.setOutputs(commands.outputs());
  record.setState(commands.state());
  machine.setVariables(commands.variables());
  machine.paths.unshift(...commands.paths().reverse());
  record.summary += machine.masker.mask(commands.summary());
}

/**
 * Runs one process of a step until it ends, with the files by which it answers, and ends it when the step has to.
 * Throws `Failure` where it cannot be started, or where what it wrote to those files is not valid.
 */
export async function launch(
  machine: Machine,
  record: StepRecord,
  stop: Stop,
  launch: Launch,
): Promise<ProcessEnd> {
  const { request, attention } = machine.assignment;
  const commands = new FileCommands(machine.folders.commands, machine.uniqueName());
  const process = new StepProcess({
    time: request.time,
    name: launch.name,
    file: launch.file,
    arguments: launch.arguments,
    folder: launch.folder,
    environment: {
      ...machineVariables(machine),
      ...launch.environment,
      ...runnerVariables(machine),
      ...commands.environment,
    },
    onLine: (line) => record.line(line),
  });
  machine.processes.add(process);
  const unlisten = stop.listen(() => process.interrupt());
  if (machine.dead) process.kill();
  try {
    const end = await attention.wait(process.exit);
    if (!machine.dead) collect(machine, record, commands);
    return end;
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw new Failure('input', {
      message: `An error occurred trying to start process '${launch.file}' with working directory '${launch.folder}'. ${messageOf(thrown)}.`,
      remedy: 'Check the shell and the working directory of the step.',
      cause: thrown,
    });
  } finally {
    unlisten();
  }
}
