import type { ActionContext } from '@thea/action';
import { removeBuilder } from '@thea/image/builder';
import { openDocker } from '@thea/image/docker';
import type { declaration } from './declaration.ts';

/** The name under which the runner keeps the builder that `main` made, for the end of the job. */
export const BUILDER_STATE = 'thea-builder';

/** Removes the builder of this job, where it made one. */
export async function post(context: ActionContext<typeof declaration>): Promise<void> {
  const { environment, deadline, log } = context;
  const name = environment[`STATE_${BUILDER_STATE}`];
  if (name) await removeBuilder(openDocker(environment, deadline.signal), name, log);
}
