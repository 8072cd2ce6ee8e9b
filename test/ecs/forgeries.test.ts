import { type SignaturePolicy, signatureGate } from '@thea/signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sign } from '../signature/forger.ts';
import { FORGERIES, type Forged } from '../signature/forgeries.ts';
import {
  CLAIMS,
  openHouse as openForge,
  RELEASE_WORKFLOW,
  REPOSITORY,
  type House as Signatures,
} from '../signature/house.ts';
import { pushArtifacts } from '../signature/push.ts';
import { type House, openHouse } from './house.ts';
import { deploy, specOf } from './releases.ts';

/** Deploys the image of a forge with what was attached to it, as the action would; gives what it throws, or null. */
async function tried(house: House, forge: Signatures, { artifacts, asked }: Forged): Promise<unknown> {
  const { digest } = forge.image();
  await pushArtifacts(forge.host, REPOSITORY, artifacts);
  const policy: SignaturePolicy = {
    name: 'signatures.yml',
    id: '0123456789abcdef',
    trustRoot: forge.trustRoot,
    signers: asked?.signers ?? [RELEASE_WORKFLOW],
    attestations: asked?.attestations ?? [],
    others: [],
  };
  const gate = signatureGate({ policy, remedy: '', allowUnsigned: null, now: () => new Date() });
  const spec = specOf(house.repository, digest);
  return deploy(house.platform, spec, 'run-1', 'leave', gate).then(
    () => null,
    (thrown: unknown) => thrown,
  );
}

describe('a deploy that meets a forgery', () => {
  let house: House;
  const running = () => {
    const { taskDefinition, deployments } = house.aws.inspect.service('thea-cluster', 'thea-ia');
    return { taskDefinition, deployments: deployments.map(({ id }) => id) };
  };
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house[Symbol.asyncDispose]());

  it.each(FORGERIES)('$what: one sentence, and the platform is only read', async (forgery) => {
    await using forge = await openForge({ registry: house.registry, prefix: forgery.what });
    const forged = await forgery.forge(forge);
    const from = house.aws.calls.length;
    const before = running();
    const refused = await tried(house, forge, forged);
    expect(refused).toMatchObject({
      kind: 'blocked',
      message: expect.stringContaining(forgery.sentence),
      remedy: expect.stringContaining('"allow-unsigned"'),
    });
    const said = String(refused);
    const others = FORGERIES.filter(
      ({ sentence }) => sentence !== forgery.sentence && said.includes(sentence),
    );
    expect(others.map(({ what }) => what)).toEqual([]);
    const written = house.aws.calls.slice(from).filter(({ mutating }) => mutating);
    expect(written.map(({ operation }) => operation)).toEqual([]);
    expect(running()).toEqual(before);
  });
});

it('a foreign bundle in front of the right one is passed by, and what is right is deployed', async () => {
  await using house = await openHouse();
  await using forge = await openForge({ registry: house.registry, prefix: 'right' });
  const stranger = await sign(forge, { signer: forge.keyless({ ...CLAIMS, repository_id: '9' }) });
  const annotations = { ...stranger.annotations, 'org.opencontainers.image.created': '2999-01-01T00:00:00Z' };
  const from = house.aws.calls.length;
  const outcome = await tried(house, forge, {
    artifacts: [{ ...stranger, annotations }, await sign(forge)],
  });
  // The image is no service that starts: what matters is that it came so far.
  expect(outcome).toMatchObject({ kind: 'rollout' });
  const written = house.aws.calls.slice(from).filter(({ mutating }) => mutating);
  expect(written.map(({ operation }) => operation)).toContain('UpdateService');
});
