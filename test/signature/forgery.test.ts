import { NO_WITNESSES, PROVENANCE_PREDICATE } from '@thea/signature';
import { describe, expect, it } from 'vitest';
import { changedBundle } from './changed-bundle.ts';
import { keyPair, refusal, sign } from './forger.ts';
import { CLAIMS, openHouse, RELEASE_WORKFLOW, REPOSITORY } from './house.ts';
import { pushArtifacts } from './push.ts';

const HOUR = 3_600_000;

describe('a forged identity is refused with its own sentence', () => {
  it.each([
    ['the same repository name, another id', { repository_id: '9' }, 'the repository with the id 9'],
    ['another owner', { repository_owner_id: '9' }, 'the owner with the id 9'],
    [
      'another workflow',
      { job_workflow_ref: 'theaia/actions/.github/workflows/ci.yml@refs/tags/v1.2.0' },
      'by the workflow https://github.com/theaia/actions/.github/workflows/ci.yml@refs/tags/v1.2.0',
    ],
    [
      'a workflow whose name only starts alike',
      { job_workflow_ref: 'theaia/actions/.github/workflows/release.yml.evil@refs/tags/v1.2.0' },
      'by the workflow https://github.com/theaia/actions/.github/workflows/release.yml.evil@',
    ],
    [
      'a workflow whose path only ends alike',
      { job_workflow_ref: 'mallory/x/theaia/actions/.github/workflows/release.yml@refs/tags/v1.2.0' },
      'by the workflow https://github.com/mallory/x/theaia/actions/.github/workflows/release.yml@',
    ],
    [
      'a ref that the pattern does not fit whole',
      { job_workflow_ref: 'theaia/actions/.github/workflows/release.yml@refs/heads/refs/tags/v1.2.0' },
      'at refs/heads/refs/tags/v1.2.0, the policy allows refs/tags/v1.*',
    ],
    ['another commit', { sha: 'f'.repeat(40) }, `for the commit ${'f'.repeat(40)}`],
    ['another issuer', { iss: 'https://gitlab.com' }, 'was issued by https://gitlab.com'],
    ['a runner of somebody', { runner_environment: 'self-hosted' }, 'on a runner that is self-hosted'],
  ])('%s', async (_what, claims, sentence) => {
    await using house = await openHouse();
    const signer = house.keyless({ ...CLAIMS, ...claims });
    expect(await refusal(house, [await sign(house, { signer })])).toContain(sentence);
  });

  it('a run that nobody allows to sign', async () => {
    await using house = await openHouse();
    const signer = house.keyless({ ...CLAIMS, event_name: 'pull_request_target' });
    const signers = [{ ...RELEASE_WORKFLOW, triggers: ['push'] }];
    expect(await refusal(house, [await sign(house, { signer })], { signers })).toContain(
      'in a run that pull_request_target started',
    );
  });

  it('a key that is not named, and a key that was taken out of use', async () => {
    await using house = await openHouse();
    const old = keyPair('2025.pub', new Date('2025-12-31T00:00:00Z'));
    const artifact = await sign(house, { signer: old.signer, witnesses: NO_WITNESSES });
    const other = keyPair('2026.pub');
    expect(await refusal(house, [artifact], { signers: [other.trusted] })).toContain(
      'by a key that the policy does not name',
    );
    expect(await refusal(house, [], { signers: [old.trusted] })).toContain(
      'valid until 2025-12-31, and carries no timestamp',
    );
  });
});

describe('a key that is out of use still proves what it signed in its time', () => {
  it('by the timestamp', async () => {
    await using house = await openHouse();
    const { timestamp } = house.config(2).witnesses;
    const old = keyPair('2026.pub', new Date(Date.now() + HOUR));
    const artifact = await sign(house, { signer: old.signer, witnesses: { log: null, timestamp } });
    const later = { signers: [old.trusted], now: new Date(Date.now() + 2 * HOUR) };
    expect(await refusal(house, [artifact], later)).toBe('proved by the key 2026.pub');
    const unstamped = await sign(house, { signer: old.signer, witnesses: NO_WITNESSES, image: 'another' });
    await pushArtifacts(house.host, REPOSITORY, [unstamped]);
    expect(await house.ask(house.image('another').digest, later)).toMatchObject({ kind: 'refused' });
  });
});

