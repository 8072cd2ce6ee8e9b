import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageConfig } from './pull.ts';
import { type ReplicaRequest, StartError } from './replica.ts';

/** How to start a process of an image: all paths are the machine's. */
export interface Command {
  readonly script: string;
  readonly parts: readonly string[];
  readonly folder: string;
  readonly environment: { readonly [name: string]: string };
}

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/**
 * Finds what to run in the unpacked image at `root`. An entrypoint of the request replaces the image's, and then the
 * image's command is not used (Docker, "Understand how CMD and ENTRYPOINT interact"; the ECS agent passes both on).
 * Throws `StartError` where there is nothing to run, or the file is not in the image.
 */
export function commandOf(root: string, config: ImageConfig, request: ReplicaRequest): Command {
  const replaced = (request.entryPoint?.length ?? 0) > 0;
  const entrypoint = replaced ? request.entryPoint : config.entrypoint;
  const command = (request.command?.length ?? 0) > 0 || replaced ? request.command : config.command;
  const [first, ...parts] = [...(entrypoint ?? []), ...(command ?? [])];
  if (first === undefined)
    throw new StartError('No command specified: neither the image nor the definition names one.');
  const environment = { PATH: DEFAULT_PATH, ...config.environment, ...request.environment };
  const folder = join(root, config.workingFolder);
  const candidates = first.includes('/')
    ? [first.startsWith('/') ? join(root, first) : join(folder, first)]
    : environment.PATH.split(':').map((path) => join(root, path, first));
  const script = candidates.find(isFile);
  if (script === undefined) {
    const reason = first.includes('/')
      ? `stat ${first}: no such file or directory`
      : 'executable file not found in $PATH';
    throw new StartError(`exec: "${first}": ${reason}`);
  }
  return { script, parts, folder, environment };
}
