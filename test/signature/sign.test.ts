import { generateKeyPairSync } from 'node:crypto';
import { keySigner, NO_WITNESSES, type Signer, signManifests } from '@thea/signature';
import { describe, expect, it } from 'vitest';
import { type House, openHouse, REPOSITORY } from './house.ts';
import { pushArtifacts, pushLegacy } from './push.ts';

async function signed(house: House, signer: Signer, log: 1 | 2 | null, form: 'bundle' | 'legacy') {
  const subject = house.image();
  const { witnesses } = house.config(log);
  const request = { repository: REPOSITORY, signer, attestations: [], legacy: form === 'legacy' };
  const made = await signManifests(
    { ...request, manifests: [subject], witnesses: signer.kind === 'keyless' ? witnesses : NO_WITNESSES },
    house.tools,
  );
  if (form === 'legacy') await pushLegacy(house.host, REPOSITORY, made.legacy);
  else await pushArtifacts(house.host, REPOSITORY, made.artifacts);
  return subject.digest;
}

describe('what is signed here satisfies the policy', () => {
  it.each([
    ['Rekor v2 and a timestamp', 2, 'bundle'],
    ['Rekor v1 and a timestamp', 1, 'bundle'],
    ['Rekor v1, in the legacy form', 1, 'legacy'],
  ] as const)('keyless, with %s', async (_what, log, form) => {
    await using house = await openHouse();
    const digest = await signed(house, house.keyless(), log, form);
    const proof = await house.ask(digest);
    expect(proof).toEqual({
      kind: 'proved',
      by: expect.stringContaining('theaia/actions/.github/workflows/release.yml'),
      attestations: [],
    });
  });

  it.each([
    ['ECDSA P-256', 'bundle'],
    ['ECDSA P-256', 'legacy'],
    ['RSA 2048', 'bundle'],
    ['RSA 2048', 'legacy'],
  ] as const)('with a key, %s, as %s', async (kind, form) => {
    await using house = await openHouse();
    const { privateKey, publicKey } =
      kind === 'RSA 2048'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const digest = await signed(house, keySigner(privateKey), null, form);
    const key = { kind: 'key', name: 'cosign.pub', publicKey, from: null, until: null } as const;
    expect(await house.ask(digest, { signers: [key], trustRoot: null })).toEqual({
      kind: 'proved',
      by: 'the key cosign.pub',
      attestations: [],
    });
  });
});
