import { BUDGET_SECONDS } from '@thea/release';
import { type Row, row } from '../row.ts';
import {
  isRestored,
  lateThoughPromised,
  predictedOf,
  quantile,
  type Restored,
  ratioOf,
  saidYes,
  shareByLuck,
  shareWithin,
  TOLERANCE,
} from './accuracy.ts';
import type { Played } from './play-many.ts';

/** A poll is 1.5 s: of a way back of ten seconds that is 15 % already. */
const far = (outcomes: readonly Restored[]): number =>
  (100 *
    outcomes.filter(
      (one) => Math.abs(ratioOf(one) - 1) > TOLERANCE && Math.abs(one.way.t2 - predictedOf(one)) > 3,
    ).length) /
  outcomes.length;

const outside = (outcomes: readonly Restored[]): number => 100 * (1 - shareWithin(outcomes));

/** The figures of a simulation as rows of the bench's table. Pure. */
export function simulationRows({ outcomes, repeats, errors }: Played): readonly Row[] {
  const all = outcomes.filter(isRestored);
  const yes = all.filter(saidYes);
  const beyond = (of: readonly Restored[]): number =>
    (100 * of.filter(({ way }) => way.t2 > BUDGET_SECONDS).length) / of.length;
  const group = `Simulated: ${outcomes.length + errors.length} releases on random services`;
  const wrong = all.filter(({ way }) => way.differences > 0 || way.begun[0] !== 1 || way.begun[1] > 1);
  const figure = (what: string, value: number, goal: number | null, unit: Row['unit'] = '%'): Row =>
    row({ group, what, value, unit, peer: null, goal: goal === null ? null : { what: 'goal', value: goal } });
  const luck = shareByLuck(repeats);
  const again = repeats.filter(isRestored).filter(saidYes);
  const calm = yes.filter(({ trouble }) => trouble === 'none');
  const no = all.filter((outcome) => !saidYes(outcome));
  return [
    figure(
      `T2 at p99.9 of the ${yes.length} where plan said yes`,
      quantile(
        yes.map(({ way }) => way.t2),
        0.999,
      ),
      BUDGET_SECONDS,
      's',
    ),
    figure('later than 90 s where plan said yes', (100 * lateThoughPromised(yes).length) / yes.length, 0.1),
    figure(`later than 90 s of the ${no.length} where plan said no`, beyond(no), null),
    figure('predicted T2 off by more than 15 %, plan said yes', outside(yes), 5),
    figure('  of them by more than 3 s too', far(yes), null),
    ...(['neverServed', 'inProgress', 'completed'] as const).map((kind) => {
      const of = yes.filter(({ way }) => way.kind === kind);
      return figure(`  of them ${kind} (${of.length})`, outside(of), null);
    }),
    figure(`  of them with no trouble on the way back (${calm.length})`, outside(calm), null),
    ...(luck.of === 0
      ? []
      : [
          figure(`  of ${again.length} repeats of some of them`, outside(again), null),
          figure(`  for any prediction, as ${luck.of} of these repeats show`, 100 * (1 - luck.share), null),
        ]),
    figure('not exactly as before, or changed more than once', wrong.length, 0, 'n'),
    figure('stories that ended with an error', errors.length, 0, 'n'),
  ];
}
