import { startDeadline, systemClock } from '@thea/action';
import { ecsModule } from '@thea/ecs';
import { imageRepository, openTarget, parseTargetWord } from '@thea/platforms';
import type { Image } from '@thea/rehearsal/registry/image';
import { type EmbeddedSigstore, openSigstore } from '@thea/rehearsal/sigstore/server';
import { makeRelease, type SignatureGate } from '@thea/release';
import { keylessSigner, parseSigningConfig, parseTrustRoot, signatureGate } from '@thea/signature';
import { describe, expect, it } from 'vitest';
import { CLAIMS, RELEASE_WORKFLOW, tokenOf } from '../signature/house.ts';
import { type House, openHouse } from './house.ts';
import { accept, deploy, rollBack, settle, specOf } from './releases.ts';
import { attach, gateOf, keyHolder, signImage } from './signing-house.ts';

const OURS = keyHolder('ours.pub');
const GATE = gateOf([OURS]);

const changes = (house: House): number => house.aws.calls.filter(({ mutating }) => mutating).length;

async function release(house: House, image: Image, run: string, gate: SignatureGate) {
  const spec = specOf(house.repository, image.digest);
  const outcome = await deploy(house.platform, spec, run, 'leave', gate);
  if (outcome.kind !== 'deployed') throw new Error('Nothing was deployed.');
  return outcome.head;
}

/** Rolls back the release of a run, which asks no registry for anything. */
async function goesBack(house: House, run: string): Promise<void> {
  const from = house.aws.calls.length;
  expect(await rollBack(house.platform, run)).toMatchObject({ kind: 'restored' });
  const asked = house.aws.calls.slice(from);
  expect(asked.filter(({ service }) => service === 'ecr')).toEqual([]);
  expect(asked.some(({ mutating }) => mutating)).toBe(true);
}

describe('without an accepted signature nothing is written', () => {
  it.each([
    ['unsigned', async () => {}, 'is not signed: there is no signature of it'],
    [
      'signed by somebody else',
      (house: House, image: Image) => signImage(house, image, keyHolder('stranger.pub')),
      'it is by a key that the policy does not name',
    ],
    [
      'signed, but with the signature of another image',
      async (house: House) => signImage(house, await house.push('1.0.9'), OURS),
      'is not signed',
    ],
  ])('an image that is %s', async (_what, prepare, sentence) => {
    await using house = await openHouse();
    const image = await house.push('1.1.0');
    await prepare(house, image);
    await expect(release(house, image, 'run-1', GATE)).rejects.toMatchObject({
      kind: 'blocked',
      message: expect.stringContaining(sentence),
      remedy: expect.stringContaining('"allow-unsigned"'),
    });
    expect(changes(house)).toBe(0);
  });

  it('an image whose registry does not answer', async () => {
    await using house = await openHouse();
    const image = await house.push('1.1.0');
    await signImage(house, image, OURS);
    house.aws.faults.add({ service: '*', operation: 'ListImageReferrers', kind: 'error-500', times: 100 });
    await expect(release(house, image, 'run-1', GATE)).rejects.toMatchObject({
      kind: 'blocked',
      message: expect.stringContaining('cannot be read'),
    });
    expect(changes(house)).toBe(0);
  });
});

describe('an image in another registry than ECR', () => {
  /** What the gate says of it, asked as an action asks. */
  async function judged(house: House, image: Image) {
    const clock = systemClock();
    const deadline = startDeadline(clock, 60_000, 'The test');
    const environment = { HOME: '/nonexistent' };
    const context = {
      clock,
      deadline,
      log: house.log,
      environment,
      run: null,
      workspace: '/',
      mask: () => {},
    };
    const choice = { targets: '', 'allowed-account-ids': [] };
    const ref = parseTargetWord(`ecs:${house.aws.region}/thea-cluster/thea-ia`);
    const chosen = { ref, entry: null, file: null };
    const platform = await openTarget(chosen, choice, 'deploy', context, ecsModule, imageRepository);
    const repository = `${house.registry.host}/thea-ia`;
    const judgement = await GATE.judge({
      release: makeRelease({ version: image.version, images: {}, configuration: '0'.repeat(64) }),
      images: [{ container: 'api', repository, digest: image.digest, ours: true }],
      unproved: null,
      repository: (name) => platform.imageRepository?.(name) ?? null,
    });
    deadline.end();
    return judgement;
  }

  it('is read by the protocol of registries', async () => {
    await using house = await openHouse();
    const image = await house.push('1.1.0');
    expect((await judged(house, image)).findings.map(({ rule }) => rule)).toEqual(['unsigned']);
    await signImage(house, image, OURS);
    expect(await judged(house, image)).toMatchObject({ findings: [], proof: { images: { api: 'signed' } } });
  });

  it('whose registry is down is no proof', async () => {
    await using house = await openHouse();
    const image = await house.push('1.1.0');
    await signImage(house, image, OURS);
    house.registry.faults.add({ kind: 'status', status: 403, times: 1e6 });
    const { findings } = await judged(house, image);
    expect(findings.map(({ rule }) => rule)).toEqual(['signature-unreadable']);
  });
});

