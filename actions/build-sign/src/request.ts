import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type ActionContext, Failure, parseJsonText } from '@thea/action';
import type { BuildRequest, BuildSecret } from '@thea/image/build-request';
import type { declaration } from './declaration.ts';

type Context = ActionContext<typeof declaration>;

/** The Dockerfile of a context, absolute. Throws `Failure('input')` where there is none. */
export function dockerfileOf({ inputs, workspace, log }: Context): string {
  if (inputs.dockerfile !== undefined) return resolve(workspace, inputs.dockerfile);
  const folder = resolve(workspace, inputs.context);
  const optimized = join(folder, 'Dockerfile.optimized');
  if (existsSync(optimized)) return optimized;
  const plain = join(folder, 'Dockerfile');
  if (existsSync(plain)) {
    log.notice(`There is no Dockerfile.optimized in ${inputs.context}: Dockerfile is built.`);
    return plain;
  }
  throw new Failure('input', {
    input: 'dockerfile',
    message: `There is neither Dockerfile.optimized nor Dockerfile in ${inputs.context}.`,
    remedy: 'Name the Dockerfile, or the folder that it is in as "context"; check out the repository before.',
  });
}

/** The version of the image. Throws `Failure('input')` where nobody says it. */
export function versionOf({ inputs, environment }: Context): string {
  const version = inputs.version ?? environment['GITHUB_SHA'];
  if (version !== undefined && version !== '') return version;
  throw new Failure('input', {
    input: 'version',
    message: 'The input "version" is not given.',
    remedy: 'Give the version of the image, such as the full SHA of its commit.',
  });
}

/** The event that started the run, as GitHub left it in a file; null without one. */
function eventOf(environment: Context['environment']): object {
  const path = environment['GITHUB_EVENT_PATH'];
  if (!path || !existsSync(path)) return {};
  const parsed = parseJsonText(readFileSync(path, 'utf8'));
  return parsed.ok && typeof parsed.value === 'object' && parsed.value !== null ? parsed.value : {};
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** `public`, `private` or `internal`, as the event says it of the repository; empty where it does not. */
export function visibilityOf(environment: Context['environment']): string {
  const visibility = member(member(eventOf(environment), 'repository'), 'visibility');
  return typeof visibility === 'string' ? visibility : '';
}

/**
 * Seconds since the epoch of the commit: of the input, of the event's commit, of the repository's own head. Null where
 * nobody knows; then two builds differ.
 */
async function epochOf(context: Context): Promise<number | null> {
  const { inputs, environment, workspace, log } = context;
  const given = inputs['source-date-epoch'] ?? environment['SOURCE_DATE_EPOCH'];
  if (given !== undefined && given !== '' && Number.isInteger(Number(given))) return Number(given);
  const { execFile } = await import('node:child_process');
  const head = await new Promise<string>((resolved) => {
    // A checkout that another user owns is still the one that is built.
    const words = ['-c', `safe.directory=${workspace}`, '-C', workspace, 'log', '-1', '--format=%ct'];
    execFile('git', words, { timeout: 5_000 }, (error, stdout) =>
      resolved(error === null ? stdout.trim() : ''),
    );
  });
  if (/^\d+$/.test(head)) return Number(head);
  const stamp = member(member(eventOf(environment), 'head_commit'), 'timestamp');
  const time = typeof stamp === 'string' ? Date.parse(stamp) : Number.NaN;
  if (!Number.isNaN(time)) return Math.floor(time / 1000);
  log.notice(
    'The time of the commit is not known here: the image carries the time of the build, and two builds differ. Check out the repository, or give "source-date-epoch".',
  );
  return null;
}

function secretsOf({ inputs, workspace, mask }: Context): readonly BuildSecret[] {
  const values = inputs.secrets.map((line): BuildSecret => {
    const [, id, value] = /^([\w.-]+)=([\s\S]+)$/.exec(line) ?? [];
    if (id === undefined || value === undefined) {
      throw new Failure('input', {
        input: 'secrets',
        message: 'Input "secrets": a line is not of the form id=value.',
        remedy: 'Write one secret a line, its name, an equals sign and its value, which may not be empty.',
      });
    }
    mask(value);
    return { id, value };
  });
  const files = inputs['secret-files'].map((line): BuildSecret => {
    const equals = line.indexOf('=');
    const file = resolve(workspace, line.slice(equals + 1));
    if (existsSync(file)) return { id: line.slice(0, equals), file };
    throw new Failure('input', {
      input: 'secret-files',
      message: `Input "secret-files": there is no file ${line.slice(equals + 1)}.`,
      remedy: 'Give its path relative to the repository.',
    });
  });
  return [...values, ...files];
}

/** The labels of the OCI image specification ("Pre-Defined Annotation Keys") that are true of every build. */
function labelsOf(context: Context, version: string, epoch: number | null): Record<string, string> {
  const { inputs, environment } = context;
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = environment;
  const given = inputs.labels.map((line): [string, string] => {
    const equals = line.indexOf('=');
    return [line.slice(0, equals), line.slice(equals + 1)];
  });
  return {
    ...(epoch === null
      ? {}
      : { 'org.opencontainers.image.created': new Date(epoch * 1000).toISOString().replace('.000Z', 'Z') }),
    'org.opencontainers.image.revision': version,
    ...(repository ? { 'org.opencontainers.image.source': `${server}/${repository}` } : {}),
    'org.opencontainers.image.version': version,
    ...Object.fromEntries(given),
  };
}

/** What the inputs ask to be built, and the path of the Dockerfile as an annotation names it. */
export async function requestOf(
  context: Context,
  version: string,
): Promise<{ readonly request: BuildRequest; readonly shown: string }> {
  const { inputs, workspace } = context;
  const dockerfile = dockerfileOf(context);
  const epoch = await epochOf(context);
  return {
    shown: relative(workspace, dockerfile),
    request: {
      context: resolve(workspace, inputs.context),
      dockerfile,
      platforms: inputs.platforms,
      target: inputs.target ?? null,
      arguments: inputs['build-args'],
      labels: labelsOf(context, version, epoch),
      secrets: secretsOf(context),
      ssh: inputs.ssh,
      cacheFrom: inputs['cache-from'],
      cacheTo: inputs['cache-to'],
      pull: inputs.pull,
      network: inputs.network ?? null,
      compression: inputs.compression,
      epoch,
    },
  };
}
