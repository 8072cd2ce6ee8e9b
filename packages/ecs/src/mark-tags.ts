import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Failure, messageOf } from '@thea/action';
import { describeTarget, parseRecordHead, type RecordHead, serialiseHead } from '@thea/release';

export type Tags = { readonly [key: string]: string };

/** What the tags of a task definition say. `corrupt` names why a head could not be read. */
export type Mark =
  | { readonly kind: 'none' }
  | { readonly kind: 'corrupt'; readonly reason: string }
  | { readonly kind: 'head'; readonly head: RecordHead };

const PART = 'thea:head:';
/** A tag's value has at most 256 characters (ECS, "Tag restrictions"). */
const PART_LENGTH = 256;
const MAX_PARTS = 40;
/** A head of 8 KiB; whatever inflates to more was not written by us. */
const MAX_JSON_BYTES = 16_384;

/** Names the original of a pinned copy. */
export const COPY_TAG = 'thea:copy-of';

/**
 * A head as tags: the whole of it deflated in parts, and what a person looks for in plain words. Part 0 begins with
 * the number of parts, so that parts that a longer head left behind are not read.
 * @throws Failure('platform') where the head does not fit its schema or the tags.
 */
export function headTags(head: RecordHead): { [key: string]: string } {
  const packed = deflateRawSync(Buffer.from(serialiseHead(head)), { level: 9 }).toString('base64');
  // The count takes at most three characters of part 0.
  const count = Math.ceil((packed.length + 3) / PART_LENGTH);
  if (count > MAX_PARTS) {
    throw new Failure('platform', {
      message: `The record of ${head.target.name} needs ${count} tags, more than the ${MAX_PARTS} that it may take.`,
      remedy: 'A target can hold at most 20 containers of the release; split it into several targets.',
    });
  }
  const whole = `${count}.${packed}`;
  const tags: { [key: string]: string } = {
    'thea:release': head.release.id,
    'thea:version': readable(head.release.version),
    'thea:state': head.withdrawn === null ? head.state : 'withdrawn',
    'thea:target': readable(describeTarget(head.target)),
  };
  for (let part = 0; part < count; part += 1) {
    tags[`${PART}${String(part).padStart(2, '0')}`] = whole.slice(
      part * PART_LENGTH,
      (part + 1) * PART_LENGTH,
    );
  }
  return tags;
}

/** A process meets the same few heads again at each look: so many of them are parsed once. */
const KEPT = 64;
const parsed = new Map<string, RecordHead>();

/**
 * Reads a head back from the tags of `taskDefinition`, whose name it gets: it was not known when the tags were
 * written together with the revision. Total.
 */
export function readMark(tags: Tags, taskDefinition: string): Mark {
  const first = tags[`${PART}00`];
  if (first === undefined) return { kind: 'none' };
  try {
    const count = Number(/^(\d{1,2})\./.exec(first)?.[1] ?? Number.NaN);
    if (!(count >= 1 && count <= MAX_PARTS))
      return { kind: 'corrupt', reason: 'its first part has no count' };
    let whole = '';
    for (let part = 0; part < count; part += 1) {
      const value = tags[`${PART}${String(part).padStart(2, '0')}`];
      if (value === undefined) return { kind: 'corrupt', reason: `part ${part} of ${count} is missing` };
      whole += value;
    }
    return { kind: 'head', head: { ...headOf(whole), platformRelease: taskDefinition } };
  } catch (thrown) {
    return { kind: 'corrupt', reason: messageOf(thrown) };
  }
}

/** @throws whatever is wrong with it. */
function headOf(whole: string): RecordHead {
  const known = parsed.get(whole);
  if (known !== undefined) return known;
  const packed = Buffer.from(whole.slice(whole.indexOf('.') + 1), 'base64');
  const json = inflateRawSync(packed, { maxOutputLength: MAX_JSON_BYTES }).toString('utf8');
  const head = parseRecordHead(JSON.parse(json));
  const [oldest] = parsed.keys();
  if (oldest !== undefined && parsed.size >= KEPT) parsed.delete(oldest);
  parsed.set(whole, head);
  return head;
}

/** Text as a tag may hold it: letters, digits, spaces and `+ - = . _ : / @` (ECS, "Tag restrictions"). */
function readable(value: string): string {
  return value.replace(/[^\p{L}\p{N}\p{Z}+\-=._:/@]/gu, '_').slice(0, PART_LENGTH);
}
