import type { Json } from '@thea/action';
import { containersOf, templateOf } from '@thea/kubernetes/pod-template';
import { at, type JsonObject, object, objects, text } from '@thea/kubernetes/raw';
import { type House, openHouse } from './house.ts';
import { kubectlApply } from './kubectl.ts';
import { digestOf, sampleObjects } from './releases.ts';

export const REPOSITORY = 'registry.invalid/thea-ia';
/** What a runtime says of an image of the sample. */
export const told = (version: string): string => `${REPOSITORY}@${digestOf(version)}`;
/** What a way back names. */
export const pinned = (version: string): string => `${REPOSITORY}:stable@${digestOf(version)}`;

const PLURAL = { Deployment: 'deployments', StatefulSet: 'statefulsets', DaemonSet: 'daemonsets' } as const;
export type Kind = keyof typeof PLURAL;

/** The sample as a workload of `kind` whose image is a tag, of which its pods say that they run `runs`. */
export function tagged(kind: Kind, runs: string, pod: { readonly [key: string]: Json } = {}): Json[] {
  const [deployment, ...others] = sampleObjects({ container: { imagePullPolicy: 'Always' } });
  const raw = object(deployment);
  const { replicas, ...spec } = object(raw['spec']);
  const template = object(spec['template']);
  const annotations = {
    'theaia.dev/runs-api': runs,
    'theaia.dev/runs-first': `${REPOSITORY}@${digestOf('first')}`,
    'theaia.dev/runs-side': `docker-pullable://registry.invalid/side@${digestOf('side')}`,
  };
  const podSpec = object(template['spec']);
  const [container] = objects(podSpec['containers']);
  return [
    {
      ...raw,
      kind,
      spec: {
        ...spec,
        ...(kind === 'DaemonSet' ? {} : { replicas: replicas ?? 3 }),
        ...(kind === 'StatefulSet' ? { serviceName: 'api' } : {}),
        template: {
          metadata: { ...object(template['metadata']), annotations },
          spec: { ...podSpec, containers: [{ ...container, image: `${REPOSITORY}:stable` }], ...pod },
        },
      },
    },
    ...others,
  ];
}

/** The manifests of a release of that kind: they name no tag. */
export function untagged(kind: Kind): Json[] {
  return tagged(kind, '').map((one) => {
    const text = JSON.stringify(one).replace(`${REPOSITORY}:stable`, REPOSITORY);
    const value: Json = JSON.parse(text);
    return value;
  });
}

/** What runs before there is any release, by a tag: applied by kubectl, and serving. */
export async function runningByTag(
  kind: Kind,
  runs: string,
  pod: { readonly [key: string]: Json } = {},
): Promise<House> {
  const house = await openHouse();
  await kubectlApply(house, tagged(kind, runs, pod));
  await house.user.until(house.path(PLURAL[kind], 'api'), (raw) => {
    const status = at(raw ?? {}, 'status');
    const wanted = at(status, 'desiredNumberScheduled') ?? at(raw ?? {}, 'spec', 'replicas') ?? null;
    return (at(status, 'readyReplicas') ?? at(status, 'numberReady')) === wanted;
  });
  return house;
}

/** The workload of a house. */
export async function workloadOf(house: House, kind: Kind = 'Deployment'): Promise<JsonObject> {
  const raw = await house.user.get(house.path(PLURAL[kind], 'api'));
  if (raw === null) throw new Error(`The ${kind} is not there.`);
  return raw;
}

/** The references of its template, by container. */
export function namedBy(raw: JsonObject): { readonly [container: string]: string } {
  return Object.fromEntries(
    containersOf(templateOf(raw)).map((one) => [text(one['name']), text(one['image'])]),
  );
}

const isStaying = (pod: JsonObject): boolean => at(pod, 'metadata', 'deletionTimestamp') === undefined;

/** What the pods of a house that stay say of their containers, each once. */
export async function runs(house: House, container = 'api'): Promise<readonly string[]> {
  const pods = await house.user.list(house.path('pods'));
  const said = pods
    .filter(isStaying)
    .flatMap((pod) => [
      ...objects(at(pod, 'status', 'initContainerStatuses')),
      ...objects(at(pod, 'status', 'containerStatuses')),
    ])
    .filter((one) => one['name'] === container);
  return [...new Set(said.map((one) => text(one['imageID'])))];
}

/** One of the pods begins to say that it runs something else, as after a restart of its node. */
export async function onePodRuns(house: House, imageID: string): Promise<void> {
  const [pod] = (await house.user.list(house.path('pods'))).filter(isStaying);
  const path = house.path('pods', text(at(pod, 'metadata', 'name')));
  const containerStatuses = objects(at(pod, 'status', 'containerStatuses')).map((one) => ({
    ...one,
    imageID,
  }));
  await house.user.patch(`${path}/status`, { status: { containerStatuses } }, 'kubelet');
}
