import { messageOf } from '@thea/action';
import { PullError, type ReplicaHost, type ReplicaProcess, StartError } from '../replica/replica.ts';
import type { Time } from '../time/time.ts';
import { startWords } from './start-command.ts';
import type { DeploymentState, InstanceState, ServiceState } from './state.ts';

/** The processes of the deployments' instances, by instance id. They live beside the state, which is plain data. */
export interface Containers {
  /** Starts an instance and keeps it running by the deployment's restart policy; `ended` hears when it is given up. */
  start(
    service: ServiceState,
    deployment: DeploymentState,
    instance: InstanceState,
    ended: () => void,
  ): Promise<void>;
  process(instance: string): ReplicaProcess | undefined;
  /** SIGTERM, then SIGKILL after `grace` milliseconds; nothing is started again. */
  stop(instance: InstanceState, grace: number): Promise<void>;
  /** The machine is going away: what is still on its way to a start is no error any more. */
  close(): void;
}

const DEFAULT_PORT = 8080;

/** Opens an empty machine. `restartDelay` in seconds; `changed` is called after each change of the service's state. */
export function openContainers(parts: {
  readonly time: Time;
  readonly host: ReplicaHost;
  readonly restartDelay: number;
  readonly changed: (service: ServiceState) => void;
}): Containers {
  const { time, host, restartDelay, changed } = parts;
  const running = new Map<string, ReplicaProcess>();
  const stopping = new Set<string>();
  const restarts = new Map<string, number>();
  let addresses = 0;
  let closed = false;

  const log = (deployment: DeploymentState, instance: InstanceState, message: string): void => {
    const severity = /error|traceback/i.test(message) ? 'error' : 'info';
    deployment.logs.push({ at: time.now(), message, severity, instance: instance.id });
  };

  const start: Containers['start'] = async (service, deployment, instance, ended) => {
    const { settings } = deployment;
    // What has no public domain need not listen.
    const port = service.domains[0]?.targetPort ?? 0;
    const environment = {
      PORT: String(port || DEFAULT_PORT),
      ...deployment.variables,
      RAILWAY_PROJECT_ID: service.projectId,
      RAILWAY_ENVIRONMENT_ID: service.environmentId,
      RAILWAY_SERVICE_ID: service.serviceId,
      RAILWAY_SERVICE_NAME: service.name,
      RAILWAY_DEPLOYMENT_ID: deployment.id,
      RAILWAY_REPLICA_ID: instance.id,
      RAILWAY_REPLICA_REGION: instance.region,
    };
    const words = settings.startCommand === null ? [] : startWords(settings.startCommand, environment);
    const [entryPoint, ...command] = words;
    instance.status = 'INITIALIZING';
    const repository = deployment.image.replace(/^[^/@]*[.:][^/@]*\//, '').replace(/[:@].*$/, '');
    let process: ReplicaProcess;
    try {
      process = await time.busy(
        host.start({
          image: `${repository}@${deployment.digest ?? ''}`,
          environment,
          address: `10.250.0.${++addresses}`,
          containerPort: port,
          onLine: (line) => log(deployment, instance, line),
          ...(entryPoint === undefined ? {} : { entryPoint: [entryPoint], command }),
        }),
      );
    } catch (thrown) {
      if (closed) return;
      if (!(thrown instanceof PullError || thrown instanceof StartError)) throw thrown;
      log(deployment, instance, `error: ${messageOf(thrown)}`);
      instance.status = 'CRASHED';
      changed(service);
      ended();
      return;
    }
    if (stopping.has(instance.id)) {
      await process.stop(0);
      return;
    }
    running.set(instance.id, process);
    void process.exit.then(({ code }) => {
      running.delete(instance.id);
      if (stopping.has(instance.id)) return;
      const policy = settings.restartPolicyType;
      const tried = restarts.get(instance.id) ?? 0;
      const again =
        policy === 'ALWAYS' ||
        (policy === 'ON_FAILURE' && code !== 0 && tried < settings.restartPolicyMaxRetries);
      instance.status = again ? 'RESTARTING' : code === 0 ? 'EXITED' : 'CRASHED';
      changed(service);
      if (!again) {
        ended();
        return;
      }
      restarts.set(instance.id, tried + 1);
      time.after(restartDelay * 1000, () => {
        if (!stopping.has(instance.id) && !closed) void start(service, deployment, instance, ended);
      });
    });
    // What has no public domain need not listen: it runs as soon as it was started.
    if (service.domains.length > 0) await process.settled;
    if (running.has(instance.id)) instance.status = 'RUNNING';
    changed(service);
  };

  return {
    start,
    process: (instance) => running.get(instance),
    stop: async (instance, grace) => {
      stopping.add(instance.id);
      instance.status = 'REMOVING';
      await running.get(instance.id)?.stop(grace);
      instance.status = 'REMOVED';
    },
    close: () => {
      closed = true;
    },
  };
}