describe('what does not fit together is refused with its own sentence', () => {
  it('no signature at all', async () => {
    await using house = await openHouse();
    expect(await refusal(house, [])).toBe('there is no signature of it in its repository');
  });

  it('a bundle replayed on another digest', async () => {
    await using house = await openHouse();
    const other = await sign(house, { image: 'another' });
    const replayed = { ...other, subject: house.image() };
    expect(await refusal(house, [replayed])).toContain(`it is of another image (${other.subject.digest})`);
  });

  it('an attestation only', async () => {
    await using house = await openHouse();
    const attestation = await sign(house, { predicateType: 'https://example.com/tests-failed/v1' });
    expect(await refusal(house, [attestation])).toContain('an attestation is no signature');
  });

  it('a signature without the attestation that is asked for, or with one by somebody else', async () => {
    await using house = await openHouse();
    const attestations = [{ predicateType: PROVENANCE_PREDICATE, signers: [RELEASE_WORKFLOW] }];
    const wrong = await sign(house, { predicateType: 'https://slsa.dev/provenance/v0.2' });
    const missing = `no attestation of the type ${PROVENANCE_PREDICATE}`;
    expect(await refusal(house, [await sign(house), wrong], { attestations })).toContain(missing);
    const stranger = await sign(house, {
      predicateType: PROVENANCE_PREDICATE,
      signer: house.keyless({ ...CLAIMS, repository_id: '9' }),
    });
    expect(await refusal(house, [stranger], { attestations })).toContain('the repository with the id 9');
    const right = await sign(house, { predicateType: PROVENANCE_PREDICATE });
    expect(await refusal(house, [right], { attestations })).toContain('proved by');
  });

  it('an expired certificate without a timestamp', async () => {
    await using house = await openHouse();
    const artifact = changedBundle(await sign(house), (bundle) => {
      delete bundle.verificationMaterial.timestampVerificationData;
    });
    expect(await refusal(house, [artifact])).toContain('it carries no timestamp');
  });

  it('a certificate that was over when it was stamped', async () => {
    await using house = await openHouse();
    house.sigstore.pretend({ timestamps: new Date(Date.now() + HOUR) });
    expect(await refusal(house, [await sign(house)])).toContain(
      'its certificate was not valid when it was made',
    );
  });

  it('a timestamp by an unknown authority', async () => {
    await using house = await openHouse();
    await using stranger = await openHouse();
    const { log } = house.config(2).witnesses;
    const { timestamp } = stranger.config(2).witnesses;
    const artifact = await sign(house, { witnesses: { log, timestamp } });
    expect(await refusal(house, [artifact])).toContain('its timestamp is by no authority');
  });

  it('a certificate by an unknown authority', async () => {
    await using house = await openHouse();
    await using stranger = await openHouse();
    expect(await refusal(house, [await sign(house, { signer: stranger.keyless() })])).toContain(
      'its certificate was issued by no authority',
    );
  });

  it('an entry of an unknown log, and none at all', async () => {
    await using house = await openHouse();
    await using stranger = await openHouse();
    const { timestamp } = house.config(2).witnesses;
    const { log } = stranger.config(2).witnesses;
    expect(await refusal(house, [await sign(house, { witnesses: { log, timestamp } })])).toContain(
      'its log entry is not proved',
    );
    expect(await refusal(house, [await sign(house, { witnesses: { log: null, timestamp } })])).toContain(
      'it stands in no transparency log',
    );
  });

  it.each([1, 2] as const)('an entry of Rekor v%i for another signature', async (version) => {
    await using house = await openHouse();
    const { witnesses } = house.config(version);
    const signer = house.keyless();
    const other = await sign(house, { signer, witnesses, image: 'another' });
    const artifact = changedBundle(await sign(house, { signer, witnesses }), (bundle) => {
      changedBundle(other, (foreign) => {
        bundle.verificationMaterial.tlogEntries = foreign.verificationMaterial.tlogEntries;
      });
    });
    expect(await refusal(house, [artifact])).toContain('its log entry is of another signature');
  });

  it('a tampered checkpoint', async () => {
    await using house = await openHouse();
    const artifact = changedBundle(await sign(house), (bundle) => {
      for (const entry of bundle.verificationMaterial.tlogEntries) {
        const { checkpoint } = entry.inclusionProof;
        checkpoint.envelope = checkpoint.envelope.replace(/\n\d+\n/, '\n99\n');
      }
    });
    expect(await refusal(house, [artifact])).toContain('its log entry is not proved');
  });

  it('a statement that was changed after it was signed', async () => {
    await using house = await openHouse();
    const { witnesses } = house.config(null);
    const { signer, trusted } = keyPair('cosign.pub');
    const other = await sign(house, { signer, witnesses, image: 'another' });
    const artifact = changedBundle(await sign(house, { signer, witnesses }), (bundle) => {
      changedBundle(other, (foreign) => {
        bundle.dsseEnvelope.signatures = foreign.dsseEnvelope.signatures;
      });
      delete bundle.verificationMaterial.timestampVerificationData;
    });
    expect(await refusal(house, [artifact], { signers: [trusted] })).toContain(
      'its signature does not fit what it is said to sign',
    );
  });

  it('a truncated bundle', async () => {
    await using house = await openHouse();
    const whole = await sign(house);
    const layers = whole.layers.map((layer) => ({ ...layer, bytes: layer.bytes.subarray(0, 700) }));
    expect(await refusal(house, [{ ...whole, layers }])).toContain('it is no whole bundle');
  });
});

describe('what others attach hides nothing', () => {
  it('a foreign bundle in front of the right one', async () => {
    await using house = await openHouse();
    const stranger = await sign(house, { signer: house.keyless({ ...CLAIMS, repository_id: '9' }) });
    const annotations = {
      ...stranger.annotations,
      'org.opencontainers.image.created': '2999-01-01T00:00:00Z',
    };
    expect(await refusal(house, [{ ...stranger, annotations }, await sign(house)])).toContain('proved by');
  });

  it('1,000 referrers: a flood ends with a sentence, and the right one among them is found', async () => {
    await using house = await openHouse();
    const stranger = await sign(house, { signer: house.keyless({ ...CLAIMS, repository_id: '9' }) });
    const flood = Array.from({ length: 999 }, (_none, index) => ({
      ...stranger,
      annotations: { index: String(index) },
    }));
    house.flood(flood);
    expect(await refusal(house, [])).toContain('of 999 referrers the first 200 were looked at');
    expect(await refusal(house, [await sign(house)])).toContain('proved by');
    await pushArtifacts(house.host, REPOSITORY, [{ ...stranger, annotations: { index: '1000' } }]);
    const signers = [{ ...RELEASE_WORKFLOW, repositoryId: '8' }];
    expect(await refusal(house, [], { signers })).toContain('of 1000 referrers and more');
  });
});
