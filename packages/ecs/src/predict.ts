import { BUDGET_SECONDS, type Prediction } from '@thea/release';
import { inARow } from './call-time.ts';
import {
  failedChecksSeconds,
  healthSeconds,
  likeRollout,
  measuredRollout,
  reactionSeconds,
  startTerms,
  wavesOf,
} from './come-up.ts';
import type { EcsFacts, EcsShift } from './facts.ts';
import { likeliest } from './likeliest.ts';
import { betweenLooks, noticedAfter } from './noticed.ts';
import { holdsAfterShift } from './shift.ts';
import { measuredShift } from './shift-time.ts';
import {
  type Crowd,
  crowdOf,
  findRounds,
  lookRounds,
  MARK_ROUNDS,
  observeRounds,
  type Rounds,
  STOP_ROUNDS,
  UPDATE_ROUNDS,
} from './way-back-calls.ts';

type Term = Prediction['terms'][number];

/** A listener's weights reach its nodes: "near-instant", between these estimates of the reference where no record tells. */
const FLIP_SECONDS = [1, 4] as const;
/** A mean flip is not noticed after the mean time, nor by a look that comes at a set one: as many as are averaged over. */
const FLIPS = 7;
/** A Network Load Balancer takes ten minutes more for each shift of traffic (ECS, "Blue/green deployments"). */
const NETWORK_SHIFT_SECONDS = 600;
/** A record holds finite numbers: a day says "never". */
const NEVER_SECONDS = 86_400;
/** Three failing answers in a row, and the pauses between them: packages/verification. */
const DETECT_SECONDS = 0.6;
/** Between two looks once a rollout is under way: `pace`. */
const LOOK_WAIT_SECONDS = 1.5;
/** The next step of a job: a process starts and loads. */
export const STEP_SECONDS = 0.75;
/** Turns of the control plane until a rollback's weights are written, and until a whole deployment's are. */
const TURNS_BACK = 2;
const TURNS_AFTER_PAUSE = 1;
const TURNS_AGAIN = 8;
/** Those of a rolling update: until replicas are asked for, and from the last one's health on. */
const TURNS_ROUND = 2;

/**
 * By how much a rollback may take longer than predicted: the 15 % that predictions are held to, and one call that hangs
 * or is throttled.
 */
const MARGIN = 1.2;
/** Where the goal has to start again, and no rollout tells how long its application boots. */
const UNMEASURED_MARGIN = 1.35;
const MEASURED = 'rollout';

/** How many times its prediction a way back may take; `completed` counts on what starts, and so on measures. Pure. */
export function marginOf({ terms }: Pick<Prediction, 'terms'>, way: 'inProgress' | 'completed'): number {
  return way === 'inProgress' || terms.some(({ name }) => name === MEASURED) ? MARGIN : UNMEASURED_MARGIN;
}

/** Whether a rollback that is predicted to take that many seconds can be promised to keep the budget. Pure. */
export function keepsBudget(seconds: number, margin: number = MARGIN): boolean {
  return seconds * margin <= BUDGET_SECONDS;
}

/**
 * The predicted T2 of a rollback, in seconds from T0. In progress the old replicas never left; completed, new ones of
 * the goal start, in ROLLING as many at once as `maximumPercent` leaves room for, and the bad ones drain afterwards.
 * Constants: the simulation of 10,000 releases (`npm run bench -- --only simulation`) holds them to what really comes.
 */
export function predictRollback(facts: EcsFacts): Prediction {
  const crowd = crowdOf(facts);
  const shared = sharedTerms(facts, crowd, UPDATE_ROUNDS);
  if (facts.shift !== null) return predictShift(facts, facts.shift, shared, crowd);
  const { restored, whole } = wavesOf(facts);
  // Where the minimum of replicas comes sooner than all of them, a whole rollout says too much.
  const measured = Number.isFinite(whole) && restored === whole ? measuredRollout(facts) : null;
  const terms = rounded([
    ...shared,
    ...(measured === null
      ? [controlPlane(facts, TURNS_BACK), ...modelled(facts, restored)]
      : [rollout(whole === 1 ? alike(facts, measured, betweenOf(facts), shared) : measured)]),
    observation(facts, crowd),
  ]);
  return {
    inProgress: sumOf([...sharedTerms(facts, crowd, STOP_ROUNDS), firstLook(facts, crowd)]),
    completed: sumOf(terms),
    terms,
  };
}

/** The old replicas never left: the first look sees it. */
function firstLook(facts: EcsFacts, crowd: Crowd): Term {
  return { name: 'observation', seconds: noticedAfter(facts, crowd, 0), source: 'one look' };
}

/** What comes while one waits is seen by the next look. */
function observation(facts: EcsFacts, crowd: Crowd): Term {
  const { after } = lookRounds(facts, crowd, false);
  return {
    name: 'observation',
    seconds: LOOK_WAIT_SECONDS / 2 + inARow(facts.callSeconds, after),
    source: 'half the time between two looks, and one look',
  };
}

/** From the first failing answer to the call that takes the release back. */
function sharedTerms(facts: EcsFacts, crowd: Crowd, act: Rounds): Term[] {
  const { callSeconds } = facts;
  return [
    {
      name: 'detect and decide',
      seconds: DETECT_SECONDS + inARow(callSeconds, [...observeRounds(facts, crowd), ...MARK_ROUNDS]),
      source:
        'verify: three failed answers in a row, one look, and its record; calls as long as those just made',
    },
    {
      name: 'begin',
      seconds: STEP_SECONDS + inARow(callSeconds, [...findRounds(facts, crowd), ...act]),
      source: 'the step starts, reads record and target, and calls ECS',
    },
  ];
}

