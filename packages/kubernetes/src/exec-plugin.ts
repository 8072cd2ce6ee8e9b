import { isAbsolute, resolve } from 'node:path';
import { Failure } from '@thea/action';
import { FloodingProgram, type ProgramEnd, runProgram, SilentProgram } from '@thea/action/run-program';
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
    const { output, said, ...end } = await started(plugin, version, tools, limit.signal);
    const saying = said === '' ? '' : ` and said: ${said}`;
    if (end.signal !== null) throw refuse(`was ended by ${end.signal}${saying}`);
    if (end.code !== 0) throw refuse(`ended with exit code ${end.code}${saying}`);
    return credentialOf(output, version, refuse);
  } catch (thrown) {
    if (tools.deadline.signal.aborted) throw tools.deadline.signal.reason;
    if (thrown instanceof Failure) throw thrown;
    if (thrown instanceof SilentProgram) {
      const saying = thrown.said === '' ? '' : `; it said: ${thrown.said}`;
      throw refuse(`gave no answer within ${Math.round(within / 1000)} s and was ended${saying}`);
    }
    if (thrown instanceof FloodingProgram)
      throw refuse('wrote more than 1 MiB, which is no credential, and was ended');
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

/** Runs it as its kubeconfig says; a relative path is one of the kubeconfig's folder. */
function started(
  { words, folder, cluster }: ExecPlugin,
  version: string,
  tools: PlatformTools,
  signal: AbortSignal,
): Promise<ProgramEnd> {
  const command = text(words['command']);
  const given = objects(words['env']).map((one) => [text(one['name']), text(one['value'])] as const);
  const spec = { interactive: false, ...(cluster === null ? {} : { cluster }) };
  const info = { apiVersion: version, kind: 'ExecCredential', spec };
  return runProgram({
    file: /[\\/]/.test(command) && !isAbsolute(command) ? resolve(folder, command) : command,
    words: texts(words['args']),
    environment: {
      ...process.env,
      ...tools.environment,
      ...Object.fromEntries(given),
      KUBERNETES_EXEC_INFO: JSON.stringify(info),
    },
    largest: LARGEST,
    signal,
  });
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
