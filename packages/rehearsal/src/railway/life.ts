import { messageOf } from '@thea/action';
import type { Time } from '../time/time.ts';
import type { Containers } from './containers.ts';
import type { Images } from './images.ts';
import type { Behaviour } from './options.ts';
import {
  type DeploymentEvent,
  type DeploymentState,
  type DeploymentStatus,
  type ServiceState,
  wantedReplicas,
} from './state.ts';

/** Who runs deployments: from the queue to serving, and away again. */
export interface Life {
  /** Queues a deployment of what is given; those that are still on their way are superseded. */
  begin(
    service: ServiceState,
    what: Pick<DeploymentState, 'image' | 'settings' | 'variables' | 'credentials' | 'reason'> & {
      readonly digest?: string | null;
    },
  ): DeploymentState;
  /** Ends one that has not served yet. */
  cancel(service: ServiceState, deployment: DeploymentState): void;
  /** Takes one away: its replicas are drained. */
  remove(service: ServiceState, deployment: DeploymentState): void;
  /** Ends every replica of one and starts it again, as `deploymentRestart` does. */
  restart(service: ServiceState, deployment: DeploymentState): void;
  /** Fault: deployments begun from now on stay QUEUED. */
  stall(stalled: boolean): void;
  close(): void;
}

/** A health check asks with this Host, and nothing but 200 passes (Railway docs, "Healthchecks"). */
const CHECK = { host: 'healthcheck.railway.app', 'user-agent': 'RailwayHealthCheck/1.0' };
/** Seconds until a health check gives up, unless set (same page). */
const CHECK_TIMEOUT = 300;
/** Milliseconds that one check may take. */
const CHECK_ANSWER = 5_000;
const UNDERWAY: readonly DeploymentStatus[] = ['QUEUED', 'INITIALIZING', 'DEPLOYING', 'NEEDS_APPROVAL'];

/** Whether a deployment is still on its way. Pure. */
export function isUnderway(deployment: DeploymentState): boolean {
  return UNDERWAY.includes(deployment.status);
}

