import { messageOf } from '@thea/action';
import type { Diagnosis } from '@thea/release';
import type { RailwayApi } from './api.ts';
import { hideServiceValues } from './hidden-values.ts';
import type { RailwayIds } from './names.ts';
import { type Seen, see } from './observe.ts';
import { Diagnose, type DiagnoseResult, ReadPlatformStatus } from './operations.ts';
import { nodes, object } from './raw.ts';
import type { RailwayRollout } from './rollout.ts';

/** Words of a log line that names an error, without what stands beside it, which may be a value. */
const ERROR_NAME = /\b([A-Z]\w*(?:Error|Exception))\b/;

/** Why a rollout went wrong: its steps with their durations, the build's words, the last lines. Never throws. */
export async function diagnoseRailway(
  api: RailwayApi,
  ids: RailwayIds,
  rollout: RailwayRollout,
): Promise<Diagnosis> {
  const id = rollout.deployment;
  if (id === null) return { cause: 'There is no deployment to look into.', details: [], logs: [] };
  const [answer, seen, stable] = await Promise.all([
    api.read(Diagnose, { deployment: id }).catch(messageOf),
    see(api, ids).catch(messageOf),
    api
      .read(ReadPlatformStatus, {})
      .then(({ platformStatus }) => platformStatus.isStable)
      .catch(() => null),
  ]);
  const status =
    typeof seen === 'string'
      ? seen
      : (seen.deployments.find((each) => each.id === id)?.status ?? 'not shown');
  if (typeof answer === 'string') {
    return {
      cause: `Deployment ${id} of ${ids.names.service} ended as ${status}; why could not be read.`,
      details: [answer],
      logs: [],
    };
  }
  const read = typeof seen === 'string' ? withoutLines(answer) : withHidden(answer, seen);
  const incident = stable === false ? ' Railway reports an incident at https://status.railway.com.' : '';
  return {
    cause: `${causeOf(read, id, status)}${incident}`,
    details: detailsOf(read),
    logs: logsOf(read),
  };
}

/** Where the values are not known that a line may hold, no line is shown. Pure. */
function withoutLines(read: DiagnoseResult): DiagnoseResult {
  return {
    ...read,
    deploymentLogs: read.deploymentLogs.slice(0, 1).map((line) => ({
      ...line,
      message: 'The log is not shown: which values it must not show could not be read.',
    })),
  };
}

function withHidden(read: DiagnoseResult, { raw }: Seen): DiagnoseResult {
  const variables = object(raw.variables);
  const hidden = <T extends { readonly message: string }>(line: T): T => ({
    ...line,
    message: hideServiceValues(line.message, variables),
  });
  return {
    ...read,
    buildLogs: read.buildLogs.map(hidden),
    deploymentLogs: read.deploymentLogs.map(hidden),
  };
}

function causeOf(read: DiagnoseResult, id: string, status: string): string {
  const failed = nodes(read.deploymentEvents).find(({ payload }) => payload?.error != null);
  const pull = read.buildLogs.find(({ message }) =>
    /failed to pull|unauthorized|manifest unknown/i.test(message),
  );
  const error = read.deploymentLogs
    .map(({ message }) => ERROR_NAME.exec(message)?.[1])
    .findLast((name) => name !== undefined);
  const said = pull?.message ?? failed?.payload?.error ?? '';
  const step = failed === undefined ? '' : ` at ${failed.step}`;
  return `Deployment ${id} ended as ${status}${step}${said === '' ? '' : `: ${said.replace(/\.$/, '')}`}${error === undefined ? '' : ` (its log names ${error})`}.`;
}

function detailsOf(read: DiagnoseResult): string[] {
  const steps = nodes(read.deploymentEvents).map(({ step, completedAt, payload }) => {
    const took =
      payload?.durationMs == null
        ? completedAt === null
          ? 'not ended'
          : ''
        : `${payload.durationMs / 1000} s`;
    return `${step}: ${[took, payload?.error ?? ''].filter((part) => part !== '').join(', ')}`;
  });
  return [...steps, ...read.buildLogs.map(({ message }) => `build: ${message}`)];
}

function logsOf(read: DiagnoseResult): Diagnosis['logs'] {
  const byReplica = new Map<string, string[]>();
  for (const { message, tags } of read.deploymentLogs) {
    const replica = tags?.deploymentInstanceId ?? 'deployment';
    byReplica.set(replica, [...(byReplica.get(replica) ?? []), message]);
  }
  return [...byReplica].map(([replica, lines]) => ({ replica, lines }));
}
