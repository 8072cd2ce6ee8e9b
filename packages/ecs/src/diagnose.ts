import type { Service } from '@aws-sdk/client-ecs';
import type { Diagnosis } from '@thea/release';
import type { EcsApi } from './api.ts';
import { consoleAddress } from './console.ts';
import type { EcsReplica, EcsTaskDefinition } from './facts.ts';
import { lastLines } from './log-lines.ts';
import { deploymentArn, type EcsLocator } from './names.ts';
import { describeService } from './observe.ts';
import { observeBalancer } from './observe-balancer.ts';
import { describeDeployments } from './observe-deployments.ts';
import { observeReplicas } from './observe-replicas.ts';
import { saysNoRoom } from './placement.ts';
import { readRefusal } from './refusal.ts';
import type { EcsRollout } from './rollout.ts';
import { describeTaskDefinition } from './snapshot.ts';
import { type FailureCause, type Fault, faultOfRunning, faultOfStopped } from './stopped.ts';

/** Replicas whose last lines are read. */
const LOGGED = 3;
const EVENTS = 12;

interface FaultyReplica {
  readonly replica: EcsReplica;
  readonly fault: Fault;
}

/** Everything that a diagnosis rests on; a part that could not be read is empty, and `lost` says so. */
export interface Symptoms {
  readonly faulty: readonly FaultyReplica[];
  readonly events: readonly string[];
  readonly deployment: string;
  readonly logs: Diagnosis['logs'];
  readonly lost: readonly string[];
  readonly where: EcsLocator;
}

/** Why a rollout went wrong. Never throws: a part that cannot be read is named among the details. */
export async function diagnoseEcs(api: EcsApi, where: EcsLocator, rollout: EcsRollout): Promise<Diagnosis> {
  const lost: string[] = [];
  const part = async <T>(what: string, otherwise: T, read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (thrown) {
      lost.push(`${what} could not be read: ${readRefusal(thrown).message}`);
      return otherwise;
    }
  };
  const service = await part<Service | null>('The service', null, () => describeService(api, where));
  const balancer = await part('The load balancer', null, () =>
    service === null ? Promise.resolve(null) : observeBalancer(api, service),
  );
  const now = api.tools.clock.now();
  const [replicas, deployment, definition] = await Promise.all([
    part<EcsReplica[]>('The tasks', [], () => observeReplicas(api, where, balancer?.groups ?? [])),
    part('The service deployment', '', () => deploymentLine(api, service, rollout)),
    part<EcsTaskDefinition | null>('The task definition', null, () =>
      rollout.taskDefinition === null
        ? Promise.resolve(null)
        : describeTaskDefinition(api, service?.serviceArn ?? '', rollout.taskDefinition),
    ),
  ]);
  const faulty = replicas
    .filter(({ taskDefinition }) => taskDefinition === rollout.taskDefinition)
    .flatMap((replica): FaultyReplica[] => {
      const fault = faultOfStopped(replica) ?? faultOfRunning(replica, now.wall + (now.skew ?? 0), 0);
      return fault === null ? [] : [{ replica, fault }];
    })
    .sort((a, b) => a.replica.createdAt.localeCompare(b.replica.createdAt));
  const logs = await Promise.all(
    faulty.slice(-LOGGED).map(async ({ replica }) => ({
      replica: replica.id,
      lines: await part<string[]>(`The log of ${replica.id}`, [], () => lastLines(api, definition, replica)),
    })),
  );
  return explainSymptoms({
    faulty,
    events: service === null ? [] : eventsSince(service, rollout.since),
    deployment,
    logs: logs.filter(({ lines }) => lines.length > 0),
    lost,
    where,
  });
}

async function deploymentLine(api: EcsApi, service: Service | null, rollout: EcsRollout): Promise<string> {
  if (service?.serviceArn === undefined || rollout.deployment === null) return '';
  const [found] = await describeDeployments(api, [deploymentArn(service.serviceArn, rollout.deployment)]);
  const said = found?.rollback?.reason ?? found?.statusReason;
  return found === undefined
    ? ''
    : `Service deployment ${rollout.deployment} is ${found.status}${said === undefined ? '' : `: ${said}`}`;
}

function eventsSince(service: Service, since: string): string[] {
  const from = Date.parse(since);
  return (service.events ?? [])
    .filter(({ createdAt }) => Number.isNaN(from) || (createdAt?.getTime() ?? 0) >= from)
    .slice(0, EVENTS)
    .reverse()
    .map(({ createdAt, message }) => `${createdAt?.toISOString() ?? ''} ${message ?? ''}`.trim());
}

/** The most telling cause first: an image that is missing explains more than a check that fails. */
const TELLING: readonly FailureCause[] = [
  'image-missing',
  'secret',
  'out-of-memory',
  'cannot-start',
  'exit',
  'image-pull',
  'health-check',
  'unhealthy',
];

/** Makes a diagnosis of the symptoms. Pure. */
export function explainSymptoms(symptoms: Symptoms): Diagnosis {
  const { faulty, events, deployment, logs, lost, where } = symptoms;
  const { cause, task } = causeOf(symptoms);
  return {
    cause,
    details: [
      ...(deployment === '' ? [] : [deployment]),
      ...faulty.map(({ replica, fault }) => `Replica ${replica.id}: ${fault.message}.`),
      ...events,
      ...lost,
    ],
    logs,
    place: consoleAddress(where, task),
  };
}

/** The cause in one sentence, and the task that it speaks of. */
function causeOf(symptoms: Symptoms): { readonly cause: string; readonly task: string | null } {
  const { faulty, logs } = symptoms;
  const worst = [...faulty].sort(
    (a, b) => TELLING.indexOf(a.fault.cause) - TELLING.indexOf(b.fault.cause),
  )[0];
  if (worst === undefined) return { cause: causeOfService(symptoms), task: null };
  const { fault } = worst;
  const same = faulty.filter((one) => one.fault.signature === fault.signature);
  const alike = same.length;
  // Only the newest replicas' lines are read: speak of one whose lines the reader can see.
  const linesOf = (one: FaultyReplica): readonly string[] =>
    logs.find((log) => log.replica === one.replica.id)?.lines ?? [];
  const { replica } = same.find((one) => linesOf(one).length > 0) ?? worst;
  const error = same.map((one) => errorName(linesOf(one))).find((name) => name !== undefined);
  const named = error === undefined || fault.cause === 'image-missing' ? '' : ` (${error})`;
  const many = alike > 1 ? ` (and ${alike - 1} more)` : '';
  return {
    cause: `Replica ${replica.id}${many} failed: ${fault.message}${named}. ${fault.remedy}`,
    task: replica.id,
  };
}

function causeOfService({ events, deployment }: Symptoms): string {
  const unplaced = events.findLast(saysNoRoom);
  if (unplaced !== undefined) {
    return `ECS has no room for the replicas: ${unplaced} Add capacity, or ask for less CPU and memory.`;
  }
  if (deployment !== '') return `${deployment}. No replica of it says why; see the events of the service.`;
  return events.at(-1) ?? 'Neither tasks nor events of the service say why. See the ECS console.';
}

/**
 * The name of the last error that the application wrote. Only the name: the cause is kept in the record, and what
 * stands beside an error may be the value of a variable.
 */
function errorName(lines: readonly string[]): string | undefined {
  return lines.flatMap((line) => /\b([A-Z]\w*(?:Error|Exception))\b/.exec(line)?.[1] ?? []).at(-1);
}
