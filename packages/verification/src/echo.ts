import type { Json } from '@thea/action';
import type { Probe } from './probe.ts';
import type { Reply } from './reply.ts';

/** What an answer says of its sender; null where it does not say. */
export interface Echo {
  readonly status: string | null;
  readonly version: string | null;
  readonly release: string | null;
  readonly replica: string | null;
}

const LONGEST = 200;

/** The value at an RFC 6901 pointer, undefined where there is none. */
export function atPointer(value: Json, pointer: string): Json | undefined {
  let here: Json | undefined = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (here === null || typeof here !== 'object') return undefined;
    const inside: ReadonlyMap<string, Json> = new Map(Object.entries(here));
    here = inside.get(key);
  }
  return here;
}

/** A short one-line text, or null: what a service says of itself ends in logs and records. */
function word(value: Json | undefined): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .trim()
    .slice(0, LONGEST);
  return text === '' ? null : text;
}

/** Reads the fields that the probe names from a parsed body and, for the version, from the header it names. */
export function readEcho(
  body: Json | undefined,
  headers: Extract<Reply, { kind: 'response' }>['headers'],
  probe: Probe,
): Echo {
  const field = (pointer: string): string | null =>
    body === undefined ? null : word(atPointer(body, pointer));
  const header = probe.versionHeader === null ? null : word(headers[probe.versionHeader.toLowerCase()]);
  return {
    status: field(probe.statusField),
    version: header ?? field(probe.versionField),
    release: field(probe.releaseField),
    replica: field(probe.replicaField),
  };
}
