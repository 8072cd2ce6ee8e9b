import { type Clock, Failure, messageOf, proxyAgents } from '@thea/action';
import { type AskTools, ask, askOnce } from './ask.ts';
import { openAuthenticator } from './authenticate.ts';
import type { Accounts } from './credentials.ts';
import { digestOf } from './digest.ts';
import { field, list, parseJson, text } from './json.ts';
import { MANIFEST_TYPES, readManifest } from './manifest.ts';
import { originOf, type Repository } from './reference.ts';
import { fallbackReferrers } from './referrers.ts';
import { failureOf, readRefusal } from './refusal.ts';
import type { Descriptor, Registry } from './registry.ts';
import { uploadBlob } from './upload.ts';
import { Disconnected, openWire, TooLarge, type WireAnswer, type WireRequest } from './wire.ts';

/** What a registry is opened with. */
export interface RegistryTools {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly environment: { readonly [name: string]: string | undefined };
  mask(value: string): void;
  debug(message: string): void;
}

export interface RegistryOptions {
  readonly accounts: Accounts;
  /** Where the API is; default: by HTTPS at the repository's host. */
  readonly endpoint?: string;
  /** False for ECR: see `UploadPlace`. */
  readonly resumes?: boolean;
  /** What looking for a blob, or for a manifest, needs where the registry has permissions with names. */
  readonly permissions?: { readonly blob: string; readonly manifest: string };
}

const PAGES = 200;

function unavailable(name: string, cause: unknown): Failure {
  return new Failure('platform', {
    message: `The registry of ${name} did not answer: ${messageOf(cause)}.`,
    remedy:
      'Check the network of the runner, its proxy (HTTPS_PROXY, NO_PROXY) and the status page of the registry.',
    cause,
  });
}

function broken(what: string, message: string): Failure {
  return new Failure('platform', {
    message: `${what} ${message}.`,
    remedy: 'The registry, or something between it and here, changes what it gives: nothing of it is used.',
  });
}

/** The address of the next page (RFC 8288, `rel="next"`) on the same registry; null on the last. */
function nextPage(answer: WireAnswer, here: URL): URL | null {
  const header = [answer.headers.link ?? ''].flat().join(', ');
  const [, target] = /<([^>]+)>\s*;\s*rel="?next"?/i.exec(header) ?? [];
  if (target === undefined || !URL.canParse(target, here.href)) return null;
  const next = new URL(target, here);
  return next.origin === here.origin ? next : null;
}

/**
 * Opens one repository of an OCI registry (distribution specification 1.1). Every read is checked against its digest;
 * what may be sent twice is retried on 429, 5xx and a cut within `signal`. Nothing is called yet.
 * @throws Failure('input') where the host is none; each call `Failure('access')` or `Failure('platform')`.
 */
