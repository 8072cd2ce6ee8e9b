import type { Json } from '@thea/action';

/** An entry of a transparency log as a bundle holds it: protobuf `TransparencyLogEntry` as JSON. */
export interface LogEntry {
  readonly entry: { readonly [key: string]: Json };
  /** What cosign up to version 2 needs of an entry of Rekor v1; null for one of v2. */
  readonly legacy: {
    readonly body: string;
    readonly integratedTime: number;
    readonly logIndex: number;
    readonly logID: string;
    readonly signedEntryTimestamp: string;
  } | null;
}

/** A transparency log that a signature is entered into. */
export interface TransparencyLog {
  readonly version: 1 | 2;
  readonly url: URL;
}
