import { messageOf } from '@thea/action';
import type { EmbeddedRegistry } from '../../registry/server.ts';
import { PullError, type ReplicaHost, type ReplicaProcess, StartError } from '../../replica/replica.ts';
import type { Time } from '../../time/time.ts';
import type { ClusterBehaviour } from '../cluster-options.ts';
import type { Objects } from '../objects.ts';
import { at, type JsonObject, numberAt, objectsAt, textAt } from '../raw.ts';
import type { Recorder } from '../recorder.ts';
import { type NodeImage, type NodePlace, notPulled, type Tell, type Waiting } from './ensure-image.ts';
import { ConfigurationError, environmentFor } from './environment.ts';
import { expand } from './expand.ts';
import { pullWords, sizeOf } from './image.ts';
import { type ProbeKind, readProbe } from './probe.ts';

/** What a kubelet works with. */
export interface KubeletParts {
  readonly time: Time;
  readonly objects: Objects;
  readonly recorder: Recorder;
  readonly behaviour: ClusterBehaviour;
  readonly registry: Pick<EmbeddedRegistry, 'find'>;
  readonly host: ReplicaHost;
}

/** A process that was started, or why there is none. */
export type Start =
  | {
      readonly kind: 'started';
      readonly process: ReplicaProcess;
      readonly environment: { readonly [name: string]: string };
      readonly imageID: string;
    }
  | Waiting
  /** The image was there, and its entrypoint could not be run. */
  | { readonly kind: 'broken'; readonly message: string; readonly imageID: string };

function texts(
  container: JsonObject,
  field: string,
  variables: { readonly [name: string]: string },
): string[] {
  const list = at(container, field);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) => (typeof one === 'string' ? [expand(one, variables)] : []));
}

/** The port that a container listens on: the first that it declares, or that it is probed on; 0 without any. */
function portOf(pod: JsonObject, container: JsonObject): number {
  const declared = numberAt(objectsAt(container, 'ports')[0], 'containerPort');
  const probed = (['Readiness', 'Liveness', 'Startup'] satisfies ProbeKind[])
    .map((kind) => readProbe(pod, container, kind, '')?.ask)
    .flatMap((ask) => (ask === undefined || ask.how === 'other' ? [] : [ask.port]));
  return declared ?? probed[0] ?? 0;
}

/**
 * Starts a container whose image is there: its configuration, its process. `command` replaces the entrypoint and with it the
 * image's command, `args` the command alone (Kubernetes, "Define a Command and Arguments for a Container").
 */
export async function startContainer(
  parts: KubeletParts,
  node: NodePlace,
  pod: JsonObject,
  container: JsonObject,
  podIP: string,
  ensured: NodeImage,
  tell: Tell,
  onLine: (line: string) => void,
): Promise<Start> {
  const image = textAt(container, 'image');
  const { repository, digest, present } = ensured;
  const imageID = `${image.replace(/(:[^/@]*)?(@.*)?$/, '')}@${digest}`;
  const tellPulled = (): void => {
    node.images.set(image, { repository, digest });
    if (present) return;
    const took = `${parts.behaviour.pull}s`;
    const size = sizeOf(parts.registry, { repository, reference: digest });
    const words = `Successfully pulled image "${image}" in ${took} (${took} including waiting). Image size: ${size} bytes.`;
    tell('Normal', 'Pulled', words);
  };
  let environment: { readonly [name: string]: string };
  try {
    environment = environmentFor(parts.objects, pod, container);
  } catch (thrown) {
    if (!(thrown instanceof ConfigurationError)) throw thrown;
    tellPulled();
    tell('Warning', 'Failed', `Error: ${thrown.message}`);
    return {
      kind: 'waiting',
      reason: 'CreateContainerConfigError',
      message: thrown.message,
      again: 'whole',
    };
  }
  const entryPoint = texts(container, 'command', environment);
  const command = texts(container, 'args', environment);
  try {
    const process = await parts.host.start({
      image: `${repository}@${digest}`,
      present,
      environment,
      address: podIP,
      containerPort: portOf(pod, container),
      onLine,
      ...(entryPoint.length === 0 ? {} : { entryPoint }),
      ...(command.length === 0 ? {} : { command }),
    });
    tellPulled();
    tell('Normal', 'Created', 'Container created');
    tell('Normal', 'Started', 'Container started');
    return { kind: 'started', process, environment, imageID };
  } catch (thrown) {
    if (thrown instanceof PullError) {
      return notPulled(image, pullWords(image, `${thrown.code}: ${thrown.message}`), tell);
    }
    if (!(thrown instanceof StartError)) throw thrown;
    tellPulled();
    tell('Normal', 'Created', 'Container created');
    const message = `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: ${messageOf(thrown)}`;
    tell('Warning', 'Failed', `Error: ${message}`);
    return { kind: 'broken', message, imageID };
  }
}
