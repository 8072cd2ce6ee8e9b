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
   * (aws/containers-roadmap issue 2831), so a blob goes there in one piece, which was seen to carry 15 GB
   * (kitops-ml/kitops issue 821). After a cut it begins in a new upload: one that holds some of it answers 416
   * (apple/containerization issue 790).
   */
  readonly resumes: boolean;
}

const ATTEMPTS = 6;
/** Up to here a blob begins anew after a cut: to ask what the registry kept would cost as much. */
const WHOLE_BYTES = 4_194_304;
const OCTETS = { 'content-type': 'application/octet-stream' };

/** That what came is not what was sent; ECR says it in a word of its own (dotnet/sdk-container-builds issue 472). */
const DAMAGED: readonly string[] = ['DIGEST_INVALID', 'BLOB_UPLOAD_INVALID'];

type Outcome =
  | { readonly kind: 'done' }
  /** Worth another upload. */
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
async function kept(tools: AskTools, { scope }: UploadPlace, location: URL): Promise<number | null> {
  const answer = await ask(tools, { method: 'GET', url: location }, scope);
  const [, last] = /^(?:bytes=)?0-(\d+)$/.exec(answer.headers.range ?? '') ?? [];
  // `0-0` stands for nothing, and for one byte: both begin anew.
  if (answer.status !== 204 || last === undefined || last === '0') return null;
  return Number(last) + 1;
}

/**
 * Sends a blob with the request that ends its upload, as containerd and oras do: no registry has to keep it twice.
 * After a cut, or a passing answer, the rest follows in the same way where the registry kept what had come.
 */
async function send(tools: AskTools, place: UploadPlace, blob: BlobSource, location: URL): Promise<Outcome> {
  const url = ended(location, blob.digest);
  let from = 0;
  for (let attempt = 1; ; attempt += 1) {
    const headers = {
      ...OCTETS,
      ...(from === 0 || from === blob.size ? {} : { 'content-range': `${from}-${blob.size - 1}` }),
    };
    const body = from === blob.size ? {} : { body: piece(blob, from) };
    let outcome: Outcome;
    try {
      const answer = await askOnce(tools, { method: 'PUT', url, headers, ...body }, place.scope);
      if (answer.status === 201 || answer.status === 204) return { kind: 'done' };
      const { code, message } = readRefusal(answer);
      const isDamaged = DAMAGED.includes(code);
      if (isDamaged) await checkSource(blob);
      outcome = {
        kind: 'again',
        why: `status ${answer.status} ${code}${isDamaged ? ` (${message})` : ''}`,
        wait: answer.headers['retry-after'],
      };
      // The upload is over, and with it what the registry kept of it.
      if (isDamaged || answer.status === 404 || answer.status === 416) return outcome;
      if (!isPassing(answer.status)) throw failureOf(answer, `The upload of ${blob.digest}`);
    } catch (thrown) {
      if (!(thrown instanceof Disconnected) || tools.signal.aborted) throw thrown;
      outcome = { kind: 'again', why: thrown.message };
    }
    if (!place.resumes || attempt === ATTEMPTS || blob.size <= WHOLE_BYTES) return outcome;
    await tools.clock.sleep(delayBefore(attempt + 1, outcome.wait), tools.signal);
    const held = await kept(tools, place, location);
    if (held === null || held > blob.size) return outcome;
    tools.debug(`The upload of ${blob.digest} goes on at byte ${held} (${outcome.why}).`);
    from = held;
  }
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
