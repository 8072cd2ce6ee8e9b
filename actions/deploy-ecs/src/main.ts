import type { ActionContext } from '@thea/action';
import { specOf } from '@thea/ecs/spec-of';
import { deployTarget, imageRepository, openTarget } from '@thea/platforms';
import type { PlatformModule } from '@thea/release';
import { askedOf, chooseEcsTarget } from './choose.ts';
import type { declaration } from './declaration.ts';

/** Loaded once the inputs are known to be right: the AWS client is most of the start-up. */
async function loadEcs(): Promise<PlatformModule> {
  return (await import('@thea/ecs')).ecsModule;
}

/** Deploys to one ECS service. */
export async function main(context: ActionContext<typeof declaration>): Promise<void> {
  const { inputs, workspace } = context;
  const { chosen, words } = chooseEcsTarget(inputs, workspace, context.environment);
  const spec = specOf(words, askedOf(inputs, words, workspace));
  await deployTarget(context, chosen, spec, () =>
    openTarget(chosen, inputs, 'deploy', context, loadEcs, imageRepository),
  );
}
