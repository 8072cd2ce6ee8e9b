import { BUDGET_SECONDS, type Prediction } from '@thea/release';
import { inARow } from './call-time.ts';
import {
  healthSeconds,
  measuredRollout,
  reactionSeconds,
  startsAtOnce,
  startsTwo,
  startTerms,
  wavesOf,
} from './come-up.ts';
import type { EcsFacts, EcsShift } from './facts.ts';
import { noticedAfter } from './noticed.ts';
import { holdsAfterShift } from './shift.ts';
import {
  type Crowd,
  diagnoseRounds,
  findRounds,
  lookRounds,
  MARK_ROUNDS,
  observeRounds,
  type Rounds,
  STOP_ROUNDS,
  UPDATE_ROUNDS,
} from './way-back-calls.ts';

type Term = Prediction['terms'][number];

/** A listener's weights reach its nodes: "near-instant", between these estimates of the reference. */
const FLIP_SECONDS = [1, 4] as const;
const FLIP_MEAN = (FLIP_SECONDS[0] + FLIP_SECONDS[1]) / 2;
/** Looks come at set times, so that a mean flip is not noticed after the mean time: as many as are averaged over. */
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
const STEP_SECONDS = 0.75;
/** Turns of the control plane until a rollback's weights are written, and until a whole deployment's are. */
const TURNS_BACK = 2;
const TURNS_AFTER_PAUSE = 1;
const TURNS_AGAIN = 8;

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
  const crowd = crowdOf(facts, startsAtOnce(facts));
  const shared = sharedTerms(facts, crowd, UPDATE_ROUNDS);
  if (facts.shift !== null) return predictShift(facts, facts.shift, shared, crowd);
  const { restored, whole } = wavesOf(facts);
  // Where the minimum of replicas comes sooner than all of them, a whole rollout says too much.
  const measured = Number.isFinite(whole) && restored === whole ? measuredRollout(facts) : null;
  const terms = rounded([
    ...shared,
    ...(measured === null
      ? [controlPlane(facts, TURNS_BACK), ...modelled(facts, restored)]
      : [rollout(measured)]),
    observation(facts, crowd),
  ]);
  return {
    inProgress: sumOf([...sharedTerms(facts, crowd, STOP_ROUNDS), firstLook(facts, crowd)]),
    completed: sumOf(terms),
    terms,
  };
}

/**
 * Seconds more that a rollback takes where a release never comes up and only one replica of it starts at a time: one
 * that fails may be unlucky, so that a second one is waited for. 0 where two start at once. Pure.
 */
export function secondTrySeconds(facts: EcsFacts): number {
  if (startsTwo(facts)) return 0;
  const checks = (facts.balancer?.groups ?? []).map(
    ({ interval, unhealthyThreshold }) => interval * unhealthyThreshold,
  );
  const start = startTerms(facts).reduce((total, { seconds }) => total + seconds, 0);
  return tenth(start + Math.max(0, ...checks.map((seconds) => Math.max(seconds, facts.gracePeriod))));
}

/**
 * The predicted T2 of a release that never comes up, in seconds from the first failing replica: no traffic ever left the
 * goal, so that nothing has to be moved or started, and the deploy itself decides. A replica that `ends` by itself says
 * at once why; one that fails its `checks` is stopped by ECS a turn of the control plane later. Pure.
 */
export function predictNeverServed(facts: EcsFacts, how: 'ends' | 'checks'): number {
  const crowd = crowdOf(facts, startsAtOnce(facts));
  const rounds = [
    ...diagnoseRounds(facts, crowd),
    ...MARK_ROUNDS,
    ...findRounds(facts, crowd),
    ...STOP_ROUNDS,
  ];
  const seconds = inARow(facts.callSeconds, rounds) + noticedAfter(facts, crowd, 0);
  const stopped = how === 'checks' ? wholeLooks(facts, crowd, reactionSeconds(facts)) : 0;
  return tenth(STEP_SECONDS + seconds + stopped + secondTrySeconds(facts));
}

/** What takes so many seconds is mostly seen so many looks later, or in the same one. */
function wholeLooks(facts: EcsFacts, crowd: Crowd, seconds: number): number {
  const { before, after } = lookRounds(facts, crowd, false);
  const apart = LOOK_WAIT_SECONDS + inARow(facts.callSeconds, [...before, ...after]);
  return Math.round(seconds / apart) * apart;
}

/** The tasks of the service while a release is under way: `more` of them run beside the goal's. */
function crowdOf(facts: EcsFacts, more: number): Crowd {
  const running = facts.replicas.filter(({ desiredStatus }) => desiredStatus === 'RUNNING').length;
  return { running: running + more, stopped: facts.replicas.length - running };
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
  const flip: Term[] = [
    {
      name: 'weight flip',
      seconds: FLIP_MEAN,
      source: 'the listener sends all traffic to the old colour',
    },
    ...perShift('network balancer'),
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
      : [rollout(measured)];
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
  const untilFlip = turns * reactionSeconds(facts) + (network ? NETWORK_SHIFT_SECONDS : 0);
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

/** Seconds from the call until traffic is seen back, where the flip begins after `untilFlip`. */
function flipNoticed(facts: EcsFacts, crowd: Crowd, untilFlip: number): number {
  const [quickest, slowest] = FLIP_SECONDS;
  const all = Array.from({ length: FLIPS }, (_, part) =>
    noticedAfter(facts, crowd, untilFlip + quickest + ((slowest - quickest) * part) / (FLIPS - 1)),
  );
  return all.reduce((sum, seconds) => sum + seconds, 0) / FLIPS;
}

function rounded(terms: readonly Term[]): Term[] {
  return terms.map((term) => ({ ...term, seconds: tenth(term.seconds) }));
}

function sumOf(terms: readonly Term[]): number {
  return tenth(rounded(terms).reduce((total, { seconds }) => total + seconds, 0));
}

function tenth(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