export function openLife(parts: {
  readonly time: Time;
  readonly behaviour: Behaviour;
  readonly images: Images;
  readonly containers: Containers;
  readonly newId: () => string;
  readonly changed: (service: ServiceState) => void;
}): Life {
  const { time, behaviour, images, containers, newId, changed } = parts;
  let stalled = false;
  let closed = false;
  const pass = (seconds: number): Promise<void> =>
    new Promise((resolve) => {
      time.after(seconds * 1000, resolve);
    });

  const become = (service: ServiceState, deployment: DeploymentState, status: DeploymentStatus): void => {
    deployment.status = status;
    deployment.statusUpdatedAt = time.now();
    if (status === 'REMOVED') deployment.removedAt = time.now();
    changed(service);
  };
  const step = (deployment: DeploymentState, name: DeploymentEvent['step']): DeploymentEvent => {
    const event: DeploymentEvent = {
      id: newId(),
      step: name,
      createdAt: time.now(),
      completedAt: null,
      error: null,
    };
    deployment.events.push(event);
    return event;
  };
  const done = (event: DeploymentEvent, error: string | null = null): void => {
    event.completedAt = time.now();
    event.error = error;
  };

  const stopAll = (service: ServiceState, deployment: DeploymentState, grace: number): Promise<unknown> =>
    Promise.all(
      deployment.instances.map(async (instance) => {
        await containers.stop(instance, grace);
        changed(service);
      }),
    );

  const fail = async (service: ServiceState, deployment: DeploymentState): Promise<void> => {
    become(service, deployment, 'FAILED');
    await stopAll(service, deployment, 0);
  };

  const drain = async (service: ServiceState, old: DeploymentState): Promise<void> => {
    const event = step(old, 'DRAIN_INSTANCES');
    old.active = false;
    become(service, old, 'REMOVING');
    await stopAll(service, old, (old.settings.drainingSeconds ?? 0) * 1000);
    done(event);
    become(service, old, 'REMOVED');
  };

  const check = async (service: ServiceState, deployment: DeploymentState): Promise<boolean> => {
    const { healthcheckPath: path, healthcheckTimeout } = deployment.settings;
    const until = time.now() + (healthcheckTimeout ?? CHECK_TIMEOUT) * 1000;
    const event = step(deployment, 'HEALTHCHECK');
    const passed = new Set<string>();
    while (isUnderway(deployment)) {
      for (const instance of deployment.instances) {
        const process = containers.process(instance.id);
        if (process === undefined || passed.has(instance.id)) continue;
        const { status } = await process.get(path ?? '/', CHECK_ANSWER, CHECK);
        if (status === 200) passed.add(instance.id);
        else {
          deployment.buildLogs.push({
            at: time.now(),
            message: `Attempt failed with ${status === 0 ? 'service unavailable' : `status ${status}`}.`,
            severity: 'error',
            instance: null,
          });
        }
      }
      if (passed.size === deployment.instances.length) {
        done(event);
        return true;
      }
      const givenUp = deployment.instances.every(({ status }) => status === 'CRASHED' || status === 'EXITED');
      if (givenUp || time.now() >= until) {
        const why = givenUp
          ? 'every replica ended and is not started again'
          : `${deployment.instances.length - passed.size}/${deployment.instances.length} replicas never became healthy`;
        done(event, `Healthcheck failed! ${why}`);
        await fail(service, deployment);
        return false;
      }
      await pass(behaviour.healthInterval);
    }
    done(event, 'superseded');
    return false;
  };

  const run = async (
    service: ServiceState,
    deployment: DeploymentState,
    known: string | null,
  ): Promise<void> => {
    await pass(behaviour.queue);
    if (closed || deployment.status !== 'QUEUED') return;
    become(service, deployment, 'INITIALIZING');
    const creating = step(deployment, 'CREATE_CONTAINER');
    try {
      deployment.digest = known ?? images.resolve(deployment.image, deployment.credentials).digest;
    } catch (thrown) {
      deployment.buildLogs.push({
        at: time.now(),
        message: messageOf(thrown),
        severity: 'error',
        instance: null,
      });
      done(creating, messageOf(thrown));
      await fail(service, deployment);
      return;
    }
    // Two deployments cannot hold one volume: the old one goes first.
    const before = service.deployments.filter((each) => each !== deployment && each.active);
    if (service.volume) await Promise.all(before.map((old) => drain(service, old)));
    await pass(behaviour.createContainer);
    if (closed || !isUnderway(deployment)) return;
    become(service, deployment, 'DEPLOYING');
    deployment.instances = wantedReplicas(deployment.settings).map((region) => ({
      id: newId(),
      region,
      status: 'CREATED' as const,
    }));
    const ended = (): void => {
      const over = deployment.instances.every(({ status }) => status === 'CRASHED');
      if (over && deployment.active) {
        deployment.active = false;
        become(service, deployment, 'CRASHED');
      }
    };
    await Promise.all(
      deployment.instances.map((instance) => containers.start(service, deployment, instance, ended)),
    );
    done(creating);
    // Without a path, started is as good as healthy.
    if (deployment.settings.healthcheckPath !== null && !(await check(service, deployment))) return;
    if (closed || !isUnderway(deployment)) return;
    const network = step(deployment, 'CONFIGURE_NETWORK');
    await pass(behaviour.network);
    if (closed || !isUnderway(deployment)) return;
    done(network);
    deployment.active = true;
    become(service, deployment, 'SUCCESS');
    ended();
    const leaving = service.deployments.filter(
      (each) => each !== deployment && (each.active || each.status === 'CRASHED'),
    );
    await pass(deployment.settings.overlapSeconds ?? 0);
    if (!closed) await Promise.all(leaving.map((old) => drain(service, old)));
  };

  const supersede = (service: ServiceState, deployment: DeploymentState): void => {
    become(service, deployment, 'REMOVED');
    void stopAll(service, deployment, 0);
  };

  return {
    begin: (service, what) => {
      for (const other of service.deployments) if (isUnderway(other)) supersede(service, other);
      const { digest = null, ...rest } = what;
      const deployment: DeploymentState = {
        ...rest,
        id: newId(),
        digest,
        createdAt: time.now(),
        status: 'QUEUED',
        statusUpdatedAt: time.now(),
        active: false,
        stopped: false,
        removedAt: null,
        instances: [],
        events: [],
        logs: [],
        buildLogs: [],
      };
      service.deployments.push(deployment);
      changed(service);
      if (!stalled) void run(service, deployment, digest);
      return deployment;
    },
    cancel: supersede,
    remove: (service, deployment) => void drain(service, deployment),
    restart: (service, deployment) => {
      void Promise.all(
        deployment.instances.map(async (instance) => {
          await containers.stop(instance, 0);
          const fresh = { id: newId(), region: instance.region, status: 'CREATED' as const };
          deployment.instances = deployment.instances.map((each) => (each === instance ? fresh : each));
          await containers.start(service, deployment, fresh, () => {});
        }),
      );
    },
    stall: (value) => {
      stalled = value;
    },
    close: () => {
      closed = true;
    },
  };
}
