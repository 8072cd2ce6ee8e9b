import type { IncomingMessage } from 'node:http';
import type { Time } from './time/time.ts';

/** Handles a request when it has been under way for so many milliseconds, as in a region that is far away. */
export function afterLatency(
  time: Time,
  latency: number,
  message: IncomingMessage,
  handle: () => void,
): void {
  if (latency === 0) {
    handle();
    return;
  }
  const parked = time.park(message.socket);
  time.after(latency, () => {
    parked.resume();
    handle();
  });
}
