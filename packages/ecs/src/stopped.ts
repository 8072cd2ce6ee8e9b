import type { EcsReplica } from './facts.ts';

/** Why a replica failed. `exit` and the health kinds may be one replica's bad luck; the others are the release's fault. */
export type FailureCause =
  | 'image-missing'
  | 'image-pull'
  | 'secret'
  | 'out-of-memory'
  | 'cannot-start'
  | 'exit'
  | 'health-check'
  | 'unhealthy';

/** What is wrong with one replica. `signature` is equal where two replicas failed in the same way. */
export interface Fault {
  readonly cause: FailureCause;
  readonly signature: string;
  readonly message: string;
  readonly remedy: string;
}

const MISSING =
  /not found|manifest unknown|name unknown|does not exist|no such (?:image|manifest)|NAME_UNKNOWN|MANIFEST_UNKNOWN/i;

/**
 * What was wrong with a replica that stopped; null where it was stopped on purpose (scaled in, replaced, by a user, by
 * Spot). Texts: ECS developer guide, "Stopped tasks error messages". Pure.
 */
export function faultOfStopped(replica: EcsReplica): Fault | null {
  const reasons = [replica.stoppedReason, ...replica.containers.map(({ reason }) => reason)];
  const said = (pattern: RegExp): string | undefined => reasons.find((reason) => pattern.test(reason));
  const pull = said(/CannotPull\w*|pull image|image pull/i);
  if (pull !== undefined) {
    return MISSING.test(pull)
      ? fault(
          'image-missing',
          'image-missing',
          `its image does not exist: ${pull}`,
          'Push the image, or deploy a digest that exists.',
        )
      : fault(
          'image-pull',
          'image-pull',
          `its image could not be pulled: ${pull}`,
          "Check the execution role's ECR permissions and the way from the subnet to ECR (NAT or VPC endpoints).",
        );
  }
  const logGroup = said(/log group does not exist|CreateLogStream|failed to create.*log/i);
  if (logGroup !== undefined) {
    return fault(
      'secret',
      'log-group',
      `its log could not be opened: ${logGroup}`,
      'Create the log group that the task definition names ("awslogs-group"), or allow the execution role logs:CreateLogStream.',
    );
  }
  const secret = said(
    /ResourceInitializationError|unable to (?:pull|retrieve) secrets?|secretsmanager|ssm:GetParameter/i,
  );
  if (secret !== undefined) {
    return fault(
      'secret',
      'secret',
      `it could not be set up: ${secret}`,
      'Check that the secret exists and that the execution role may read it.',
    );
  }
  const memory = said(/OutOfMemory/i);
  if (memory !== undefined) {
    return fault(
      'out-of-memory',
      'out-of-memory',
      `it ran out of memory: ${memory}`,
      'Give the task or container more memory.',
    );
  }
  const start = said(
    /CannotStartContainer|CannotCreateContainer|exec format error|executable file not found/i,
  );
  if (start !== undefined) {
    return fault(
      'cannot-start',
      'cannot-start',
      `its container could not be started: ${start}`,
      'Check entry point, command and CPU architecture of the image.',
    );
  }
  const checked = said(/failed (?:ELB|container) health checks/i);
  if (checked !== undefined) {
    return fault(
      'health-check',
      'health-check',
      `ECS stopped it: ${checked}`,
      'See its log lines; check path, port and answer of the health check.',
    );
  }
  const exited = replica.containers.find(({ exitCode }) => exitCode !== null && exitCode !== 0);
  if (replica.stopCode === 'EssentialContainerExited') {
    const { name, exitCode } = exited ??
      replica.containers.find((one) => one.exitCode !== null) ?? { name: '', exitCode: null };
    return fault(
      'exit',
      `exit:${name}:${exitCode}`,
      `container "${name}" ended with exit code ${exitCode ?? 'unknown'}`,
      'See its last log lines.',
    );
  }
  if (replica.stopCode === 'TaskFailedToStart') {
    return fault(
      'cannot-start',
      'failed-to-start',
      `it failed to start: ${replica.stoppedReason}`,
      'See the reason; it is often capacity, network or a role.',
    );
  }
  return null;
}

/**
 * What is wrong with a replica that still runs; null where nothing speaks against it. Checks that fail within the
 * grace period (seconds) do not count: ECS ignores them too. Pure.
 */
export function faultOfRunning(replica: EcsReplica, now: number, gracePeriod: number): Fault | null {
  if (replica.status !== 'RUNNING' || replica.desiredStatus !== 'RUNNING') return null;
  const started = Date.parse(replica.startedAt);
  if (!(now - started >= gracePeriod * 1000)) return null;
  if (replica.health === 'UNHEALTHY') {
    return fault(
      'unhealthy',
      'unhealthy',
      'its container health check fails',
      'See its log lines and the command of the health check.',
    );
  }
  if (replica.target === 'unhealthy') {
    return fault(
      'unhealthy',
      'unhealthy',
      `the load balancer finds it unhealthy: ${replica.targetReason || 'no reason given'}`,
      'Check path, port and expected status of the health check.',
    );
  }
  return null;
}

function fault(cause: FailureCause, signature: string, message: string, remedy: string): Fault {
  return { cause, signature, message, remedy };
}

/** Whether more replicas would fail just so: then there is nothing to wait for. `count`: replicas with that fault. Pure. */
export function isHopeless(cause: FailureCause, count: number): boolean {
  switch (cause) {
    case 'image-missing':
    case 'secret':
      return true;
    case 'cannot-start':
    case 'image-pull':
    case 'out-of-memory':
    case 'exit':
    case 'health-check':
      return count >= 2;
    case 'unhealthy':
      // It runs and may be slow: ECS or the deadline decide.
      return false;
  }
}
