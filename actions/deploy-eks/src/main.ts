import type { ActionContext } from '@thea/action';
import { readKubeSpec } from '@thea/kubernetes/spec';
import { askedRelease, deployTarget, imageRepository, openTarget, outputIn } from '@thea/platforms';
import type { PlatformModule } from '@thea/release';
import { chooseKubernetesTarget } from './choose.ts';
import type { declaration } from './declaration.ts';

/** Loaded once the inputs are known to be right: the platform is most of the start-up. */
async function loadKubernetes(): Promise<PlatformModule> {
  return (await import('@thea/kubernetes')).kubernetesModule;
}

/** Deploys to one set of Kubernetes objects. */
export async function main(context: ActionContext<typeof declaration>): Promise<void> {
  const { inputs, workspace } = context;
  const { chosen, words } = chooseKubernetesTarget(inputs, workspace, context.environment);
  const asked = askedRelease(inputs.image, inputs.version, workspace);
  const spec = await readKubeSpec(words, { ...asked, outputOf: outputIn(context) });
  await deployTarget(context, chosen, spec, () =>
    openTarget(chosen, inputs, 'deploy', context, loadKubernetes, imageRepository),
  );
}
