import type { ActionContext } from '@thea/action';
import { deployTarget, imageRepository, openTarget } from '@thea/platforms';
import { askedOf, chooseEcsTarget } from './choose.ts';
import type { declaration } from './declaration.ts';

/** Deploys to one ECS service. */
export async function main(context: ActionContext<typeof declaration>): Promise<void> {
  const { inputs, workspace } = context;
  const { chosen, words } = chooseEcsTarget(inputs, workspace, context.environment);
  const asked = askedOf(inputs, words, workspace);
  // Loaded once the inputs are known to be right: the AWS client is most of the start-up.
  const { ecsModule } = await import('@thea/ecs');
  const spec = ecsModule.spec(words, asked);
  await deployTarget(context, chosen, spec, () =>
    openTarget(chosen, inputs, 'deploy', context, ecsModule, imageRepository),
  );
}
