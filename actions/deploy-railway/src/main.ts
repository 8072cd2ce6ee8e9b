import type { ActionContext } from '@thea/action';
import { askedRelease, deployTarget, openTarget, railwayRepository } from '@thea/platforms';
import { parseRailwaySpec } from '@thea/railway/spec';
import type { PlatformModule } from '@thea/release';
import { chooseRailwayTarget, railwayVariables } from './choose.ts';
import type { declaration } from './declaration.ts';

/** Loaded once the inputs are known to be right. */
async function loadRailway(): Promise<PlatformModule> {
  return (await import('@thea/railway')).railwayModule;
}

/** Deploys to one Railway service. */
export async function main(context: ActionContext<typeof declaration>): Promise<void> {
  const { inputs, workspace } = context;
  const { chosen, words } = chooseRailwayTarget(inputs, workspace);
  const asked = askedRelease(inputs.image, inputs.version, workspace);
  const spec = parseRailwaySpec(words, asked);
  const opener = { ...context, environment: railwayVariables(inputs, context.environment) };
  const choice = { ...inputs, 'allowed-account-ids': [] };
  await deployTarget(context, chosen, spec, () =>
    openTarget(chosen, choice, 'deploy', opener, loadRailway, railwayRepository),
  );
}
