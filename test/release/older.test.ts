import {
  ageOf,
  DEFAULT_POLICY,
  deployPrepared,
  type Live,
  olderFinding,
  olderOnPurpose,
  prepareDeploy,
  type RecordHead,
  type Release,
  verify,
} from '@thea/release';
import { describe, expect, it, test } from 'vitest';
import { headOf, releaseOf } from './heads.ts';
import { everythingSigned } from './paper-gate.ts';
import { PaperWorld, paperPlatform, paperTools } from './paper-platform.ts';

const liveOf = (release: Release): Live => ({
  release,
  platformRelease: `app:${release.version}`,
  serving: true,
});
const verified = (version: string, hexDigit: string, changes: Partial<RecordHead> = {}): RecordHead =>
  headOf(version, { state: 'verified', release: releaseOf(version, hexDigit), ...changes });
const [one, two, three] = [releaseOf('1', '1'), releaseOf('2', '2'), releaseOf('3', '3')];
const withdrawn = { at: '2026-01-02T00:00:00.000Z', reason: 'bad' };
/** The images of release 1 with another configuration. */
const oneConfigured: Release = { ...releaseOf('1', '4'), images: one.images };

describe('the age of a release, from the records (newest first)', () => {
  const both = [verified('2', '2'), verified('1', '1')];
  it.each<[string, Release, Live | null, RecordHead[], 'newer' | 'older']>([
    ['verified before what is live', one, liveOf(two), both, 'older'],
    ['what is live itself', two, liveOf(two), both, 'newer'],
    ['never seen', three, liveOf(two), both, 'newer'],
    ['nothing is live', one, null, both, 'newer'],
    ['no record speaks of what is live', one, liveOf(three), both, 'newer'],
    ['older images with another configuration', oneConfigured, liveOf(two), both, 'older'],
    ['the images that are live with another configuration', oneConfigured, liveOf(one), both, 'newer'],
    [
      'forth again after an older one was allowed',
      two,
      liveOf(one),
      [verified('1', '1', { platformRelease: 'app:9' }), ...both],
      'newer',
    ],
    [
      'deployed before, but never verified',
      one,
      liveOf(two),
      [verified('2', '2'), headOf('1', { release: one })],
      'newer',
    ],
    [
      'withdrawn (which is refused for that)',
      one,
      liveOf(two),
      [verified('2', '2'), verified('1', '1', { state: 'withdrawn', withdrawn })],
      'newer',
    ],
    [
      'what is live was not verified yet',
      one,
      liveOf(two),
      [headOf('2', { release: two }), verified('1', '1')],
      'older',
    ],
  ])('%s', (_what, release, live, history, kind) => {
    expect(ageOf(release, live, history).kind).toBe(kind);
  });

  it('is a safety finding with its input, and with a reason it is a sentence of the record', () => {
    const age = ageOf(one, liveOf(two), both);
    expect(olderFinding(age, null)).toMatchObject({
      class: 'safety',
      rule: 'older-release',
      setting: 'allow-older',
      message: expect.stringContaining('Version 1'),
    });
    expect(olderFinding(age, 'the old API is wanted back')).toBeNull();
    expect(olderOnPurpose(age, 'the old API is wanted back')).toMatch(/1 goes before 2.*the old API/);
    expect(olderOnPurpose({ kind: 'newer' }, 'no need')).toBeNull();
  });
});

test('an older release goes live with a reason alone, which its record keeps', async () => {
  const world = new PaperWorld();
  const lines: string[] = [];
  const deploy = async (version: string, allowOlder?: string) => {
    const platform = paperPlatform(world);
    const run = { repository: 'theaia/thea-ia', id: version, attempt: 1 };
    const request = {
      spec: { version },
      environment: 'production',
      run,
      policy: DEFAULT_POLICY,
      onFirstFailure: 'leave' as const,
      reachableBefore: null,
      signatures: everythingSigned,
      allowOlder,
    };
    const tools = paperTools(lines);
    await deployPrepared(platform, request, await prepareDeploy(platform, request, tools), tools);
    const judge = async () => ({ verdict: 'healthy' as const, evidence: ['seen'], firstFailure: null });
    await verify(platform, { environment: null, run, onInconclusive: 'hold', judge }, tools);
  };
  await deploy('1');
  await deploy('2');
  await expect(deploy('1')).rejects.toMatchObject({
    kind: 'blocked',
    message: expect.stringContaining('was verified before 2'),
  });
  expect(world.live).toBe('2');
  await deploy('1', 'the new one waits for its data');
  expect(world.live).toBe('1');
  const [newest] = world.marks;
  expect(newest?.state).toBe('verified');
  expect(newest?.evidence).toEqual([expect.stringContaining('the new one waits for its data'), 'seen']);
  expect(lines.join('\n')).toContain('because: the new one waits for its data');
});
