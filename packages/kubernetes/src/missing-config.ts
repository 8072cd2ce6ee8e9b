import type { Json } from '@thea/action';
import type { KubePod, KubeWorkload } from './facts.ts';
import { templateOf } from './pod-template.ts';
import { at, type JsonObject, objects, text } from './raw.ts';

/** What a container waits for: a Secret or a ConfigMap, or a `key` of one that is there ('' where all of it lacks). */
export interface MissingConfig {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  readonly key: string;
}

/**
 * Who brings what a pod waits for: nobody was asked, or is being asked; it is there; nobody brings it; somebody does; or
 * it could not be asked, in words. A Secret that an operator writes may come moments after its pod, which the kubelet then starts by itself
 * (krane#885).
 */
export type Bringer =
  | { readonly kind: 'unasked' | 'asked' | 'nobody' }
  | { readonly kind: 'there' | 'somebody' | 'unknown'; readonly words: string };

export const UNASKED: Bringer = { kind: 'unasked' };
export const NOBODY: Bringer = { kind: 'nobody' };

/** Seconds: what somebody writes beside the release may come a moment after the pod that needs it. */
export const CONFIG_GRACE = 5;

/** Seconds since a time (ISO 8601), by the cluster's clock in milliseconds since the epoch; 0 where it is not known. Pure. */
export function age(since: string, now: number): number {
  const began = Date.parse(since);
  return Number.isNaN(began) ? 0 : Math.max(0, (now - began) / 1000);
}

/** One text by which two missing things are equal. Pure. */
export function missingKey({ kind, name, key }: MissingConfig): string {
  return `${kind}/${name}/${key}`;
}

/** What the words of a kubelet say is missing (`kuberuntime`, CreateContainerConfigError); null where it is another error. Pure. */
export function missingConfigOf(message: string): MissingConfig | null {
  const whole = /\b(secret|configmap)s? "([^"]+)" not found/i.exec(message);
  const part = /couldn't find key "?([^\s"]+)"? in (secret|configmap) [^\s/]+\/(\S+)/i.exec(message);
  const kindOf = (word: string | undefined): MissingConfig['kind'] =>
    word?.toLowerCase() === 'secret' ? 'Secret' : 'ConfigMap';
  if (part !== null) return { kind: kindOf(part[2]), name: part[3] ?? '', key: part[1] ?? '' };
  return whole === null ? null : { kind: kindOf(whole[1]), name: whole[2] ?? '', key: '' };
}

/** A volume that is made of a Secret or ConfigMap: its pod waits in ContainerCreating where that is missing. */
export interface MountedConfig {
  readonly volume: string;
  readonly missing: MissingConfig;
}

/** What the volumes of a pod template are made of, as far as it must be there (Kubernetes API, Volume). Pure. */
export function mountedConfig(template: JsonObject): MountedConfig[] {
  return objects(at(template, 'spec', 'volumes')).flatMap((volume) => {
    const sources = [volume, ...objects(at(volume, 'projected', 'sources'))];
    const of = (kind: MissingConfig['kind'], source: Json | undefined): MountedConfig[] => {
      const name = text(at(source, 'secretName')) || text(at(source, 'name'));
      if (name === '' || at(source, 'optional') === true) return [];
      const keys = objects(at(source, 'items')).map((item) => text(item['key']));
      return (keys.length === 0 ? [''] : keys).map((key) => ({
        volume: text(volume['name']),
        missing: { kind, name, key },
      }));
    };
    return sources.flatMap((source) => [
      ...of('Secret', source['secret']),
      ...of('ConfigMap', source['configMap']),
    ]);
  });
}

/** Whether a pod has a node, and none of its containers was made yet: its volumes come before its images. Pure. */
export function isCreating({ phase, node, containers }: KubePod): boolean {
  return (
    phase === 'Pending' &&
    node !== '' &&
    containers.every(
      ({ startedAt, ended, waiting }) =>
        startedAt === '' &&
        ended === null &&
        ['ContainerCreating', 'PodInitializing'].includes(waiting?.reason ?? 'ContainerCreating'),
    )
  );
}

/** What the pods of the newest revisions wait for, or may: volumes once they take longer than they should. Pure. */
export function missingIn(workloads: readonly KubeWorkload[], now: number): MissingConfig[] {
  const found = workloads.flatMap(({ pods, revision, raw }) =>
    pods
      .filter((pod) => pod.revision === revision && !pod.deleting)
      .flatMap((pod) => {
        const stuck = isCreating(pod) && age(pod.createdAt, now) >= CONFIG_GRACE;
        return [
          ...pod.containers.flatMap(({ waiting }) =>
            waiting?.reason === 'CreateContainerConfigError' ? (missingConfigOf(waiting.message) ?? []) : [],
          ),
          ...(stuck ? mountedConfig(templateOf(raw) ?? {}).map(({ missing }) => missing) : []),
        ];
      }),
  );
  return [...new Map(found.map((one) => [missingKey(one), one])).values()];
}
