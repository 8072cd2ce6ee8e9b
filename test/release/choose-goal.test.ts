import { chooseGoal, type Live, type RecordHead } from '@thea/release';
import { describe, expect, it } from 'vitest';
import { goalAt, headOf, releaseOf } from './heads.ts';

const withdrawn = { at: '2026-01-02T00:00:00.000Z', reason: 'bad' };
const liveAt = (version: string, serving = true): Live => ({
  release: releaseOf(version),
  platformRelease: `app:${version}`,
  serving,
});

const table: {
  name: string;
  live: Live | null;
  history: RecordHead[];
  goesTo: string | 'first';
  kind?: string;
}[] = [
  { name: 'nothing ran before', live: null, history: [], goesTo: 'first' },
  {
    name: 'serves without a record: adopted',
    live: liveAt('1'),
    history: [],
    goesTo: 'app:1',
    kind: 'adopted',
  },
  {
    name: 'runs, not whole, without a record, and nothing better is known: adopted',
    live: liveAt('1', false),
    history: [],
    goesTo: 'app:1',
    kind: 'adopted',
  },
  {
    name: 'live is verified',
    live: liveAt('2'),
    history: [headOf('2', { state: 'verified' })],
    goesTo: 'app:2',
    kind: 'verified',
  },
  {
    name: 'live was never verified: its own goal',
    live: liveAt('2'),
    history: [headOf('2', { goal: goalAt('1', 'app:1', 'adopted') })],
    goesTo: 'app:1',
    kind: 'adopted',
  },
  {
    name: 'live was never verified and its goal was withdrawn: the newest verified',
    live: liveAt('3'),
    history: [
      headOf('3', { goal: goalAt('2', 'app:2') }),
      headOf('2', { state: 'withdrawn', withdrawn }),
      headOf('1', { state: 'verified' }),
    ],
    goesTo: 'app:1',
  },
  {
    name: 'a withdrawn release that was once verified is no goal',
    live: null,
    history: [headOf('2', { state: 'verified', withdrawn }), headOf('1', { state: 'verified' })],
    goesTo: 'app:1',
  },
  {
    name: 'not "previous": the release between was bad',
    live: liveAt('3'),
    history: [
      headOf('3', { state: 'failed', goal: goalAt('1', 'app:1') }),
      headOf('2', { state: 'withdrawn', withdrawn }),
      headOf('1', { state: 'verified' }),
    ],
    goesTo: 'app:1',
  },
  {
    name: 'live does not serve, a verified one is on record',
    live: liveAt('9', false),
    history: [headOf('2', { state: 'verified' })],
    goesTo: 'app:2',
  },
];

describe('the goal of a rollback is last verified', () => {
  it.each(table)('$name', ({ live, history, goesTo, kind }) => {
    const choice = chooseGoal({
      live,
      history,
      liveGoal: (as) => (live === null ? null : goalAt(live.release.version, live.platformRelease, as)),
      goalOf: (head) => goalAt(head.release.version, head.platformRelease ?? ''),
    });
    expect(choice.kind === 'goal' ? choice.goal.platformRelease : 'first').toBe(goesTo);
    if (kind !== undefined && choice.kind === 'goal') expect(choice.goal.kind).toBe(kind);
    expect(choice.reason).toMatch(/\.$/);
  });
});
