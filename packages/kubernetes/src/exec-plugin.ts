import { spawn } from 'node:child_process';
import { isAbsolute, resolve } from 'node:path';
import { Failure } from '@thea/action';
import type { PlatformTools } from '@thea/release';
import { at, fromJson, type JsonObject, objects, text, texts } from './raw.ts';

/** A credential plugin of a kubeconfig: its words, the folder that they stand in, and what it is told of the cluster. */
export interface ExecPlugin {
  readonly words: JsonObject;
  readonly folder: string;
  /** What it is told of the cluster; null where it does not want to know. */
  readonly cluster: JsonObject | null;
  /** Whose it is, for sentences. */
  readonly source: string;
}

/** What a plugin gave. Texts are '' where it gave none. */
export interface PluginCredential {
  readonly token: string;
  readonly cert: string;
  readonly key: string;
  /** Milliseconds since the epoch at which it ends; infinite where nothing is said. */
  readonly until: number;
}

/** Milliseconds that a plugin may take: some ask a service on the network. */
const WITHIN = 30_000;
/** Characters: a token and a chain of certificates are some thousands. */
const LARGEST = 1024 * 1024;
/** Characters of what it says beside its answer that are kept: the last ones, where the cause stands. */
const KEPT = 4096;
const SHOWN = 300;

interface Ended {
  readonly output: string;
  readonly said: string;
  readonly end: { readonly code: number | null; readonly signal: string | null };
}

/**
 * Runs a plugin as kubectl does (`client.authentication.k8s.io`, "client-go credential plugins"), without a terminal:
 * a relative path is one of the kubeconfig's folder, and the answer has the version that was asked for. It ends with all
 * that it started within `within` milliseconds.
 * @throws Failure('input') where it needs a terminal, Failure('access') where it gives no credential, Failure('deadline' |
 * 'cancelled') from the deadline's signal.
 */
export async function askPlugin(
  plugin: ExecPlugin,
  tools: PlatformTools,
  within = WITHIN,
): Promise<PluginCredential> {
  const { words, source } = plugin;
  const command = text(words['command']);
  const name = `The credential plugin "${command}" of ${source}`;
  if (text(words['interactiveMode']) === 'Always') {
    throw new Failure('input', {
      message: `${name} needs a terminal (interactiveMode Always), and no step has one.`,
      remedy:
        'Name one that works alone, such as "aws eks get-token", or set its interactiveMode to IfAvailable.',
    });
  }
  const refuse = (what: string, cause?: unknown): Failure =>
    new Failure('access', {
      message: `${name} ${what}.`,
      remedy:
        `Try it by hand on the runner, with nothing on its standard input. ${text(words['installHint'])}`.trim(),
      cause,
    });
  const version = text(words['apiVersion']) || 'client.authentication.k8s.io/v1';
  const limit = tools.deadline.within(within, name);
  try {
    const { output, said, end } = await ended(plugin, version, tools, limit.signal);
    const saying = said === '' ? '' : ` and said: ${said}`;
    if (end.signal !== null) throw refuse(`was ended by ${end.signal}${saying}`);
    if (end.code !== 0) throw refuse(`ended with exit code ${end.code}${saying}`);
    return credentialOf(output, version, refuse);
  } catch (thrown) {
    if (tools.deadline.signal.aborted) throw tools.deadline.signal.reason;
    if (thrown instanceof Failure) throw thrown;
    if (thrown instanceof Silence)
      throw refuse(`gave no answer within ${Math.round(within / 1000)} s and was ended${thrown.message}`);
    if (thrown instanceof Flood) throw refuse('wrote more than 1 MiB, which is no credential, and was ended');
    const gone = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
    if (!gone) throw refuse(`cannot be started (${String(thrown)})`, thrown);
    throw new Failure('access', {
      message: `${name} is not installed.`,
      remedy: text(words['installHint']) || 'Install it on the runner, or name the path of it.',
      cause: thrown,
    });
  } finally {
    limit.end();
  }
}

class Silence extends Error {}
class Flood extends Error {}

/** Starts it in a group of its own, so that what it started ends with it; gives what it wrote. */
function ended(
  plugin: ExecPlugin,
  version: string,
  tools: PlatformTools,
  signal: AbortSignal,
): Promise<Ended> {
  const { words, folder, cluster } = plugin;
  const command = text(words['command']);
  const file = /[\\/]/.test(command) && !isAbsolute(command) ? resolve(folder, command) : command;
  const given = objects(words['env']).map((one) => [text(one['name']), text(one['value'])] as const);
  const spec = { interactive: false, ...(cluster === null ? {} : { cluster }) };
  const info = { apiVersion: version, kind: 'ExecCredential', spec };
  return new Promise((settle, reject) => {
    const child = spawn(file, texts(words['args']), {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: {
        ...process.env,
        ...tools.environment,
        ...Object.fromEntries(given),
        KUBERNETES_EXEC_INFO: JSON.stringify(info),
      },
    });
    let output = '';
    let said = '';
    const stop = (reason: Error): void => {
      endGroup(child.pid);
      child.stdout.destroy();
      child.stderr.destroy();
      reject(reason);
    };
    const late = (): void => stop(new Silence(shown(said) === '' ? '' : `; it said: ${shown(said)}`));
    signal.addEventListener('abort', late, { once: true });
    if (signal.aborted) late();
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
      if (output.length > LARGEST) stop(new Flood());
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said = `${said}${piece}`.slice(-KEPT);
    });
    child.once('error', reject);
    child.once('close', (code, by) => {
      signal.removeEventListener('abort', late);
      settle({ output, said: shown(said), end: { code, signal: by } });
    });
  });
}

/** Ends a process with all that it started, wherever groups exist. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

/** The end of what a program said, as words of one sentence. Pure. */
function shown(said: string): string {
  const line = said
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.]+$/, '');
  return line.length > SHOWN ? `…${line.slice(-SHOWN)}` : line;
}

/** The credential of a plugin's answer. What it is instead is told by its size: it may hold a secret all the same. Pure. */
function credentialOf(output: string, version: string, refuse: (what: string) => Failure): PluginCredential {
  const answer = fromJson(output);
  const [kind, of] = [text(at(answer, 'kind')), text(at(answer, 'apiVersion'))];
  if (kind !== 'ExecCredential')
    throw refuse(`answered ${output.length} characters that are no ExecCredential`);
  if (of !== version) throw refuse(`answered an ExecCredential of ${of || 'no version'}, not of ${version}`);
  const status = at(answer, 'status');
  const credential = {
    token: text(at(status, 'token')),
    cert: text(at(status, 'clientCertificateData')),
    key: text(at(status, 'clientKeyData')),
  };
  const whole = credential.token !== '' || (credential.cert !== '' && credential.key !== '');
  if (!whole) throw refuse('gave neither a token nor a certificate with its key');
  const until = Date.parse(text(at(status, 'expirationTimestamp')));
  return { ...credential, until: Number.isNaN(until) ? Number.POSITIVE_INFINITY : until };
}
