import { at, type JsonObject, objects, text } from './raw.ts';

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