export function openRegistry(
  repository: Repository,
  options: RegistryOptions,
  tools: RegistryTools,
): Registry {
  const name = `${repository.host}/${repository.path}`;
  const base = `${options.endpoint ?? originOf(repository.host)}/v2/${repository.path}`;
  const wire = openWire(proxyAgents(tools.environment), tools.signal);
  const asking: AskTools = {
    wire,
    authenticator: openAuthenticator(wire, options.accounts, tools.mask),
    clock: tools.clock,
    signal: tools.signal,
    debug: tools.debug,
  };
  const reading = `repository:${repository.path}:pull`;
  const writing = `repository:${repository.path}:pull,push`;
  const told = async (asked: Promise<WireAnswer>, what: string): Promise<WireAnswer> => {
    try {
      return await asked;
    } catch (thrown) {
      if (thrown instanceof Disconnected) throw unavailable(name, thrown);
      if (thrown instanceof TooLarge) throw broken(what, 'is larger than anything that is asked for');
      throw thrown;
    }
  };
  const read = (request: Omit<WireRequest, 'url'>, path: string, what: string): Promise<WireAnswer> =>
    told(ask(asking, { ...request, url: new URL(`${base}/${path}`) }, reading), what);
  const accept = { accept: MANIFEST_TYPES.join(', ') };

  /** The answer for a manifest; null for 404 of a manifest. A repository that is not there has no manifests. */
  const find = async (method: 'GET' | 'HEAD', reference: string): Promise<WireAnswer | null> => {
    const what = `${name} ${reference}`;
    const answer = await read({ method, headers: accept }, `manifests/${reference}`, what);
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw failureOf(answer, `Reading ${what}`, options.permissions?.manifest);
    return answer;
  };
  const manifest: Registry['manifest'] = async (reference) => {
    const answer = await find('GET', reference);
    if (answer === null) return null;
    const digest = digestOf(answer.body);
    const said = answer.headers['docker-content-digest'];
    const wanted = reference.includes(':') ? reference : typeof said === 'string' ? said : digest;
    if (wanted !== digest) throw broken(`${name} ${reference}`, `has the digest ${digest}, not ${wanted}`);
    const seen = readManifest(answer.body, answer.headers['content-type']);
    if (seen === null) throw broken(`${name} ${reference}`, 'is no manifest');
    const { mediaType, artifactType } = seen;
    return {
      descriptor: {
        mediaType,
        digest,
        size: answer.body.length,
        ...(seen.subject === null ? {} : { artifactType }),
      },
      bytes: answer.body,
    };
  };
  const hasBlob = async (digest: string): Promise<boolean> => {
    const answer = await read({ method: 'HEAD' }, `blobs/${digest}`, digest);
    if (answer.status === 200) return true;
    if (answer.status === 404) return false;
    throw failureOf(answer, `Looking for ${digest} in ${name}`, options.permissions?.blob);
  };
  const put = (
    reference: string,
    mediaType: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>> = {},
  ): WireRequest => ({
    method: 'PUT',
    url: new URL(`${base}/manifests/${reference}`),
    headers: { 'content-type': mediaType, ...headers },
    body: bytes,
  });

  async function* pages(path: string, what: string): AsyncIterable<WireAnswer> {
    let url: URL | null = new URL(`${base}/${path}`);
    for (let page = 0; url !== null && page < PAGES; page += 1) {
      const answer: WireAnswer = await told(ask(asking, { method: 'GET', url }, reading), what);
      yield answer;
      url = nextPage(answer, url);
    }
  }

  async function* referrers(digest: string, artifactType?: string): AsyncIterable<Descriptor> {
    const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    for await (const answer of pages(`referrers/${digest}${query}`, `The referrers of ${digest}`)) {
      if (answer.status === 404 || answer.status === 405) {
        yield* fallbackReferrers({ manifest }, digest, artifactType);
        return;
      }
      if (answer.status !== 200) throw failureOf(answer, `Listing the referrers of ${name}@${digest}`);
      const index = readManifest(answer.body);
      if (index === null) throw broken(`The list of what refers to ${name}@${digest}`, 'is no list');
      for (const descriptor of index.manifests) {
        // A registry may leave the filter to its client: "OCI-Filters-Applied" says so, the type itself is surer.
        if (artifactType === undefined || descriptor.artifactType === artifactType) yield descriptor;
      }
    }
  }

  async function* tags(): AsyncIterable<string> {
    for await (const answer of pages('tags/list', `The tags of ${name}`)) {
      if (answer.status === 404) return;
      if (answer.status !== 200) throw failureOf(answer, `Listing the tags of ${name}`);
      for (const tag of list(field(parseJson(answer.body), 'tags'))) yield text(tag);
    }
  }

  return {
    name,
    manifest,
    referrers,
    tags,
    head: async (reference) => {
      const answer = await find('HEAD', reference);
      const digest = answer?.headers['docker-content-digest'];
      // Without the header the bytes must tell: distribution specification, "Pulling manifests", leaves it optional.
      if (answer !== null && typeof digest !== 'string')
        return (await manifest(reference))?.descriptor ?? null;
      if (answer === null || typeof digest !== 'string') return null;
      const size = Number(answer.headers['content-length'] ?? 0);
      return { mediaType: answer.headers['content-type'] ?? '', digest, size };
    },
    blob: async (digest, limit) => {
      const answer = await read({ method: 'GET', limit }, `blobs/${digest}`, `${name}@${digest}`);
      if (answer.status !== 200) throw failureOf(answer, `Reading ${name}@${digest}`);
      const found = digestOf(answer.body);
      if (found !== digest) throw broken(`${name}@${digest}`, `came with the digest ${found}`);
      return answer.body;
    },
    hasReferrers: async (digest) => {
      const answer = await read({ method: 'GET' }, `referrers/${digest}`, `The referrers of ${digest}`);
      return answer.status === 200;
    },
    pushBlob: async (blob, from) => {
      if (await hasBlob(blob.digest)) return 'present';
      const place = {
        begin: new URL(`${base}/blobs/uploads/`),
        scope: writing,
        resumes: options.resumes ?? true,
      };
      try {
        return await uploadBlob(asking, place, blob, from[0] ?? null, () => hasBlob(blob.digest));
      } catch (thrown) {
        if (thrown instanceof Disconnected) throw unavailable(name, thrown);
        throw thrown;
      }
    },
    pushManifest: async (reference, mediaType, bytes) => {
      const answer = await told(ask(asking, put(reference, mediaType, bytes), writing), reference);
      if (answer.status !== 201 && answer.status !== 200)
        throw failureOf(answer, `Putting ${name} ${reference}`);
      const subject = answer.headers['oci-subject'];
      return { subject: typeof subject === 'string' ? subject : null };
    },
    replaceTag: async (tag, mediaType, bytes, etag) => {
      const headers: Record<string, string> = etag === null ? {} : { 'if-match': `"${etag}"` };
      const answer = await told(askOnce(asking, put(tag, mediaType, bytes, headers), writing), tag);
      if (answer.status === 412) return false;
      if (answer.status === 400 && readRefusal(answer).code === 'TAG_INVALID') return false;
      if (answer.status !== 201 && answer.status !== 200) throw failureOf(answer, `Putting ${name}:${tag}`);
      return true;
    },
  };
}
