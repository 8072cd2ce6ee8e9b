import { join } from 'node:path';
import type { RunResult } from '@thea/rehearsal/github/run/result';
import { type SimulationRequest, simulateConditions } from '@thea/rehearsal/github/simulate/simulate';
import { makeFolder } from './folder.ts';

/** Plays the first of these files as a workflow whose steps are stand-ins. */
export async function play(
  files: { readonly [path: string]: string },
  more: Partial<SimulationRequest> = {},
): Promise<RunResult> {
  const folder = makeFolder(files);
  const [first = ''] = Object.keys(files);
  return simulateConditions({
    workflow: join(folder, first),
    actionsRepository: folder,
    script: () => null,
    ...more,
  });
}

/** `name: result` of every job, in the order in which they ended. */
export const names = (run: RunResult): string[] => run.jobs.map((job) => `${job.name}: ${job.result}`);
