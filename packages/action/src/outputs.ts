import * as core from '@actions/core';
import type { Log } from './log.ts';
import type { Masks } from './masks.ts';

/**
 * The function that sets an output at once. Where GitHub takes no outputs (no `GITHUB_OUTPUT`) it is a line of the log.
 * A masked value in an output is a warning: GitHub drops such an output between jobs (actions/runner, JobExtension.cs).
 */
export function openOutputs(
  masks: Masks,
  log: Log,
  environment: NodeJS.ProcessEnv,
): (name: string, value: string | boolean | number) => void {
  return (name, value) => {
    const text = String(value);
    if (masks.hides(text)) {
      log.warning(`The output "${name}" holds a masked value: GitHub will not pass it on to another job.`);
    }
    if (environment['GITHUB_OUTPUT']) core.setOutput(name, text);
    log.info(`output ${name}: ${text}`, { output: name, value: text });
  };
}
