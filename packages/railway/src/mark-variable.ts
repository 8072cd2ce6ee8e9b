import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { messageOf } from '@thea/action';
import { parseRecordHead, type RecordHead, serialiseHead } from '@thea/release';

/** Heads that are kept: last verified is found among them even where several bad releases followed it. */
const KEPT = 12;
/** A value of a variable that Railway takes without complaint, in characters; older heads go first. */
const LONGEST = 24_000;
/** What inflates to more was not written by us. */
const MAX_JSON_BYTES = 262_144;
const PREFIX = 'thea1.';

/** What the variable says. `corrupt` names why it could not be read. */
export type Mark =
  | { readonly kind: 'none' }
  | { readonly kind: 'corrupt'; readonly reason: string }
  | { readonly kind: 'heads'; readonly heads: readonly RecordHead[] };

/** The value of the record's variable: the heads, newest first, deflated. Throws where a head does not fit its schema. */
export function packHeads(heads: readonly RecordHead[]): string {
  for (let kept = Math.min(KEPT, heads.length); ; kept -= 1) {
    const json = `[${heads.slice(0, kept).map(serialiseHead).join(',')}]`;
    const value = PREFIX + deflateRawSync(Buffer.from(json), { level: 9 }).toString('base64');
    if (value.length <= LONGEST || kept <= 1) return value;
  }
}

/** Reads the value back. Total. */
export function readMark(value: string | null | undefined): Mark {
  if (value == null || value === '') return { kind: 'none' };
  if (!value.startsWith(PREFIX)) return { kind: 'corrupt', reason: 'it was not written by these actions' };
  try {
    const packed = Buffer.from(value.slice(PREFIX.length), 'base64');
    const parsed: unknown = JSON.parse(
      inflateRawSync(packed, { maxOutputLength: MAX_JSON_BYTES }).toString('utf8'),
    );
    if (!Array.isArray(parsed)) return { kind: 'corrupt', reason: 'it is no list' };
    return { kind: 'heads', heads: parsed.map(parseRecordHead) };
  } catch (thrown) {
    return { kind: 'corrupt', reason: messageOf(thrown) };
  }
}

function keyOf(head: RecordHead): string {
  return `${head.run?.repository} ${head.run?.id} ${head.writtenAt}`;
}

/** The heads with this one put in its place: the same record replaced, a new one in front. Pure. */
export function withHead(heads: readonly RecordHead[], head: RecordHead): RecordHead[] {
  const others = heads.filter(
    (each) =>
      keyOf(each) !== keyOf(head) &&
      (head.platformRelease === null || each.platformRelease !== head.platformRelease),
  );
  return [...others, head].sort((a, b) =>
    a.writtenAt < b.writtenAt ? 1 : a.writtenAt > b.writtenAt ? -1 : 0,
  );
}
