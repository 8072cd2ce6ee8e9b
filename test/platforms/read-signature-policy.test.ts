import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSignaturePolicy } from '@thea/platforms/read-signature-policy';
import { describe, expect, it } from 'vitest';
import { openDeadline } from '../verification/driven-clock.ts';

const WORKFLOW = `  - repository-id: "1001"
    owner-id: "2002"
    workflow: theaia/actions/.github/workflows/release.yml
    refs: ["refs/tags/v1.*"]
`;
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Reads a policy of this text beside the keys that it may name. */
async function read(text: string) {
  const workspace = mkdtempSync(join(tmpdir(), 'thea-signatures-'));
  try {
    writeFileSync(join(workspace, 'policy.yml'), text);
    writeFileSync(join(workspace, 'cosign.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(join(workspace, 'cosign.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(workspace, 'root.json'), '{}');
    return await readSignaturePolicy('policy.yml', workspace, openDeadline());
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

describe('a signature policy', () => {
  it('names a workflow by ids, with what is safe where nothing is said', async () => {
    const policy = await read(`version: 1\nsigners:\n${WORKFLOW}`);
    expect(policy.signers).toEqual([
      {
        kind: 'workflow',
        issuer: 'https://token.actions.githubusercontent.com',
        repositoryId: '1001',
        ownerId: '2002',
        workflow: 'https://github.com/theaia/actions/.github/workflows/release.yml',
        refs: ['refs/tags/v1.*'],
        commit: 'version',
        runner: 'any',
        triggers: [],
      },
    ]);
    expect(policy.trustRoot?.root.tlogs[0]?.baseUrl).toBe('https://rekor.sigstore.dev');
    expect(policy.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('names keys with their validity, which need no trust root', async () => {
    const policy = await read(
      'version: 1\nsigners:\n  - {key: cosign.pub, valid-from: 2026-01-01, valid-until: 2026-12-31}\n',
    );
    expect(policy.trustRoot).toBeNull();
    expect(policy.signers).toMatchObject([
      {
        kind: 'key',
        name: 'cosign.pub',
        from: new Date('2026-01-01T00:00:00Z'),
        until: new Date('2026-12-31T23:59:59.999Z'),
      },
    ]);
  });

  it('gives attestations the signers of images, and the others none', async () => {
    const policy = await read(
      `version: 1\nsigners:\n${WORKFLOW}attestations:\n  - predicate-type: https://slsa.dev/provenance/v1\nothers:\n  - repository: public.ecr.aws/xray/aws-xray-daemon\n`,
    );
    expect(policy.attestations[0]?.signers).toEqual(policy.signers);
    expect(policy.others).toEqual([
      { repository: 'public.ecr.aws/xray/aws-xray-daemon', digests: [], signers: [] },
    ]);
  });

  it.each([
    ['nobody', 'version: 1\nsigners: []\n', 'policy.yml:2'],
    [
      'an id that YAML reads as a number',
      `version: 1\nsigners:\n${WORKFLOW.replaceAll('"1001"', '1001')}`,
      'policy.yml:3',
    ],
    [
      'a workflow without its path',
      `version: 1\nsigners:\n${WORKFLOW.replace('.github/workflows/', '')}`,
      'policy.yml:5',
    ],
    [
      'a workflow with its ref',
      `version: 1\nsigners:\n${WORKFLOW.replace('release.yml', 'release.yml@v1')}`,
      'policy.yml:5',
    ],
    [
      'a workflow without its owner',
      `version: 1\nsigners:\n${WORKFLOW.replace(/ +owner.*\n/, '')}`,
      '"owner-id" is missing',
    ],
    [
      'both',
      'version: 1\nsigners:\n  - {key: cosign.pub, refs: [refs/heads/main]}\n',
      '"refs" is of a workflow',
    ],
    ['a private key', 'version: 1\nsigners:\n  - key: cosign.key\n', 'holds no public key'],
    ['a key that is not there', 'version: 1\nsigners:\n  - key: other.pub\n', 'other.pub cannot be read'],
    [
      'no date',
      'version: 1\nsigners:\n  - {key: cosign.pub, valid-until: soon}\n',
      '"valid-until" is no date',
    ],
    [
      'a trust root that is none',
      `version: 1\ntrust-root: root.json\nsigners:\n${WORKFLOW}`,
      'is no trusted root',
    ],
    [
      'a key that nobody knows',
      `version: 1\nunsafe: true\nsigners:\n${WORKFLOW}`,
      '"unsafe" is not a key here',
    ],
  ])('that names %s is refused at its place', async (_what, text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });
});
