import type { KubeWorkload } from './facts.ts';
import { at, type JsonObject, objects, text } from './raw.ts';

/** What a container waits for: a Secret or a ConfigMap, or a `key` of one that is there ('' where all of it lacks). */
export interface MissingConfig {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  readonly key: string;
}

/**
 * Who brings what is missing: being asked, nobody, or somebody, in words. A Secret that an operator writes may come
 * moments after its pod, which the kubelet then starts by itself (krane#885).
 */
export type Bringer =
  | { readonly kind: 'asked' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'somebody'; readonly words: string };

export const NOBODY: Bringer = { kind: 'nobody' };

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

/** What the pods of the newest revisions wait for. Pure. */
export function missingIn(workloads: readonly KubeWorkload[]): MissingConfig[] {
  const found = workloads.flatMap(({ pods, revision }) =>
    pods
      .filter((pod) => pod.revision === revision && !pod.deleting)
      .flatMap(({ containers }) => containers)
      .flatMap(({ waiting }) =>
        waiting?.reason === 'CreateContainerConfigError' ? (missingConfigOf(waiting.message) ?? []) : [],
      ),
  );
  return [...new Map(found.map((one) => [missingKey(one), one])).values()];
}

/** A kind whose objects have a controller make Secrets, by what each of them names. */
export interface BringingKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** The names of the Secrets that it makes. */
  namesOf(raw: JsonObject): readonly string[];
}

const own = (raw: JsonObject): string => text(at(raw, 'metadata', 'name'));
const vault = (kind: string): BringingKind => ({
  apiVersion: 'secrets.hashicorp.com/v1beta1',
  kind,
  namesOf: (raw) => [text(at(raw, 'spec', 'destination', 'name'))],
});
const external = (version: string): BringingKind => ({
  apiVersion: `external-secrets.io/${version}`,
  kind: 'ExternalSecret',
  namesOf: (raw) => [text(at(raw, 'spec', 'target', 'name')) || own(raw)],
});

/** The operators that are known to write Secrets, by their own references of these kinds. */
export const BRINGING: readonly BringingKind[] = [
  external('v1'),
  external('v1beta1'),
  { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', namesOf: (raw) => [own(raw)] },
  vault('VaultStaticSecret'),
  vault('VaultDynamicSecret'),
  vault('VaultPKISecret'),
  {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    namesOf: (raw) => [text(at(raw, 'spec', 'secretName'))],
  },
  {
    apiVersion: 'secrets-store.csi.x-k8s.io/v1',
    kind: 'SecretProviderClass',
    namesOf: (raw) => objects(at(raw, 'spec', 'secretObjects')).map((one) => text(one['secretName'])),
  },
];
