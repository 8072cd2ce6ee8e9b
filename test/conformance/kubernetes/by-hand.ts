import type { Json } from '@thea/action';
import { annotationsOf } from '@thea/kubernetes/object';
import { at, type JsonObject, object, objects, text } from '@thea/kubernetes/raw';
import { type House, openHouse } from './house.ts';
import { kubectlApply } from './kubectl.ts';
import { sampleObjects, specOf } from './releases.ts';

const REVISION = 'deployment.kubernetes.io/revision';

/** The manifests of a release: variables in this order, annotations of the Deployment, values of the ConfigMap. */
function manifests(
  environment: readonly string[],
  annotations: { readonly [key: string]: string },
  data: { readonly [key: string]: string },
  replicas: number | null = 3,
): Json[] {
  const [deployment, ...others] = sampleObjects({
    replicas,
    environment: environment.map((name) => ({ name, value: `of ${name}` })),
  });
  const raw = object(deployment);
  return [
    { ...raw, metadata: { ...object(raw['metadata']), annotations } },
    ...others,
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data },
  ];
}

/** The manifests that kubectl applied: another image, a variable, an annotation and a value more. */
export const old = (replicas: number | null = 3): Json[] =>
  JSON.parse(
    JSON.stringify(
      manifests(
        ['A', 'B', 'C'],
        { 'example.com/kept': 'yes', 'example.com/old': 'yes' },
        { A: '1', B: '2' },
        replicas,
      ),
    ).replace('registry.invalid/thea-ia', 'registry.invalid/thea-ia:old'),
  );
/** The release that adopts that. */
export const release = (version = '2', replicas: number | null = 3) =>
  specOf(version, manifests(['A', 'C'], { 'example.com/kept': 'yes' }, { A: '1' }, replicas));

/** What runs before there is any release: applied by kubectl, and serving. */
export async function appliedByHand(replicas: number | null = 3): Promise<House> {
  const house = await openHouse();
  await kubectlApply(house, old(replicas));
  await house.user.until(
    house.path('deployments', 'api'),
    (raw) => at(raw ?? {}, 'status', 'readyReplicas') === (replicas ?? 1),
  );
  return house;
}

/** One object of the house. */
export async function read(house: House, plural = 'deployments', name = 'api'): Promise<JsonObject> {
  const raw = await house.user.get(house.path(plural, name));
  if (raw === null) throw new Error(`${name} is not there.`);
  return raw;
}

export const containerOf = (raw: JsonObject): JsonObject =>
  object(objects(at(raw, 'spec', 'template', 'spec', 'containers'))[0]);
export const variablesOf = (raw: JsonObject): string[] =>
  objects(containerOf(raw)['env']).map((one) => text(one['name']));
export const managersOf = (raw: JsonObject): string[] =>
  objects(at(raw, 'metadata', 'managedFields')).map((entry) => text(entry['manager']));

/** All that a person has set on an object, and what was made of it. */
export function asked(raw: JsonObject): Json {
  const { [REVISION]: _, ...annotations } = annotationsOf(raw);
  return {
    annotations,
    labels: at(raw, 'metadata', 'labels') ?? {},
    spec: raw['spec'] ?? null,
    data: raw['data'] ?? null,
  };
}

/** The same of every object. */
export async function everything(house: House): Promise<Json> {
  return Promise.all([
    read(house).then(asked),
    read(house, 'services').then(asked),
    read(house, 'configmaps', 'settings').then(asked),
  ]);
}
