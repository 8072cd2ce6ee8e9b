import { Failure } from '@thea/action';
import type { LogEntry, TransparencyLog } from './log-entry.ts';
import { dsseProposal, enterRekorV1, hashedProposal } from './rekor-v1.ts';
import { enterRekorV2 } from './rekor-v2.ts';
import type { ServiceTools } from './service.ts';
import type { SignedData } from './signer.ts';
import { timestampOf } from './timestamp.ts';

/** Who bears witness to a signature: a log that everybody can read, an authority that says when. */
export interface Witnesses {
  readonly log: TransparencyLog | null;
  /** The whole address of an RFC 3161 service. */
  readonly timestamp: URL | null;
}

export const NO_WITNESSES: Witnesses = { log: null, timestamp: null };

export interface Testimony {
  readonly entry: LogEntry | null;
  readonly timestamp: Uint8Array | null;
}

/**
 * Lets the witnesses of a signature over `data` speak, all at once. `envelope` is the JSON of the DSSE envelope where
 * the data is the encoding of one.
 * @throws Failure naming the witness that is down.
 */
export async function askWitnesses(
  witnesses: Witnesses,
  data: Uint8Array,
  signed: SignedData,
  envelope: string | null,
  tools: ServiceTools,
): Promise<Testimony> {
  const { log, timestamp } = witnesses;
  const enter = async (): Promise<LogEntry | null> => {
    if (log === null) return null;
    if (log.version === 2) return enterRekorV2(log.url, data, signed, tools);
    const proposal = envelope === null ? hashedProposal(data, signed) : dsseProposal(envelope, signed.by);
    return enterRekorV1(log.url, proposal, tools);
  };
  const [entry, stamp] = await Promise.all([
    enter(),
    timestamp === null ? null : timestampOf(timestamp, signed.signature, tools),
  ]);
  return { entry, timestamp: stamp };
}

/**
 * Proves before anything is signed that the witnesses suffice for a certificate, which is valid for minutes: somebody
 * must say when it signed, and an entry of Rekor v2 does not.
 * @throws Failure('input') naming the signing configuration.
 */
export function provedInTime({ log, timestamp }: Witnesses): void {
  if (timestamp !== null || log?.version === 1) return;
  throw new Failure('input', {
    input: 'signing-config',
    message:
      'Keyless signatures need a timestamp authority, or a log of Rekor v1, to say when they were made.',
    remedy: 'Name a timestamp authority in the signing configuration.',
  });
}
