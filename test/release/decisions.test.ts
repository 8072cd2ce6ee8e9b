import { Failure, type Instant } from '@thea/action';
import {
  chooseNamedGoal,
  chooseRecord,
  decide,
  judgeFindings,
  listCandidates,
  measureBudget,
  NO_TIMES,
  refuseBlocked,
  type Standing,
  THEA_POLICY,
  withdrawnFinding,
} from '@thea/release';
import { describe, expect, it } from 'vitest';
import { digestOf, goalAt, headOf, releaseOf } from './heads.ts';

const at = (monotonic: number, more: Partial<Instant> = {}): Instant => ({
  wall: 1_000_000 + monotonic,
  monotonic,
  boot: 'here',
  skew: null,
  ...more,
});

describe('the budget', () => {
  it.each([
    [
      'within',
      { t0: at(0), t1: at(2_000), t2: at(90_000), t3: at(120_000) },
      { t2: 90, held: true, basis: 'monotonic' },
    ],
    [
      'a moment too late',
      { t0: at(0), t1: at(2_000), t2: at(90_001), t3: null },
      { t2: 90.001, held: false },
    ],
    ['never restored', { ...NO_TIMES, t0: at(0), t1: at(1) }, { t2: null, held: false }],
    ['no rollback', NO_TIMES, { t2: null, held: false, basis: 'monotonic' }],
    [
      'from another machine, both corrected by the platform',
      { ...NO_TIMES, t0: at(0, { boot: 'a', skew: 5_000 }), t2: at(70_000, { boot: 'b', skew: -5_000 }) },
      { t2: 60, held: true, basis: 'platform' },
    ],
    [
      'from another machine, one clock unknown',
      { ...NO_TIMES, t0: at(0, { boot: 'a' }), t2: at(70_000, { boot: 'b', skew: 1 }) },
      { t2: 70, held: true, basis: 'wall' },
    ],
  ])('%s', (_name, times, expected) => {
    expect(measureBudget(times)).toMatchObject(expected);
  });
});

describe('decision', () => {
  it.each([
    ['healthy', 'hold', 'accept'],
    ['unhealthy', 'hold', 'roll-back'],
    ['inconclusive', 'hold', 'hold'],
    ['inconclusive', 'roll-back', 'roll-back'],
  ] as const)('%s with on-inconclusive %s: %s', (verdict, onInconclusive, expected) => {
    expect(decide(verdict, onInconclusive)).toBe(expected);
  });
});

describe('findings', () => {
  const safety = { class: 'safety', rule: 'unsigned', message: 'Unsigned.', remedy: 'Sign it.' } as const;
  const policy = {
    class: 'policy',
    rule: 'minimum-replicas',
    message: 'One replica.',
    remedy: 'Have three.',
  } as const;
  it.each([
    [
      'safety blocks under any policy, allowed or not',
      [safety],
      { ...THEA_POLICY, allowed: { unsigned: 'why' } },
      [true],
    ],
    ['policy warns by default', [policy], { name: 'default', blocking: [], allowed: {} }, [false]],
    ['policy blocks where the policy file says so', [policy], THEA_POLICY, [true]],
    [
      'a rule allowed by name is not mentioned',
      [policy],
      { ...THEA_POLICY, allowed: { 'minimum-replicas': 'dev' } },
      [],
    ],
  ] as const)('%s', (_name, findings, rules, expected) => {
    expect(judgeFindings(findings, rules).map((finding) => finding.blocks)).toEqual(expected);
  });
  it('names every blocker in one error', () => {
    const judged = judgeFindings([safety, policy], THEA_POLICY);
    expect(() => refuseBlocked(judged)).toThrow(/Unsigned\. Sign it\. Also: One replica\. Have three\./);
  });
});

describe('a withdrawn release', () => {
  const withdrawn = { at: '2026-01-02T00:00:00.000Z', reason: 'bad' };
  it('is refused when it is run again', () => {
    expect(withdrawnFinding(releaseOf('2'), [headOf('2', { state: 'withdrawn', withdrawn })])).toMatchObject({
      class: 'safety',
      rule: 'withdrawn-release',
      message: expect.stringMatching(/: bad\.$/),
    });
  });
  it('says nothing of another release of the same version', () => {
    expect(
      withdrawnFinding(releaseOf('2', '5'), [headOf('2', { state: 'withdrawn', withdrawn })]),
    ).toBeNull();
  });
});

describe('the record to undo', () => {
  const ours = { repository: 'theaia/thea-ia', id: '7', attempt: 2 };
  const standing = (live: string): ((head: { platformRelease: string | null }) => Standing) => {
    return (head) => ({ kind: head.platformRelease === live ? 'candidate' : 'restored' });
  };
  it.each([
    [
      'of a run: only its own',
      [headOf('3', { run: { ...ours, id: '8' } }), headOf('2')],
      ours,
      'app:3',
      'app:2',
    ],
    ['of a run that deployed nothing', [headOf('3', { run: { ...ours, id: '8' } })], ours, 'app:3', null],
    ['by hand: what is live', [headOf('3'), headOf('2')], null, 'app:2', 'app:2'],
    ['by hand, nothing on record live: the newest', [headOf('3'), headOf('2')], null, 'app:1', 'app:3'],
    ['by hand, no record', [], null, 'app:1', null],
  ])('%s', (_name, history, run, live, expected) => {
    expect(chooseRecord(history, run, standing(live))?.platformRelease ?? null).toBe(expected);
  });
});

describe('a goal that is named', () => {
  const withdrawn = { at: '2026-01-02T00:00:00.000Z', reason: 'bad' };
  const history = [
    headOf('4', { goal: goalAt('0', 'app:0', 'adopted') }),
    headOf('3', { state: 'withdrawn', withdrawn }),
    headOf('2', { state: 'verified', release: { ...releaseOf('2'), images: { app: digestOf('2') } } }),
  ];
  const name = (to: string) =>
    chooseNamedGoal(to, history, (head) => goalAt(head.release.version, head.platformRelease ?? ''));
  it.each([
    ['version', '2', 'app:2'],
    ['digest', digestOf('2'), 'app:2'],
    ['platform id', 'app:2', 'app:2'],
    ['an adopted one', '0', 'app:0'],
  ])('by %s', (_name, to, expected) => {
    expect(name(to).platformRelease).toBe(expected);
  });
  it.each([
    [
      'unknown',
      '99',
      /no version, digest, release or platform id on record\. It can go to: 2 \(app:2\), 0 \(app:0\)\./,
    ],
    ['withdrawn', '3', /was withdrawn at .*never a goal again/],
    ['never verified', '4', /never verified/],
  ])('%s: refused with the candidates', (_name, to, sentence) => {
    expect(() => name(to)).toThrow(sentence);
    expect(() => name(to)).toThrow(Failure);
  });
  it('is listed with what may be chosen', () => {
    expect(listCandidates(history).map(({ version, state, allowed }) => [version, state, allowed])).toEqual([
      ['4', 'serving', false],
      ['3', 'withdrawn', false],
      ['2', 'verified', true],
      ['0', 'adopted', true],
    ]);
  });
});
