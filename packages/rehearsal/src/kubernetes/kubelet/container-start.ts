import { messageOf } from '@thea/action';
import type { EmbeddedRegistry } from '../../registry/server.ts';
import { PullError, type ReplicaHost, type ReplicaProcess, StartError } from '../../replica/replica.ts';
import type { Time } from '../../time/time.ts';
import type { ClusterBehaviour } from '../cluster-options.ts';
import type { Objects } from '../objects.ts';
import { at, type JsonObject, numberAt, objectsAt, textAt } from '../raw.ts';
import type { Recorder } from '../recorder.ts';
import { ConfigurationError, environmentFor } from './environment.ts';
import { expand } from './expand.ts';
import { type ImageName, notFoundWords, parseImageName, pullWords, sizeOf } from './image.ts';
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

/** One node as its containers see it. `images`: what it has pulled, by the name under which. */
export interface NodePlace {
  readonly name: string;
  readonly address: string;
  readonly images: Map<string, { readonly repository: string; readonly digest: string }>;
}

/** A process that was started, or why there is none. */
export type Start =
  | {
      readonly kind: 'started';
      readonly process: ReplicaProcess;
      readonly environment: { readonly [name: string]: string };
      readonly imageID: string;
    }
  /** It waits for a reason of this name; `pull`: the image is to be pulled again, else the whole is tried again. */
  | {
      readonly kind: 'waiting';
      readonly reason: string;
      readonly message: string;
      readonly again: 'pull' | 'whole' | 'never';
    }
  /** The image was there, and its entrypoint could not be run. */
  | { readonly kind: 'broken'; readonly message: string; readonly imageID: string };

/** Says something of the container. */
export type Tell = (type: 'Normal' | 'Warning', reason: string, message: string) => void;

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

/** Makes sure that the node has the image (pkg/kubelet/images, `EnsureImageExists`). */
async function ensureImage(
  { time, behaviour, registry }: KubeletParts,
  node: NodePlace,
  container: JsonObject,
  tell: Tell,
): Promise<{ readonly repository: string; readonly digest: string; readonly present: boolean } | Start> {
  const image = textAt(container, 'image');
  const policy = textAt(container, 'imagePullPolicy');
  const name = parseImageName(image);
  if (name === null) {
    const message = `Failed to apply default image tag "${image}": couldn't parse image name "${image}": invalid reference format`;
    tell('Warning', 'InspectFailed', message);
    return { kind: 'waiting', reason: 'InvalidImageName', message, again: 'never' };
  }
  const known = node.images.get(image);
  if (known !== undefined && policy !== 'Always') {
    tell(
      'Normal',
      'Pulled',
      `Container image "${image}" already present on machine and can be accessed by the pod`,
    );
    return { ...known, present: true };
  }
  if (policy === 'Never') {
    const message = `Container image "${image}" is not present with pull policy of Never`;
    tell('Warning', 'ErrImageNeverPull', message);
    return { kind: 'waiting', reason: 'ErrImageNeverPull', message, again: 'whole' };
  }
  tell('Normal', 'Pulling', `Pulling image "${image}"`);
  await new Promise<void>((resolve) => {
    time.after(behaviour.pull * 1000, resolve);
  });
  const found = registry.find(name.repository, name.reference);
  if (found === undefined) return notPulled(image, notFoundWords(image), tell);
  return { repository: name.repository, digest: found.digest, present: false };
}

function notPulled(image: string, message: string, tell: Tell): Start {
  tell('Warning', 'Failed', `Failed to pull image "${image}": ${message}`);
  tell('Warning', 'Failed', 'Error: ErrImagePull');
  return { kind: 'waiting', reason: 'ErrImagePull', message, again: 'pull' };
}

function pulledWords({ behaviour, registry }: KubeletParts, image: string, name: ImageName): string {
  const took = `${behaviour.pull}s`;
  return `Successfully pulled image "${image}" in ${took} (${took} including waiting). Image size: ${sizeOf(registry, name)} bytes.`;
}

/**
 * Starts a container: its image, its configuration, its process. `command` replaces the entrypoint and with it the
 * image's command, `args` the command alone (Kubernetes, "Define a Command and Arguments for a Container").
 */
export async function startContainer(
  parts: KubeletParts,
  node: NodePlace,
  pod: JsonObject,
  container: JsonObject,
  podIP: string,
  tell: Tell,
  onLine: (line: string) => void,
): Promise<Start> {
  const image = textAt(container, 'image');
  const ensured = await ensureImage(parts, node, container, tell);
  if ('kind' in ensured) return ensured;
  const { repository, digest, present } = ensured;
  const imageID = `${image.replace(/(:[^/@]*)?(@.*)?$/, '')}@${digest}`;
  const tellPulled = (): void => {
    node.images.set(image, { repository, digest });
    if (!present) tell('Normal', 'Pulled', pulledWords(parts, image, { repository, reference: digest }));
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
