import type { Prediction } from '@thea/release';
import { balancersOf, isGated } from './balancer.ts';
import { balancerChanges, NEW_BALANCER } from './balancer-change.ts';
import type { KubeFacts, KubeWorkload } from './facts.ts';
import { called } from './object.ts';
import { at, type JsonObject, number, object, objects, text } from './raw.ts';
import { minReadyOf, wavesOf } from './surge.ts';

type Term = Prediction['terms'][number];

/** Seconds. The pod start SLO of Kubernetes without pulling: p99 ≤ 5 s (sig-scalability, "pod_startup_latency"). */
const POD_START = 5;
/** Seconds beside one check of a new target, by which it counts as healthy: until the load balancer hears of it. */
const REGISTRATION = 3;
/** Until the AWS Load Balancer Controller looks at a target again and opens its gate (its own period between two looks). */
const GATE_LOOK = 15;
/** The load balancer of a cloud that nobody names: its check, 15 s by default (AWS Load Balancer Controller). */
const BALANCER = 15 + REGISTRATION;

const SHARED: readonly Term[] = [
  { name: 'detect and decide', seconds: 12, source: 'verify: a few failed probes; budget 21 s' },
  { name: 'API and controllers', seconds: 2, source: 'one apply for each object, watched' },
];

/** Seconds that one pod needs: measured on those that run, else the least that its probes take. Pure. */
function podSeconds(facts: KubeFacts, { raw, pods }: KubeWorkload): Term {
  if (facts.measuredStart !== null) {
    const gates = isGated({ raw, pods }) ? ', its readiness gate included' : '';
    return {
      name: 'pod start',
      seconds: facts.measuredStart,
      source: `measured on the running pods${gates}`,
    };
  }
  const probes = objects(at(raw, 'spec', 'template', 'spec', 'containers')).map((container) => {
    const { initialDelaySeconds, periodSeconds, successThreshold } = object(container['readinessProbe']);
    if (container['readinessProbe'] === undefined) return 0;
    return number(initialDelaySeconds, 0) + number(periodSeconds, 10) * number(successThreshold, 1);
  });
  return {
    name: 'pod start',
    seconds: POD_START + Math.max(0, ...probes),
    source: 'scheduling and start, and one pass of the readiness probe',
  };
}

/** How many waves of new pods the way back takes: of a Deployment one, all at once. Pure. */
export function wavesBack(raw: JsonObject, replicas: number): number {
  const rolling =
    text(raw['kind']) === 'Deployment' && text(at(raw, 'spec', 'strategy', 'type')) !== 'Recreate';
  return rolling ? Math.min(1, wavesOf(raw, replicas)) : wavesOf(raw, replicas);
}

/** Seconds that old pods take to end before new ones start, where they may not overlap. Pure. */
function graceSeconds(raw: JsonObject): number {
  const recreate = text(at(raw, 'spec', 'strategy', 'type')) === 'Recreate';
  const inPlace = text(raw['kind']) === 'StatefulSet' || text(raw['kind']) === 'DaemonSet';
  if (!recreate && !inPlace) return 0;
  return number(at(raw, 'spec', 'template', 'spec', 'terminationGracePeriodSeconds'), 30);
}

/** What the load balancers before a workload add: a check of each new pod, and what stays connected to an old one. Pure. */
function balancerTerms(facts: KubeFacts, workload: KubeWorkload): Term[] {
  const { raw } = workload;
  const balancers = balancersOf(facts, raw);
  const known = facts.measuredStart !== null && isGated(workload);
  const [slowest] = [...balancers].sort((a, b) => b.interval - a.interval);
  const grace = number(at(raw, 'spec', 'template', 'spec', 'terminationGracePeriodSeconds'), 30);
  const [connected] = balancers
    .map(({ of, drain }) => ({ of, seconds: Math.min(drain ?? 0, grace) }))
    .sort((a, b) => b.seconds - a.seconds);
  const balanced = facts.services.some(({ address }) => address !== null);
  const unnamed: Term[] = balanced
    ? [{ name: 'load balancer', seconds: BALANCER, source: 'one health check of a new target' }]
    : [];
  const check: Term[] =
    slowest === undefined
      ? unnamed
      : [
          {
            name: 'load balancer',
            seconds: slowest.interval + (isGated(workload) ? GATE_LOOK : REGISTRATION),
            source: `one check of a new target: ${slowest.setting} of ${slowest.of}`,
          },
        ];
  return [
    ...(known ? [] : check),
    ...(connected === undefined || connected.seconds === 0
      ? []
      : [
          {
            name: 'old connections',
            seconds: connected.seconds,
            source: `deregistration_delay.timeout_seconds of ${connected.of}, or the grace period of its pods`,
          },
        ]),
  ];
}

function termsOf(facts: KubeFacts, workload: KubeWorkload): Term[] {
  const { raw, ref, wanted } = workload;
  const start = podSeconds(facts, workload);
  const grace = graceSeconds(raw);
  const balancer = balancerTerms(facts, workload);
  // A pod that waits for a gate holds up the next one.
  const gate = isGated(workload) ? (balancer.find(({ name }) => name === 'load balancer')?.seconds ?? 0) : 0;
  const each = start.seconds + minReadyOf(raw) + grace + gate;
  const more = Math.max(0, wavesBack(raw, wanted) - 1);
  return [
    start,
    ...(minReadyOf(raw) > 0
      ? [{ name: 'minReadySeconds', seconds: minReadyOf(raw), source: `spec of ${called(ref)}` }]
      : []),
    ...(grace > 0
      ? [
          {
            name: 'old pods end first',
            seconds: grace,
            source: `terminationGracePeriodSeconds of ${called(ref)}`,
          },
        ]
      : []),
    ...(more > 0
      ? [
          {
            name: 'further waves',
            seconds: more * each,
            source: `${called(ref)} replaces its pods one after another`,
          },
        ]
      : []),
    ...balancer,
  ];
}

/** A load balancer that the release gives up is there no more from its first write on, and has to be made anew. Pure. */
function madeAnew(facts: KubeFacts): Term[] {
  const [gone] = balancerChanges(facts).filter(({ change }) => change === 'given-up');
  return gone === undefined
    ? []
    : [
        {
          name: 'new load balancer',
          seconds: NEW_BALANCER,
          source: `${gone.of} has to be given one anew: ${gone.setting}`,
        },
      ];
}

/**
 * The predicted T2 of a rollback, in seconds from T0. While the rollout is under way the old pods are still there
 * unless the strategy takes them first; completed, the slowest workload counts, because all move at once. Pure.
 */
export function predictRollback(facts: KubeFacts): Prediction {
  const slowest = facts.workloads
    .map((workload) => termsOf(facts, workload))
    .sort((a, b) => sum(b) - sum(a))[0];
  const anew = madeAnew(facts);
  const terms = [...SHARED, ...(slowest ?? []), ...anew].map((term) => ({
    ...term,
    seconds: Math.round(term.seconds * 10) / 10,
    source: term.source.slice(0, 128),
  }));
  const taken = facts.workloads.some(({ raw }) => graceSeconds(raw) > 0);
  return { inProgress: taken ? sum(terms) : sum([...SHARED, ...anew]), completed: sum(terms), terms };
}

function sum(terms: readonly Term[]): number {
  return Math.round(terms.reduce((total, { seconds }) => total + seconds, 0) * 10) / 10;
}
