import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../../.cache/conformance/bin/', import.meta.url));
const STAGES = fileURLToPath(new URL('stages.yaml', import.meta.url));

/** A real control plane on loopback. */
export interface ControlPlane extends AsyncDisposable {
  /** Paths of kubeconfigs: of the administrator, and of `deployer`, a user without any right of its own. */
  readonly kubeconfig: string;
  readonly deployer: string;
  readonly port: number;
  /** Ends the API server and starts it again on the same port. */
  restartApiServer(): Promise<void>;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Starts one part; its words go into a file of the folder. */
function start(folder: string, name: string, program: string, words: readonly string[]): ChildProcess {
  const child = spawn(join(BIN, program), words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { HOME: folder },
  });
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.once('error', (cause) => log.write(`did not start: ${cause.message}\n`));
  return child;
}

/** Asks a part to end, and ends it after `grace` milliseconds. */
async function end(child: ChildProcess, grace = 10_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), grace);
  await ended;
  clearTimeout(timer);
}

function isReady(port: number, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        rejectUnauthorized: false,
        headers: { authorization: 'Bearer admin-token' },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    sent.setTimeout(1_000, () => sent.destroy());
    sent.once('error', () => resolve(false));
    sent.end();
  });
}

async function until(what: string, folder: string, holds: () => Promise<boolean>): Promise<void> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > 120_000) {
      throw new Error(
        `${what} within two minutes. Its words:\n${await readFile(join(folder, 'apiserver.log'), 'utf8').then((all) => all.slice(-2000), String)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function kubeconfigOf(cluster: { readonly [key: string]: string }, token: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'real', cluster }],
    users: [{ name: 'user', user: { token } }],
    contexts: [{ name: 'real', context: { cluster: 'real', user: 'user' } }],
    'current-context': 'real',
  });
}

/**
 * Starts etcd, API server, controller manager, scheduler and kwok on free ports. `authenticator`: the URL of a webhook
 * that is asked for every token which is none of the two below.
 */
export async function startControlPlane(authenticator: string | null = null): Promise<ControlPlane> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-control-plane-'));
  mkdirSync(join(folder, 'certificates'));
  const [client = 0, peer = 0, port = 0] = await freePorts(3);
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signing = join(folder, 'signing.pem');
  await writeFile(signing, key.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(
    join(folder, 'tokens.csv'),
    'admin-token,admin,1,system:masters\ndeployer-token,deployer,2,\n',
  );
  const asked = join(folder, 'authenticator.json');
  if (authenticator !== null) {
    await writeFile(asked, kubeconfigOf({ server: authenticator }, ''));
  }
  const parts = new Map<string, ChildProcess>();
  const startApiServer = (): void => {
    parts.set(
      'apiserver',
      start(folder, 'apiserver', 'control-plane', [
        'apiserver',
        `--etcd-servers=http://127.0.0.1:${client}`,
        `--secure-port=${port}`,
        '--bind-address=127.0.0.1',
        '--advertise-address=127.0.0.1',
        `--cert-dir=${join(folder, 'certificates')}`,
        '--service-account-issuer=https://real.invalid',
        `--service-account-signing-key-file=${signing}`,
        `--service-account-key-file=${signing}`,
        `--token-auth-file=${join(folder, 'tokens.csv')}`,
        '--authorization-mode=RBAC',
        '--service-cluster-ip-range=10.96.0.0/16',
        '--disable-admission-plugins=ServiceAccount',
        ...(authenticator === null
          ? []
          : [
              `--authentication-token-webhook-config-file=${asked}`,
              '--authentication-token-webhook-version=v1',
              '--authentication-token-webhook-cache-ttl=0s',
            ]),
      ]),
    );
  };
  const stop = async (): Promise<void> => {
    for (const name of ['kwok', 'scheduler', 'controller-manager', 'apiserver', 'etcd']) {
      const part = parts.get(name);
      if (part !== undefined) await end(part);
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    parts.set(
      'etcd',
      start(folder, 'etcd', 'control-plane', [
        'etcd',
        join(folder, 'etcd'),
        `http://127.0.0.1:${client}`,
        `http://127.0.0.1:${peer}`,
      ]),
    );
    startApiServer();
    await until('The API server was not ready', folder, () => isReady(port, '/readyz'));
    const ca = await readFile(join(folder, 'certificates', 'apiserver.crt'), 'utf8');
    const [kubeconfig, deployer] = [join(folder, 'admin.json'), join(folder, 'deployer.json')];
    const data = Buffer.from(ca).toString('base64');
    const cluster = { server: `https://127.0.0.1:${port}`, 'certificate-authority-data': data };
    await writeFile(kubeconfig, kubeconfigOf(cluster, 'admin-token'));
    await writeFile(deployer, kubeconfigOf(cluster, 'deployer-token'));
    parts.set(
      'controller-manager',
      start(folder, 'controller-manager', 'control-plane', [
        'controller-manager',
        `--kubeconfig=${kubeconfig}`,
        `--service-account-private-key-file=${signing}`,
        '--leader-elect=false',
        '--secure-port=0',
      ]),
    );
    parts.set(
      'scheduler',
      start(folder, 'scheduler', 'control-plane', [
        'scheduler',
        `--kubeconfig=${kubeconfig}`,
        '--leader-elect=false',
        '--secure-port=0',
      ]),
    );
    parts.set(
      'kwok',
      start(folder, 'kwok', 'kwok', [
        `--kubeconfig=${kubeconfig}`,
        '--manage-all-nodes',
        // Every pod has an address, as on a cluster: what has none is behind no Service.
        '--cidr=10.64.0.1/16',
        `--config=${STAGES}`,
        '--node-lease-duration-seconds=40',
      ]),
    );
    return {
      kubeconfig,
      deployer,
      port,
      restartApiServer: async () => {
        const running = parts.get('apiserver');
        // It would wait a minute for watches that stay open, and every controller backs off for as long as it is away.
        if (running !== undefined) await end(running, 1_000);
        startApiServer();
        await until('The API server was not ready again', folder, () => isReady(port, '/readyz'));
      },
      [Symbol.asyncDispose]: stop,
    };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}
