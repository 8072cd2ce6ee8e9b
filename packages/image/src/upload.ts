import { Failure } from '@thea/action';
import { type AskTools, ask, askOnce, delayBefore, isPassing } from './ask.ts';
import { digestOf, digestOfFile } from './digest.ts';
import { failureOf, readRefusal } from './refusal.ts';
import type { BlobSource, FilePart } from './registry.ts';
import { Disconnected, type WireAnswer } from './wire.ts';

/** Where an upload goes. */
export interface UploadPlace {
  /** `…/v2/<name>/blobs/uploads/` */
  readonly begin: URL;
  readonly scope: string;
  /**
   * Whether what came before a cut can be built upon. ECR throws every chunk but the first away without a word
   * (aws/containers-roadmap issue 2831), so a blob goes there in one piece, and from its beginning after a cut.
   */
  readonly resumes: boolean;
}

const ATTEMPTS = 6;
/** Up to here a blob goes with the request that ends its upload: two requests, not three. */
const SINGLE_BYTES = 4_194_304;
const OCTETS = { 'content-type': 'application/octet-stream' };

type Outcome =
  | { readonly kind: 'done' | 'mounted' }
  /** Worth another attempt, from `offset` where the registry kept what had come. */
  | { readonly kind: 'again'; readonly why: string; readonly wait?: string | undefined };

function piece(blob: BlobSource, from: number): Uint8Array | FilePart {
  return blob.content instanceof Uint8Array
    ? blob.content.subarray(from)
    : { path: blob.content.path, from, size: blob.size - from };
}

function locationOf(answer: WireAnswer, place: UploadPlace, before: URL): URL {
  const { location } = answer.headers;
  return location !== undefined && URL.canParse(location, place.begin.href)
    ? new URL(location, before)
    : before;
}

function ended(location: URL, digest: string): URL {
  const url = new URL(location);
  url.searchParams.set('digest', digest);
  return url;
}

/** How many bytes of an upload the registry says it has; null where it does not say. */
async function kept(tools: AskTools, place: UploadPlace, location: URL): Promise<number | null> {
  if (!place.resumes) return null;
  const answer = await ask(tools, { method: 'GET', url: location }, place.scope);
  const [, last] = /^(?:bytes=)?0-(\d+)$/.exec(answer.headers.range ?? '') ?? [];
  // `0-0` stands for nothing, and for one byte: both begin anew.
  if (answer.status !== 204 || last === undefined || last === '0') return null;
  return Number(last) + 1;
}

/** Sends what is left of the blob and ends the upload. A lost answer, or a passing one, is resolved by looking. */
async function send(tools: AskTools, place: UploadPlace, blob: BlobSource, first: URL): Promise<Outcome> {
  let location = first;
  let from = 0;
  for (let attempt = 1; blob.size > SINGLE_BYTES; attempt += 1) {
    let why: string;
    try {
      const chunk: Record<string, string> = from === 0 ? {} : { 'content-range': `${from}-${blob.size - 1}` };
      const headers = { ...OCTETS, ...chunk };
      const answer = await askOnce(
        tools,
        { method: 'PATCH', url: location, headers, body: piece(blob, from) },
        place.scope,
      );
      // ECR answers 201 where the specification says 202.
      if (answer.status === 202 || answer.status === 201) {
        location = locationOf(answer, place, location);
        break;
      }
      if (!isPassing(answer.status) && answer.status !== 416 && answer.status !== 404)
        throw failureOf(answer, `The upload of ${blob.digest}`);
      why = `status ${answer.status}`;
    } catch (thrown) {
      if (!(thrown instanceof Disconnected) || tools.signal.aborted) throw thrown;
      why = thrown.message;
    }
    const held = attempt < ATTEMPTS ? await kept(tools, place, location) : null;
    if (held === null || held > blob.size) return { kind: 'again', why };
    if (held === blob.size) break;
    tools.debug(`The upload of ${blob.digest} goes on at byte ${held} (${why}).`);
    from = held;
  }
  const body = blob.size > SINGLE_BYTES ? {} : { body: piece(blob, 0) };
  let answer: WireAnswer;
  try {
    answer = await askOnce(
      tools,
      { method: 'PUT', url: ended(location, blob.digest), headers: OCTETS, ...body },
      place.scope,
    );
  } catch (thrown) {
    if (!(thrown instanceof Disconnected) || tools.signal.aborted) throw thrown;
    return { kind: 'again', why: thrown.message };
  }
  const { status } = answer;
  if (status === 201 || status === 204) return { kind: 'done' };
  const { code } = readRefusal(answer);
  if (code === 'DIGEST_INVALID') await checkSource(blob);
  const again = isPassing(status) || status === 404 || status === 416 || code === 'DIGEST_INVALID';
  if (again) return { kind: 'again', why: `status ${status} ${code}`, wait: answer.headers['retry-after'] };
  throw failureOf(answer, `The upload of ${blob.digest}`);
}

/** Throws `Failure('input')` where it is the layout that lies, and not the way to the registry. */
async function checkSource(blob: BlobSource): Promise<void> {
  const { content } = blob;
  const found = content instanceof Uint8Array ? digestOf(content) : await digestOfFile(content.path);
  if (found === blob.digest) return;
  throw new Failure('input', {
    input: 'layout',
    message: `The file of ${blob.digest} in the layout has the digest ${found}.`,
    remedy: 'The layout was damaged after the build: build again.',
  });
}

/**
 * Uploads one blob, or mounts it from another repository of the registry where that can be. OCI distribution
 * specification, "Pushing blobs", "Mounting a blob from another repository". `present` is asked after a lost answer.
 * @throws Failure with the registry's own words, or after six attempts.
 */
export async function uploadBlob(
  tools: AskTools,
  place: UploadPlace,
  blob: BlobSource,
  from: string | null,
  present: () => Promise<boolean>,
): Promise<'mounted' | 'uploaded'> {
  let last = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const begin = new URL(place.begin);
    if (from !== null && attempt === 1) {
      begin.searchParams.set('mount', blob.digest);
      begin.searchParams.set('from', from);
    }
    const begun = await ask(tools, { method: 'POST', url: begin }, place.scope);
    if (begun.status === 201) return 'mounted';
    if (begun.status !== 202) throw failureOf(begun, `The upload of ${blob.digest}`);
    const outcome = await send(tools, place, blob, locationOf(begun, place, begin));
    if (outcome.kind !== 'again') return 'uploaded';
    last = outcome.why;
    tools.debug(`The upload of ${blob.digest} begins anew: ${last}.`);
    await tools.clock.sleep(delayBefore(attempt + 1, outcome.wait), tools.signal);
    if (await present()) return 'uploaded';
  }
  throw new Failure('platform', {
    message: `The blob ${blob.digest} did not arrive in six attempts, the last one ended with: ${last}.`,
    remedy: 'Nothing was published under the tag. Run it again; what has arrived is not sent again.',
  });
}
