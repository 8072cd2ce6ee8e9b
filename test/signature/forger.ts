import { generateKeyPairSync } from 'node:crypto';
import {
  type Artifact,
  type ImageQuestion,
  keySigner,
  type Signer,
  signManifests,
  type TrustedKey,
  type Witnesses,
} from '@thea/signature';
import { type House, REPOSITORY } from './house.ts';
import { pushArtifacts } from './push.ts';

/** Signs an image of the house (default: the one that is asked about), or attests something of it. */
export async function sign(
  house: House,
  options: {
    readonly signer?: Signer;
    readonly witnesses?: Witnesses;
    readonly predicateType?: string;
    readonly image?: string;
  } = {},
): Promise<Artifact> {
  const { signer = house.keyless(), witnesses = house.config(2).witnesses, predicateType } = options;
  const subject = house.image(options.image);
  const attested = predicateType !== undefined;
  const made = await signManifests(
    {
      manifests: attested ? [] : [subject],
      repository: REPOSITORY,
      signer,
      witnesses,
      attestations: attested ? [{ predicateType, predicate: {}, subjects: [subject] }] : [],
      legacy: false,
    },
    house.tools,
  );
  const [artifact] = made.artifacts;
  if (artifact === undefined) throw new Error('nothing was signed');
  return artifact;
}

/** Attaches the artifacts and gives the reasons for which the image is refused. */
export async function refusal(
  house: House,
  artifacts: readonly Artifact[],
  change: Partial<ImageQuestion> = {},
): Promise<string> {
  await pushArtifacts(house.host, REPOSITORY, artifacts);
  const proof = await house.ask(house.image().digest, change);
  return proof.kind === 'proved' ? `proved by ${proof.by}` : proof.reasons.join('; ');
}

/** A key that signs, and the policy's word for it. */
export function keyPair(name: string, until: Date | null = null): { signer: Signer; trusted: TrustedKey } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { signer: keySigner(privateKey), trusted: { kind: 'key', name, publicKey, from: null, until } };
}
