import type { IncomingMessage } from 'node:http';
import type { RegistryFault } from './faults.ts';

/** The connection was dropped in the middle of a body, on purpose or by the client. */
export class Cut extends Error {}

/** The pieces of a request's body as they come, with what a fault does to them. Throws `Cut` where it ends too early. */
export async function* receive(
  message: IncomingMessage,
  fault: RegistryFault | null,
): AsyncGenerator<Buffer> {
  let received = 0;
  try {
    for await (const raw of message) {
      const piece = Buffer.from(raw);
      if (fault?.kind === 'garble' && received === 0 && piece.length > 0) piece[0] = (piece[0] ?? 0) ^ 1;
      if (fault?.kind === 'cut-body' && received + piece.length >= fault.bytes) {
        yield piece.subarray(0, fault.bytes - received);
        throw new Cut('the connection was cut in the middle of the body');
      }
      received += piece.length;
      yield piece;
    }
  } catch (thrown) {
    if (thrown instanceof Cut) throw thrown;
    throw new Cut('the client went away', { cause: thrown });
  }
}

/** A request's whole body. */
export async function receiveAll(message: IncomingMessage, fault: RegistryFault | null): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of receive(message, fault)) pieces.push(piece);
  return Buffer.concat(pieces);
}
