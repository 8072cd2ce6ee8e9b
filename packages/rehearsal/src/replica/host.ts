import type { Time } from '../time/time.ts';
import { commandOf } from './command.ts';
import { startProcess } from './process.ts';
import { openPuller, type PulledImage } from './pull.ts';
import { PullError, type ReplicaHost, type ReplicaProcess, type ReplicaRequest } from './replica.ts';
import { unpack } from './unpack.ts';

const REFERENCE = /^([^@]+)@(sha256:[0-9a-f]{64})$/;

/**
 * Opens the host on which an embedded platform runs its replicas: images by digest from the registry at
 * `registry.endpoint`, unpacked once into `folder` (an ignored one), run with the node that runs this.
 */
export async function openReplicaHost(options: {
  readonly time: Time;
  readonly registry: { readonly endpoint: string };
  readonly folder: string;
}): Promise<ReplicaHost> {
  const { time, registry, folder } = options;
  const running = new Set<ReplicaProcess>();
  const unpacking = new Map<string, Promise<string>>();
  const pulled = new Map<string, PulledImage>();
  let closed = false;

  const start = async (request: ReplicaRequest): Promise<ReplicaProcess> => {
    const [, repository = '', digest = ''] = REFERENCE.exec(request.image) ?? [];
    if (digest === '') throw new PullError('NAME_INVALID', `"${request.image}" is not repository@sha256:…`);
    const puller = openPuller(registry.endpoint, repository);
    const known = request.present === true ? pulled.get(request.image) : undefined;
    const image = known ?? (await puller.image(digest));
    pulled.set(request.image, image);
    const root = unpacking.get(image.digest) ?? unpack(folder, image, puller);
    unpacking.set(image.digest, root);
    root.catch(() => unpacking.delete(image.digest));
    const command = commandOf(await root, image.config, request);
    if (closed) throw new Error('The replica host has been closed.');
    const replica = await startProcess(time, command, request);
    running.add(replica);
    void replica.exit.finally(() => running.delete(replica));
    return replica;
  };

  return {
    start: (request) => time.busy(start(request)),
    close: async () => {
      closed = true;
      const left = [...running];
      for (const replica of left) {
        try {
          process.kill(replica.pid, 'SIGKILL');
        } catch {
          // It has ended in the meantime.
        }
      }
      await Promise.all(left.map((replica) => replica.exit));
    },
  };
}
