import type { Clock } from '@thea/action';
import type { Credentials } from './access.ts';

/** Milliseconds before its end from which on a session is not handed out any more; the SDK asks again as early. */
const MARGIN = 300_000;

/**
 * One session for all clients: whoever asks while it is being opened, or while it lasts, gets the same. Without it each
 * client assumes the role for itself. A failure is not kept.
 */
export function sharedSession<Session extends Credentials>(
  open: () => Promise<Session>,
  clock: Clock,
): () => Promise<Session> {
  let session: Promise<Session> | undefined;
  let lasting: Session | undefined;
  return () => {
    const over = lasting !== undefined && lasting.expiration.getTime() - clock.now().wall <= MARGIN;
    if (session !== undefined && !over) return session;
    lasting = undefined;
    const opened = open();
    session = opened;
    opened.then(
      (credentials) => {
        lasting = credentials;
      },
      () => {
        if (session === opened) session = undefined;
      },
    );
    return opened;
  };
}
