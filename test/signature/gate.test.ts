import { generateKeyPairSync } from 'node:crypto';
import { makeRelease, type PlannedImage, type SignatureJudgement } from '@thea/release';
import { keySigner, NO_WITNESSES, type SignaturePolicy, signatureGate, signManifests } from '@thea/signature';
import { describe, expect, it } from 'vitest';
import { type House, openHouse, RELEASE_WORKFLOW, REPOSITORY, VERSION } from './house.ts';
import { pushArtifacts } from './push.ts';
import { wireReader } from './wire-reader.ts';

const KEYS = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const KEY = {
  kind: 'key',
  name: 'cosign.pub',
  publicKey: KEYS.publicKey,
  from: null,
  until: null,
} as const;
const POLICY: SignaturePolicy = {
  name: '.github/signatures.yml',
  id: '0123456789abcdef',
  trustRoot: null,
  signers: [KEY],
  attestations: [],
  others: [],
};

async function signed(house: House, name: string): Promise<string> {
  const subject = house.image(name);
  const { artifacts } = await signManifests(
    {
      manifests: [subject],
      repository: REPOSITORY,
      signer: keySigner(KEYS.privateKey),
      witnesses: NO_WITNESSES,
      attestations: [],
      legacy: false,
    },
    house.tools,
  );
  await pushArtifacts(house.host, REPOSITORY, artifacts);
  return subject.digest;
}

function judge(
  house: House,
  images: readonly Partial<PlannedImage>[],
  options: { policy?: Partial<SignaturePolicy> | null; allowUnsigned?: string; unreadable?: boolean } = {},
): Promise<SignatureJudgement> {
  const { policy = {}, allowUnsigned = null, unreadable = false } = options;
  const gate = signatureGate({
    policy: policy === null ? null : { ...POLICY, ...policy },
    remedy: 'Write a policy.',
    allowUnsigned,
    now: () => new Date(),
  });
  return gate.judge({
    release: makeRelease({ version: VERSION, images: {}, configuration: '0'.repeat(64) }),
    images: images.map((image, index) => ({
      container: index === 0 ? 'api' : `sidecar-${index}`,
      repository: REPOSITORY,
      digest: null,
      ours: index === 0,
      ...image,
    })),
    unproved: null,
    repository: (name) => (unreadable ? null : wireReader(house.host, name)),
  });
}

const rules = ({ findings }: SignatureJudgement): string[] => findings.map(({ rule }) => rule);

describe('the gate', () => {
  it('lets pass what is signed, and says by whom', async () => {
    await using house = await openHouse();
    const judgement = await judge(house, [{ digest: await signed(house, 'api') }]);
    expect(judgement).toMatchObject({
      findings: [],
      exception: null,
      proof: { policy: POLICY.id, images: { api: 'signed' } },
    });
    expect(judgement.evidence[0]).toContain('is signed by the key cosign.pub');
  });

  it.each([
    ['not signed', {}, 'unsigned'],
    ['named by a tag', { digest: null }, 'unsigned'],
    ['signed in another repository alone', { repository: 'another' }, 'unsigned'],
  ] as const)('refuses an image that is %s', async (_what, change, rule) => {
    await using house = await openHouse();
    const judgement = await judge(house, [{ digest: house.image('api').digest, ...change }]);
    expect(rules(judgement)).toEqual([rule]);
    expect(judgement.proof).toBeNull();
    expect(judgement.findings[0]?.remedy).toContain('"allow-unsigned"');
  });

  it('takes what it cannot look at for no proof', async () => {
    await using house = await openHouse();
    const digest = await signed(house, 'api');
    expect(rules(await judge(house, [{ digest }], { unreadable: true }))).toEqual(['signature-unreadable']);
    await house[Symbol.asyncDispose]();
    expect(rules(await judge(house, [{ digest }]))).toEqual(['signature-unreadable']);
  });

  it('lets nothing pass where nobody said who may sign', async () => {
    await using house = await openHouse();
    const judgement = await judge(house, [{ digest: await signed(house, 'api') }], { policy: null });
    expect(rules(judgement)).toEqual(['no-signature-policy']);
  });

  it('makes of an exception one sentence that names what would be refused, and of none nothing', async () => {
    await using house = await openHouse();
    const { digest } = house.image('api');
    const judgement = await judge(house, [{ digest }], { allowUnsigned: 'a fire' });
    expect(judgement).toMatchObject({ findings: [], proof: { images: { api: 'excepted' } } });
    expect(judgement.exception).toMatch(
      /^Unsigned images run by an exception, because: a fire\. .*is not signed/,
    );
    const needless = await judge(house, [{ digest: await signed(house, 'signed') }], {
      allowUnsigned: 'a fire',
    });
    expect(needless.exception).toBeNull();
  });
});

describe('an image that is not of the release', () => {
  it('must be listed by its repository', async () => {
    await using house = await openHouse();
    const [ours, other] = [{ digest: await signed(house, 'api') }, { digest: house.image('other').digest }];
    expect(rules(await judge(house, [ours, other]))).toEqual(['image-not-listed']);
    const others = [{ repository: REPOSITORY, digests: [], signers: [] }];
    expect(await judge(house, [ours, other], { policy: { others } })).toMatchObject({
      findings: [],
      proof: { images: { api: 'signed', 'sidecar-1': 'pinned' } },
    });
    expect(rules(await judge(house, [ours, { digest: null }], { policy: { others } }))).toEqual([
      'image-not-pinned',
    ]);
    const elsewhere = [{ ...others[0], repository: 'thea-i', digests: [], signers: [] }];
    expect(rules(await judge(house, [ours, other], { policy: { others: elsewhere } }))).toEqual([
      'image-not-listed',
    ]);
  });

  it('must have a listed digest, or a signature of its own, where the list says so', async () => {
    await using house = await openHouse();
    const [ours, other] = [{ digest: await signed(house, 'api') }, { digest: house.image('other').digest }];
    const digests = [{ repository: REPOSITORY, digests: [ours.digest], signers: [] }];
    expect(rules(await judge(house, [ours, other], { policy: { others: digests } }))).toEqual([
      'image-not-listed',
    ]);
    const signers = [{ repository: REPOSITORY, digests: [], signers: [KEY] }];
    expect(rules(await judge(house, [ours, other], { policy: { others: signers } }))).toEqual(['unsigned']);
    expect(
      rules(await judge(house, [ours, { digest: ours.digest }], { policy: { others: signers } })),
    ).toEqual([]);
  });

  it('does not make up for one that is, nor is a signer of theirs one of ours', async () => {
    await using house = await openHouse();
    const others = [{ repository: REPOSITORY, digests: [], signers: [KEY] }];
    const ours = { digest: await signed(house, 'api') };
    const judgement = await judge(house, [ours], { policy: { signers: [RELEASE_WORKFLOW], others } });
    expect(rules(judgement)).toEqual(['signature-refused']);
  });
});
