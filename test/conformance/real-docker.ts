import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const FOLDER = fileURLToPath(new URL('../../.cache/conformance', import.meta.url));
const ROOT = join(FOLDER, 'docker');
const run = promisify(execFile);

/** A Docker Engine of its own, with buildx, on a socket in a temporary folder. */
export interface RealDocker extends AsyncDisposable {
  /** For whoever runs `docker`: the path, the socket and an empty configuration. */
  readonly environment: { readonly [name: string]: string };
  /** The socket of its containerd. */
  readonly containerd: string;
  /** What the CLI prints, without the line's end. Rejects with its own words. */
  docker(...words: readonly string[]): Promise<string>;
}

/** Puts an image of BuildKit, made here, into the Engine's store under a name, for builders that run in a container. */
export async function importBuildkit(docker: RealDocker, name: string): Promise<void> {
  await docker.docker('import', '--change', 'ENTRYPOINT ["buildkitd"]', join(FOLDER, 'buildkit.tar'), name);
}

/**
 * Puts an image of a layout into the Engine's store under a name, as bytes: its layers need not be any that can run.
 * For an Engine with the containerd image store, whose namespace is `moby`.
 */
export async function importLayout(docker: RealDocker, layout: string, name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thea-import-'));
  try {
    const archive = join(folder, 'image.tar');
    await run('tar', ['-cf', archive, '-C', layout, '.']);
    const words = ['--address', docker.containerd, '--namespace', 'moby', 'images', 'import', '--no-unpack'];
    const called = `docker.io/library/${name}`;
    await run(join(FOLDER, 'bin/ctr'), [...words, '--index-name', called, archive], { env: {} });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once('connect', () => {
      connection.end();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}

/**
 * Starts dockerd with the containerd image store (or without, as `classic`), no bridge and no firewall rule.
 * `insecure` names registries that are spoken to over plain HTTP.
 */
export async function startDocker(
  options: { readonly classic?: boolean; readonly insecure?: readonly string[] } = {},
): Promise<RealDocker> {
  const folder = mkdtempSync(join(tmpdir(), 'thea-docker-'));
  const config = join(folder, 'config');
  mkdirSync(join(config, 'cli-plugins'), { recursive: true });
  const plugin = join(ROOT, 'usr/libexec/docker/cli-plugins/docker-buildx');
  symlinkSync(plugin, join(config, 'cli-plugins', 'docker-buildx'));
  writeFileSync(
    join(folder, 'daemon.json'),
    JSON.stringify({
      features: { 'containerd-snapshotter': options.classic !== true },
      'insecure-registries': options.insecure ?? [],
    }),
  );
  const socket = join(folder, 'docker.sock');
  const environment = {
    PATH: `${join(FOLDER, 'bin')}:${process.env['PATH'] ?? ''}`,
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: config,
    HOME: folder,
  };
  const flags = ['--config-file', join(folder, 'daemon.json'), '--data-root', join(folder, 'data')];
  const places = ['--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'docker.pid')];
  const network = ['--iptables=false', '--ip6tables=false', '--bridge=none', '-H', environment.DOCKER_HOST];
  const child = spawn(join(FOLDER, 'bin/dockerd'), [...flags, ...places, ...network], {
    // Nothing answers there: what is not on loopback cannot be pulled, whatever network the machine has.
    env: { ...environment, HTTPS_PROXY: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let up: () => void = () => {};
  const listening = new Promise<void>((resolve) => {
    up = resolve;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-20_000);
    if (said.includes('API listen on')) up();
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Error(`dockerd did not start: ${cause.message}. Run: bash test/conformance/set-up.sh`)),
    );
    child.once('close', () => resolve());
  });
  await Promise.race([listening, ended]);
  if (!(await answers(socket))) throw new Error(`dockerd ended before it listened: ${said}`);
  return {
    environment,
    containerd: join(folder, 'exec/containerd/containerd.sock'),
    docker: async (...words) => {
      const { stdout } = await run(join(FOLDER, 'bin/docker'), words, {
        env: environment,
        maxBuffer: 32 * 1024 * 1024,
      });
      return stdout.trimEnd();
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await ended;
      // A container in the network of the host leaves its name for it behind, mounted.
      await run('umount', [join(folder, 'exec/netns/default')]).catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
