import { fileURLToPath } from 'node:url';
import { startDeadline, systemClock } from '@thea/action';
import { sampleImage } from '@thea/rehearsal/registry/sample';
import type { EmbeddedRegistry } from '@thea/rehearsal/registry/server';
import {
  type AnyPlatform,
  DEFAULT_POLICY,
  deployPrepared,
  prepareDeploy,
  type SignatureGate,
} from '@thea/release';
import { type SignaturePolicy, signatureGate } from '@thea/signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAction } from '../action/start-action.ts';
import { keptLog } from '../ecs/kept-log.ts';
import { sign } from './forger.ts';
import { FORGERIES, type Forged, type Forgery } from './forgeries.ts';
import { CLAIMS, type House, openHouse, RELEASE_WORKFLOW, REPOSITORY, VERSION } from './house.ts';
import { pushArtifacts } from './push.ts';

/** How the action of a platform is started for an image. */
export interface Step {
  readonly action: string;
  readonly inputs: { readonly [name: string]: string };
  readonly environment: { readonly [name: string]: string };
  readonly files?: { readonly [path: string]: string };
}

/** A target that runs something, and a registry beside it whose repository `thea-ia` takes what a forger makes. */
export interface Ground extends AsyncDisposable {
  readonly registry: EmbeddedRegistry;
  /** The adapter, as an action opens it: images are read with the platform's own means. */
  readonly platform: AnyPlatform;
  /** What is asked for where the image by this digest is to run. */
  spec(digest: string): unknown;
  step(digest: string): Step;
  /** The names of all calls so far that may have changed something. */
  changes(): readonly string[];
  /** What runs, and since when: equal as long as nobody has changed it. */
  running(): unknown;
}

function policyOf(forge: House, asked: Forged['asked']): SignaturePolicy {
  return {
    name: 'signatures.yml',
    id: '0123456789abcdef',
    trustRoot: forge.trustRoot,
    signers: asked?.signers ?? [RELEASE_WORKFLOW],
    attestations: asked?.attestations ?? [],
    others: [],
  };
}

async function deployed({ platform }: Ground, spec: unknown, signatures: SignatureGate): Promise<unknown> {
  const clock = systemClock();
  const deadline = startDeadline(clock, 100_000, 'The story');
  const tools = { clock, log: keptLog(), deadline, store: null };
  const request = {
    spec,
    environment: 'production',
    run: { repository: 'thea/thea-ia', id: 'run-1', attempt: 1 },
    policy: DEFAULT_POLICY,
    onFirstFailure: 'leave' as const,
    reachableBefore: null,
    signatures,
  };
  try {
    return await deployPrepared(platform, request, await prepareDeploy(platform, request, tools), tools);
  } finally {
    deadline.end();
  }
}

/** Deploys the image of a forge with what was attached to it, as the action would; gives what comes of it, thrown or not. */
async function tried(ground: Ground, forge: House, { artifacts, asked }: Forged): Promise<unknown> {
  const { digest } = forge.image();
  await pushArtifacts(forge.host, REPOSITORY, artifacts);
  const policy = policyOf(forge, asked);
  const gate = signatureGate({ policy, remedy: '', allowUnsigned: null, now: () => new Date() });
  return deployed(ground, ground.spec(digest), gate).catch((thrown: unknown) => thrown);
}

async function refuses(ground: Ground, forgery: Forgery): Promise<void> {
  await using forge = await openHouse({ registry: ground.registry, prefix: forgery.what });
  const forged = await forgery.forge(forge);
  const [changes, running] = [ground.changes(), ground.running()];
  const refused = await tried(ground, forge, forged);
  expect(refused).toMatchObject({
    kind: 'blocked',
    message: expect.stringContaining(forgery.sentence),
    remedy: expect.stringContaining('"allow-unsigned"'),
  });
  const said = String(refused);
  const others = FORGERIES.filter(({ sentence }) => sentence !== forgery.sentence && said.includes(sentence));
  expect(others.map(({ what }) => what)).toEqual([]);
  expect(ground.changes()).toEqual(changes);
  expect(ground.running()).toEqual(running);
}

const POLICY = JSON.stringify({
  version: 1,
  'trust-root': 'trust-root.json',
  signers: [
    {
      'repository-id': RELEASE_WORKFLOW.repositoryId,
      'owner-id': RELEASE_WORKFLOW.ownerId,
      workflow: 'theaia/actions/.github/workflows/release.yml',
      refs: RELEASE_WORKFLOW.refs,
    },
  ],
});

/** Starts the action for an image that somebody else's repository signed: one sentence, exit code 1, nothing changed. */
async function endsTheStep(ground: Ground): Promise<void> {
  await using forge = await openHouse({ registry: ground.registry, prefix: 'step' });
  const stranger = await sign(forge, { signer: forge.keyless({ ...CLAIMS, repository_id: '9' }) });
  await pushArtifacts(forge.host, REPOSITORY, [stranger]);
  const { action, inputs, environment, files } = ground.step(forge.image().digest);
  const [changes, running] = [ground.changes(), ground.running()];
  const start = {
    file: fileURLToPath(new URL(`../../actions/${action}/src/index.ts`, import.meta.url)),
    inputs: { ...inputs, 'signature-policy': 'signatures.json' },
    environment,
    files: {
      ...files,
      'signatures.json': POLICY,
      'trust-root.json': JSON.stringify(forge.sigstore.trustRoot),
    },
  };
  await startAction(start, ({ code, lines, output, errors, outputs }) => {
    const sentences = lines.flatMap((line) => /^::error [^:]*::(.*)$/.exec(line)?.[1] ?? []);
    expect(sentences.at(-1), output).toContain('the repository with the id 9 (');
    expect(outputs).toMatch(/deployed<<(\S+)\nfalse\n\1/);
    expect(errors).toBe('');
    expect(code).toBe(1);
  });
  expect(ground.changes()).toEqual(changes);
  expect(ground.running()).toEqual(running);
}

/** The table of forgeries over one platform; a file of its own runs it for each. */
export function forgedDeploys(openGround: () => Promise<Ground>): void {
  describe('a deploy that meets a forgery', () => {
    let ground: Ground;
    beforeAll(async () => {
      ground = await openGround();
    });
    afterAll(() => ground[Symbol.asyncDispose]());

    it.each(FORGERIES)('$what: one sentence, and the platform is only read', (forgery) =>
      refuses(ground, forgery));

    it('ends its step with exit code 1 and that sentence', () => endsTheStep(ground));
  });

  it('a foreign bundle in front of the right one is passed by, and what is right is deployed', async () => {
    await using ground = await openGround();
    const runs = await sampleImage({ version: VERSION });
    await using forge = await openHouse({ registry: ground.registry, prefix: 'right', runs });
    const stranger = await sign(forge, { signer: forge.keyless({ ...CLAIMS, repository_id: '9' }) });
    const created = { 'org.opencontainers.image.created': '2999-01-01T00:00:00Z' };
    const first = { ...stranger, annotations: { ...stranger.annotations, ...created } };
    const running = ground.running();
    const outcome = await tried(ground, forge, { artifacts: [first, await sign(forge)] });
    expect(outcome, String(outcome)).toMatchObject({ kind: 'deployed' });
    expect(ground.changes()).not.toEqual([]);
    expect(ground.running()).not.toEqual(running);
  });
}
