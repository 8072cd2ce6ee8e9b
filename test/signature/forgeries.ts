import { type Artifact, type ImageQuestion, NO_WITNESSES, PROVENANCE_PREDICATE } from '@thea/signature';
import { changedBundle } from './changed-bundle.ts';
import { keyPair, sign } from './forger.ts';
import { CLAIMS, type House, openHouse, RELEASE_WORKFLOW } from './house.ts';

const HOUR = 3_600_000;
const CHECKPOINT = 'the checkpoint of its log entry was changed, or is by no log';

/** What somebody attached to an image, and who is asked for: the release workflow, if nobody else. */
export interface Forged {
  readonly artifacts: readonly Artifact[];
  readonly asked?: Partial<Pick<ImageQuestion, 'signers' | 'attestations'>>;
}

/** One way to pretend that the image of a house was signed by the release workflow. */
export interface Forgery {
  readonly what: string;
  /** The part of the refusal that no other forgery has. */
  readonly sentence: string;
  forge(house: House): Promise<Forged>;
}

/** Signs with claims that differ from those of the release workflow. */
function claiming(what: string, claims: object, sentence: string): Forgery {
  const forge = async (house: House) => ({
    artifacts: [await sign(house, { signer: house.keyless({ ...CLAIMS, ...claims }) })],
  });
  return { what, sentence, forge };
}

const of = async (artifact: Promise<Artifact>): Promise<Forged> => ({ artifacts: [await artifact] });

const IDENTITIES: readonly Forgery[] = [
  claiming('the same repository name, another id', { repository_id: '9' }, 'the repository with the id 9 ('),
  claiming('another owner', { repository_owner_id: '9' }, 'the owner with the id 9,'),
  claiming(
    'another workflow',
    { job_workflow_ref: 'theaia/actions/.github/workflows/ci.yml@refs/tags/v1.2.0' },
    'by the workflow https://github.com/theaia/actions/.github/workflows/ci.yml@refs/tags/v1.2.0',
  ),
  claiming(
    'a workflow whose name only starts alike',
    { job_workflow_ref: 'theaia/actions/.github/workflows/release.yml.evil@refs/tags/v1.2.0' },
    'by the workflow https://github.com/theaia/actions/.github/workflows/release.yml.evil@',
  ),
  claiming(
    'a workflow whose path only ends alike',
    { job_workflow_ref: 'mallory/x/theaia/actions/.github/workflows/release.yml@refs/tags/v1.2.0' },
    'by the workflow https://github.com/mallory/x/theaia/actions/.github/workflows/release.yml@',
  ),
  claiming(
    'a ref that the pattern does not fit whole',
    { job_workflow_ref: 'theaia/actions/.github/workflows/release.yml@refs/heads/refs/tags/v1.2.0' },
    'at refs/heads/refs/tags/v1.2.0, the policy allows refs/tags/v1.*',
  ),
  claiming('another commit', { sha: 'f'.repeat(40) }, `for the commit ${'f'.repeat(40)}`),
  claiming('another issuer', { iss: 'https://gitlab.com' }, 'was issued by https://gitlab.com'),
  claiming('a runner of somebody', { runner_environment: 'self-hosted' }, 'on a runner that is self-hosted'),
  {
    what: 'a run that nobody allows to sign',
    sentence: 'in a run that pull_request_target started',
    forge: async (house) => ({
      artifacts: [
        await sign(house, { signer: house.keyless({ ...CLAIMS, event_name: 'pull_request_target' }) }),
      ],
      asked: { signers: [{ ...RELEASE_WORKFLOW, triggers: ['push'] }] },
    }),
  },
  {
    what: 'a key that is not named',
    sentence: 'by a key that the policy does not name',
    forge: async (house) => ({
      artifacts: [await sign(house, { signer: keyPair('stranger.pub').signer, witnesses: NO_WITNESSES })],
      asked: { signers: [keyPair('2026.pub').trusted] },
    }),
  },
  {
    what: 'a key that was taken out of use',
    sentence: 'valid until 2025-12-31, and carries no timestamp',
    forge: async (house) => {
      const old = keyPair('2025.pub', new Date('2025-12-31T00:00:00Z'));
      const artifact = await sign(house, { signer: old.signer, witnesses: NO_WITNESSES });
      return { artifacts: [artifact], asked: { signers: [old.trusted] } };
    },
  },
];

/** Puts the log entry of another signature by the same job into a bundle. */
async function entryOfAnother(house: House, version: 1 | 2): Promise<Artifact> {
  const { witnesses } = house.config(version);
  const signer = house.keyless();
  const other = await sign(house, { signer, witnesses, image: 'another' });
  return changedBundle(await sign(house, { signer, witnesses }), (bundle) => {
    changedBundle(other, (foreign) => {
      bundle.verificationMaterial.tlogEntries = foreign.verificationMaterial.tlogEntries;
    });
  });
}