/** The gate that trusts the release workflow at the refs of one major version. */
function pinnedGate(sigstore: EmbeddedSigstore, id: string, refs: readonly string[]): SignatureGate {
  const trustRoot = parseTrustRoot(sigstore.trustRoot, 'the embedded Sigstore', 'trust-root');
  const signers = [{ ...RELEASE_WORKFLOW, refs }];
  const policy = { name: 'signatures.yml', id, trustRoot, signers, attestations: [], others: [] };
  return signatureGate({ policy, remedy: '', allowUnsigned: null, now: () => new Date() });
}

describe('what was proved is kept, and the way back relies on it', () => {
  it('in the record on the platform', async () => {
    await using house = await openHouse();
    const image = await house.push('1.1.0');
    await signImage(house, image, OURS);
    await release(house, image, 'run-1', GATE);
    const [head] = await (await house.open()).marks.history(5);
    expect(head?.signature).toMatchObject({ policy: '0123456789abcdef', images: { api: 'signed' } });
  });

  it('an exception is written down as one', async () => {
    await using house = await openHouse();
    const image = await house.push('1.1.0');
    const head = await release(house, image, 'run-1', gateOf([OURS], 'a fire'));
    expect(head.signature?.images).toEqual({ api: 'excepted' });
    expect(house.log.warnings.join() + head.evidence.join()).toContain('because: a fire');
  });

  it('to an adopted image that nobody signed, while the registry is down', async () => {
    await using house = await openHouse();
    const bad = await house.push('1.1.0', { mode: 'crashes-at-start' });
    await signImage(house, bad, OURS);
    await expect(release(house, bad, 'run-1', GATE)).rejects.toMatchObject({ kind: 'rollout' });
    house.aws.faults.add({ service: 'ecr', operation: '*', kind: 'error-500', times: 1e6 });
    await goesBack(house, 'run-1');
  });

  it('after the key was changed: neither a deploy nor a rollback asks for the old proof again', async () => {
    await using house = await openHouse();
    const good = await house.push('1.1.0');
    await signImage(house, good, OURS);
    const head = await release(house, good, 'run-1', GATE);
    await settle(house.platform, head);
    await accept(house.platform, head);
    const next = keyHolder('next.pub');
    const bad = await house.push('1.2.0', { mode: 'crashes-at-start' });
    await signImage(house, bad, next);
    await expect(release(house, bad, 'run-2', gateOf([next]))).rejects.toMatchObject({ kind: 'rollout' });
    const [failed] = await house.platform.marks.history(1);
    expect(failed?.findings.map(({ rule }) => rule)).not.toContain('goal-unsigned');
    await goesBack(house, 'run-2');
  });

  it('after the pin of the workflow was bumped', async () => {
    await using house = await openHouse();
    const sigstore = await openSigstore();
    try {
      const sign = async (image: Image, tag: string): Promise<void> => {
        const [workflow] = CLAIMS.job_workflow_ref.split('@');
        const claims = { ...CLAIMS, sha: image.version, job_workflow_ref: `${workflow}@refs/tags/${tag}` };
        const { fulcio, witnesses } = parseSigningConfig(sigstore.signingConfig(2), new Date());
        if (fulcio === null) throw new Error('no Fulcio');
        const clock = systemClock();
        const deadline = startDeadline(clock, 30_000, 'Signing');
        const tools = { clock, deadline, log: house.log };
        await attach(
          house,
          image,
          keylessSigner(fulcio, async () => tokenOf(claims), tools),
          witnesses,
        );
        deadline.end();
      };
      const [before, after] = [
        pinnedGate(sigstore, '1'.repeat(16), ['refs/tags/v1.*']),
        pinnedGate(sigstore, '2'.repeat(16), ['refs/tags/v2.*']),
      ];
      const good = await house.push('1.1.0');
      await sign(good, 'v1.9.0');
      const head = await release(house, good, 'run-1', before);
      await settle(house.platform, head);
      await accept(house.platform, head);
      const bad = await house.push('1.2.0', { mode: 'crashes-at-start' });
      await sign(bad, 'v1.9.0');
      await expect(release(house, bad, 'run-2', after)).rejects.toMatchObject({
        kind: 'blocked',
        message: expect.stringContaining('refs/tags/v1.9.0'),
      });
      await sign(bad, 'v2.0.0');
      await expect(release(house, bad, 'run-3', after)).rejects.toMatchObject({ kind: 'rollout' });
      await goesBack(house, 'run-3');
    } finally {
      await sigstore.close();
    }
  });

  it('a way back that was deployed before anybody asked is named, and stops nobody', async () => {
    await using house = await openHouse();
    const old = await house.push('1.1.0');
    const unasked: SignatureGate = {
      judge: async () => ({ findings: [], evidence: [], proof: null, exception: null }),
    };
    const head = await release(house, old, 'run-1', unasked);
    await settle(house.platform, head);
    await accept(house.platform, head);
    const image = await house.push('1.2.0');
    await signImage(house, image, OURS);
    const { findings } = await release(house, image, 'run-2', GATE);
    expect(findings).toContainEqual({ class: 'policy', rule: 'goal-unsigned' });
  });
});