function controlPlane(facts: EcsFacts, turns: number): Term {
  return {
    name: 'control plane',
    seconds: turns * reactionSeconds(facts),
    source: 'measured on the last deployment: from its creation to its start',
  };
}

function rollout(seconds: number): Term {
  return { name: MEASURED, seconds, source: 'measured on the last deployment, without its drain' };
}

/** Seconds of a rollout that pass before its replicas are asked for, and after the last of them is fit. */
function betweenOf(facts: EcsFacts): number {
  if (facts.shift === null) return TURNS_ROUND * reactionSeconds(facts);
  const [quickest, slowest] = flipSeconds(facts);
  return TURNS_AGAIN * reactionSeconds(facts) + quickest + slowest;
}

/**
 * Seconds that a completed way back may take longer than predicted, by luck, because its replicas boot for longer than a
 * target's first checks allow; 0 where they do not, or where no rollout tells. Pure.
 */
export function unluckySeconds(facts: EcsFacts): number {
  const measured = measuredRollout(facts);
  return measured === null ? 0 : failedChecksSeconds(facts, measured, betweenOf(facts));
}

/** What a rollout like the measured one takes, without its luck; `between` as in `likeRollout`. */
function alike(facts: EcsFacts, measured: number, between: number, shared: readonly Term[]): number {
  const before = sumOf(shared);
  const all = likeRollout(facts, measured, between).map((seconds) => before + seconds);
  return all.length === 0 ? measured : likeliest(all) - before;
}

/** Start and health of the goal's replicas, wave by wave. */
function modelled(facts: EcsFacts, waves: number): Term[] {
  const each = [...startTerms(facts), healthSeconds(facts)];
  const seconds = each.reduce((total, term) => total + term.seconds, 0);
  if (waves <= 1) return each;
  return [
    ...each,
    {
      name: 'further waves',
      seconds: Number.isFinite(waves) ? seconds * (waves - 1) : NEVER_SECONDS,
      source: 'maximumPercent leaves no room to start all at once',
    },
  ];
}

/** With two colours a rollback in progress moves weights only; once blue is gone it is a whole deployment again. */
function predictShift(facts: EcsFacts, shift: EcsShift, shared: readonly Term[], crowd: Crowd): Prediction {
  const network = facts.balancer?.type === 'network';
  const tested = facts.hooks.length > 0 || facts.balancer?.testUrl != null;
  const perShift = (name: string): Term[] =>
    network ? [{ name, seconds: NETWORK_SHIFT_SECONDS, source: 'NLB: ten minutes per shift' }] : [];
  const [quickest, slowest] = flipSeconds(facts);
  // What was measured is how long the stage took: the ten minutes are in it.
  const late = network && measuredShift(facts) === null;
  const flip: Term[] = [
    {
      name: 'weight flip',
      seconds: (quickest + slowest) / 2,
      source: 'the listener sends all traffic to the old colour',
    },
    ...(late ? perShift('network balancer') : []),
  ];
  const measured = measuredRollout(facts);
  const again: Term[] =
    measured === null
      ? [
          controlPlane(facts, TURNS_AGAIN),
          ...modelled(facts, 1),
          ...(tested ? perShift('test traffic') : []),
          ...flip,
        ]
      : [rollout(alike(facts, measured, betweenOf(facts), shared))];
  const steps: Term[] =
    shift.stepsMinutes === 0
      ? []
      : [
          {
            name: 'steps',
            seconds: shift.stepsMinutes * 60,
            source: `${facts.strategy} goes back in steps too`,
          },
        ];
  const terms = rounded([...shared, ...again, ...steps, observation(facts, crowd)]);
  // A pause that is answered is looked at once.
  const turns = holdsAfterShift(facts.hooks) ? TURNS_AFTER_PAUSE : TURNS_BACK;
  const untilFlip = turns * reactionSeconds(facts) + (late ? NETWORK_SHIFT_SECONDS : 0);
  return {
    inProgress: sumOf([
      ...sharedTerms(facts, crowd, STOP_ROUNDS),
      {
        name: 'weight flip',
        seconds: flipNoticed(facts, crowd, untilFlip),
        source: 'the control plane, the listener, and the first look that sees it',
      },
    ]),
    completed: sumOf(terms),
    terms,
  };
}

/** Between how many seconds a listener takes: those of the last deployment of ours, where its record tells them. */
function flipSeconds(facts: EcsFacts): readonly [number, number] {
  const measured = measuredShift(facts);
  return measured === null ? FLIP_SECONDS : [measured, measured];
}

/** Seconds from the call until traffic is seen back, where the flip begins after `untilFlip`. */
function flipNoticed(facts: EcsFacts, crowd: Crowd, untilFlip: number): number {
  const [quickest, slowest] = flipSeconds(facts);
  const middle = untilFlip + (quickest + slowest) / 2;
  // Calls that take a little more or less move the looks, by the second or third one to anywhere.
  const width = Math.max(slowest - quickest, betweenLooks(facts, crowd, 'revert'));
  const all = Array.from({ length: FLIPS }, (_, part) =>
    noticedAfter(facts, crowd, middle + width * (part / (FLIPS - 1) - 0.5)),
  );
  return all.reduce((sum, seconds) => sum + seconds, 0) / FLIPS;
}

function rounded(terms: readonly Term[]): Term[] {
  return terms.map((term) => ({ ...term, seconds: tenth(term.seconds) }));
}

function sumOf(terms: readonly Term[]): number {
  return tenth(rounded(terms).reduce((total, { seconds }) => total + seconds, 0));
}

/** Rounded as predictions are: no plan knows more. Pure. */
export function tenth(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