const WITNESSES: readonly Forgery[] = [
  {
    what: 'an expired certificate without a timestamp',
    sentence: 'it carries no timestamp',
    forge: async (house) => ({
      artifacts: [
        changedBundle(await sign(house), (bundle) => {
          delete bundle.verificationMaterial.timestampVerificationData;
        }),
      ],
    }),
  },
  {
    what: 'a certificate that was over when it was stamped',
    sentence: 'its certificate was not valid when it was made',
    forge: (house) => {
      house.sigstore.pretend({ timestamps: new Date(Date.now() + HOUR) });
      return of(sign(house));
    },
  },
  {
    what: 'a timestamp by an unknown authority',
    sentence: 'its timestamp is by no authority',
    forge: async (house) => {
      await using stranger = await openHouse();
      const { log } = house.config(2).witnesses;
      const { timestamp } = stranger.config(2).witnesses;
      return { artifacts: [await sign(house, { witnesses: { log, timestamp } })] };
    },
  },
  {
    what: 'a certificate by an unknown authority',
    sentence: 'its certificate was issued by no authority',
    forge: async (house) => {
      await using stranger = await openHouse();
      return { artifacts: [await sign(house, { signer: stranger.keyless() })] };
    },
  },
  {
    what: 'an entry of an unknown log',
    sentence: CHECKPOINT,
    forge: async (house) => {
      await using stranger = await openHouse();
      const { timestamp } = house.config(2).witnesses;
      const { log } = stranger.config(2).witnesses;
      return { artifacts: [await sign(house, { witnesses: { log, timestamp } })] };
    },
  },
  {
    what: 'a tampered checkpoint',
    sentence: CHECKPOINT,
    forge: async (house) => ({
      artifacts: [
        changedBundle(await sign(house), (bundle) => {
          for (const { inclusionProof } of bundle.verificationMaterial.tlogEntries) {
            const { checkpoint } = inclusionProof;
            checkpoint.envelope = checkpoint.envelope.replace(/\n\d+\n/, '\n99\n');
          }
        }),
      ],
    }),
  },
  {
    what: 'the checkpoint of another tree of the same log',
    sentence: 'its log entry is not in the tree that the checkpoint stands for',
    forge: async (house) => {
      const signer = house.keyless();
      const early = await sign(house, { signer });
      const later = await sign(house, { signer, image: 'another' });
      const artifact = changedBundle(early, (bundle) => {
        changedBundle(later, (foreign) => {
          for (const [index, { inclusionProof }] of bundle.verificationMaterial.tlogEntries.entries())
            inclusionProof.checkpoint =
              foreign.verificationMaterial.tlogEntries[index]?.inclusionProof.checkpoint ??
              inclusionProof.checkpoint;
        });
      });
      return { artifacts: [artifact] };
    },
  },
  {
    what: 'no entry in any log',
    sentence: 'it stands in no transparency log',
    forge: (house) => of(sign(house, { witnesses: { ...house.config(2).witnesses, log: null } })),
  },
  ...([1, 2] as const).map((version) => ({
    what: `an entry of Rekor v${version} for another signature`,
    sentence: 'its log entry is of another signature',
    forge: (house: House) => of(entryOfAnother(house, version)),
  })),
];

const CONTENTS: readonly Forgery[] = [
  {
    what: 'no signature at all',
    sentence: 'there is no signature of it in its repository',
    forge: async () => ({ artifacts: [] }),
  },
  {
    what: 'a bundle replayed on another digest',
    sentence: 'it is of another image (',
    forge: async (house) => ({
      artifacts: [{ ...(await sign(house, { image: 'another' })), subject: house.image() }],
    }),
  },
  {
    what: 'an attestation only',
    sentence: 'of the type https://example.com/tests-failed/v1, and an attestation is no signature',
    forge: (house) => of(sign(house, { predicateType: 'https://example.com/tests-failed/v1' })),
  },
  {
    what: 'a wrong predicate type for the attestation that is asked for',
    sentence: `it is signed, but carries no attestation of the type ${PROVENANCE_PREDICATE}`,
    forge: async (house) => ({
      artifacts: [
        await sign(house),
        await sign(house, { predicateType: 'https://slsa.dev/provenance/v0.2' }),
      ],
      asked: { attestations: [{ predicateType: PROVENANCE_PREDICATE, signers: [RELEASE_WORKFLOW] }] },
    }),
  },
  {
    what: 'a statement that was changed after it was signed',
    sentence: 'its signature does not fit what it is said to sign',
    forge: async (house) => {
      const { signer, trusted } = keyPair('cosign.pub');
      const other = await sign(house, { signer, witnesses: NO_WITNESSES, image: 'another' });
      const artifact = changedBundle(await sign(house, { signer, witnesses: NO_WITNESSES }), (bundle) => {
        changedBundle(other, (foreign) => {
          bundle.dsseEnvelope.signatures = foreign.dsseEnvelope.signatures;
        });
      });
      return { artifacts: [artifact], asked: { signers: [trusted] } };
    },
  },
  {
    what: 'a truncated bundle',
    sentence: 'it is no whole bundle',
    forge: async (house) => {
      const whole = await sign(house);
      const layers = whole.layers.map((layer) => ({ ...layer, bytes: layer.bytes.subarray(0, 700) }));
      return { artifacts: [{ ...whole, layers }] };
    },
  },
  {
    what: '1,000 referrers',
    sentence: 'of 1000 referrers and more the first 200 were looked at',
    forge: async (house) => {
      const stranger = await sign(house, { signer: house.keyless({ ...CLAIMS, repository_id: '77' }) });
      const numbered = (index: number) => ({ ...stranger, annotations: { index: String(index) } });
      house.flood(Array.from({ length: 999 }, (_none, index) => numbered(index)));
      return { artifacts: [numbered(1000)] };
    },
  },
];

/** Every forgery that the policy knows, each with a sentence of its own. */
export const FORGERIES: readonly Forgery[] = [...IDENTITIES, ...WITNESSES, ...CONTENTS];
