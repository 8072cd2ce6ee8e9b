import type { ActionContext } from '@thea/action';
import { askedRelease, deployTarget, imageRepository, openTarget } from '@thea/platforms';
import { chooseKubernetesTarget } from './choose.ts';
import type { declaration } from './declaration.ts';

/** Deploys to one set of Kubernetes objects. */
export async function main(context: ActionContext<typeof declaration>): Promise<void> {
  const { inputs, workspace } = context;
  const { chosen, words } = chooseKubernetesTarget(inputs, workspace, context.environment);
  const asked = askedRelease(inputs.image, inputs.version, workspace);
  // Loaded once the inputs are known to be right: the platform is most of the start-up.
  const { kubernetesModule } = await import('@thea/kubernetes');
  const spec = kubernetesModule.spec(words, asked);
  await deployTarget(context, chosen, spec, () =>
    openTarget(chosen, inputs, 'deploy', context, kubernetesModule, imageRepository),
  );
}
