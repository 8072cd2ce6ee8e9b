import type { KubeContainer, KubePod } from '@thea/kubernetes/facts';
import { type JsonObject, object } from '@thea/kubernetes/raw';
import { digestOf, pod, rawDeployment } from './sample.ts';

export const IMAGE = 'registry.invalid/thea-ia:stable';
export const SIDE = 'registry.invalid/side';
export const [ONE, TWO] = [digestOf('1'), digestOf('2')];

/** A Deployment whose template names tags: of the application, of a sidecar and of what runs before. */
export function tagged(image = IMAGE, side = SIDE): JsonObject {
  const raw = rawDeployment();
  const spec = object(raw['spec']);
  const template = object(spec['template']);
  const containers = [{ name: 'api', image, imagePullPolicy: 'Always' }];
  const initContainers = [{ name: 'side', image: side, restartPolicy: 'Always' }];
  const pods = { ...object(template['spec']), initContainers, containers };
  return { ...raw, spec: { ...spec, template: { ...template, spec: pods } } };
}

/** A pod that says these of its containers; one that is not named says nothing. */
export function running(api: string, side = `${SIDE}@${TWO}`, over: Partial<KubePod> = {}): KubePod {
  const [sample] = pod().containers;
  if (sample === undefined) throw new Error('The sample has a container.');
  const of = (name: string, named: string, imageID: string): KubeContainer => ({
    ...sample,
    name,
    init: name === 'side',
    named,
    imageID,
  });
  return pod({ containers: [of('side', SIDE, side), of('api', IMAGE, api)], ...over });
}

export const told = (digest: string): string => `registry.invalid/thea-ia@${digest}`;
