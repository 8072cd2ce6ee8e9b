import { systemClock } from '@thea/action';
import {
  appendReleases,
  HUMAN_FILE,
  LEDGER_FILE,
  ledgerFacts,
  type ReleaseLogRequest,
  verifyLedger,
} from '@thea/ledger';
import { describe, expect, it } from 'vitest';
import { headOf } from '../release/heads.ts';
import { type LoopbackGithub, loopbackGithub } from './loopback-github.ts';

const BRANCH = 'thea-ledger';

function request(
  wire: LoopbackGithub,
  permissions: { readonly [name: string]: 'read' | 'write' } = { contents: 'write' },
): ReleaseLogRequest {
  const clock = { ...systemClock(), sleep: () => Promise.resolve() };
  return { ...wire.access(permissions), branch: BRANCH, clock };
}

function read(wire: LoopbackGithub, file: string): string {
  const tip = wire.github.git.ref(`refs/heads/${BRANCH}`);
  const blob = tip === undefined ? undefined : wire.github.git.tree(tip)?.get(file);
  return blob === undefined ? '' : (wire.github.git.blob(blob)?.toString('utf8') ?? '');
}

const facts = (version: string, changes = {}) =>
  ledgerFacts(headOf(version, { state: 'verified', ...changes }));

describe('the ledger', () => {
  it('begins on a branch of its own, without the history of the code', async () => {
    const wire = await loopbackGithub();
    const main = wire.github.git.ref('refs/heads/main');
    const { commit } = await appendReleases(request(wire), [facts('1.0.0')]);
    expect(wire.github.git.ref('refs/heads/main')).toBe(main);
    expect(wire.github.git.ref(`refs/heads/${BRANCH}`)).toBe(commit);
    expect(wire.github.git.commit(commit ?? '')?.parents).toEqual([]);
  });

  it('has one line for machines and one for people for each release', async () => {
    const wire = await loopbackGithub();
    await appendReleases(request(wire), [facts('1.0.0')]);
    await appendReleases(request(wire), [
      facts('1.1.0'),
      facts('1.1.0', { target: { ...headOf('1').target, name: 'worker' } }),
    ]);
    expect(verifyLedger(read(wire, LEDGER_FILE))).toMatchObject({ entries: 3, problem: null });
    expect(read(wire, HUMAN_FILE).split('\n')).toEqual([
      expect.stringMatching(
        /^2026-01-01T00:00:00.000Z production api 1\.0\.0 verified sha256:1+ theaia\/thea-ia\/actions\/runs\/7\/attempts\/1$/,
      ),
      expect.stringMatching(/ api 1\.1\.0 verified /),
      expect.stringMatching(/ worker 1\.1\.0 verified /),
      '',
    ]);
  });

  it('takes no line twice', async () => {
    const wire = await loopbackGithub();
    await appendReleases(request(wire), [facts('1.0.0')]);
    const tip = wire.github.git.ref(`refs/heads/${BRANCH}`);
    expect(await appendReleases(request(wire), [facts('1.0.0')])).toEqual({ entries: [], commit: null });
    expect(wire.github.git.ref(`refs/heads/${BRANCH}`)).toBe(tip);
  });

  it('loses no line when several runs append at the same time', async () => {
    const wire = await loopbackGithub();
    const versions = ['1', '2', '3', '4'];
    await Promise.all(versions.map((version) => appendReleases(request(wire), [facts(version)])));
    const ledger = read(wire, LEDGER_FILE);
    expect(verifyLedger(ledger)).toMatchObject({ entries: 4, problem: null });
    expect(versions.every((version) => ledger.includes(`"version":"${version}"`))).toBe(true);
  });

  it('appends nothing to a chain that is broken', async () => {
    const wire = await loopbackGithub();
    await appendReleases(request(wire), [facts('1.0.0')]);
    const { git } = wire.github;
    const forged = git.addBlob(Buffer.from(read(wire, LEDGER_FILE).replace('verified', 'failed')));
    const tree = git.addTree(new Map([[LEDGER_FILE, forged]]));
    git.setRef(`refs/heads/${BRANCH}`, git.addCommit({ tree, parents: [], message: 'forged', at: 0 }).sha);
    await expect(appendReleases(request(wire), [facts('1.1.0')])).rejects.toThrow(
      'Line 1 was changed after it was written.',
    );
  });

  it('names the permission that is missing', async () => {
    const wire = await loopbackGithub();
    await expect(appendReleases(request(wire, { contents: 'read' }), [facts('1')])).rejects.toThrow(
      'permissions: contents: write',
    );
  });

  it('fails where GitHub is down', async () => {
    const wire = await loopbackGithub();
    await wire.github.down('unavailable');
    await expect(appendReleases(request(wire), [facts('1')])).rejects.toMatchObject({ kind: 'platform' });
  });
});
