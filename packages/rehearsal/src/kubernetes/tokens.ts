import type { IncomingHttpHeaders } from 'node:http';
import { ANONYMOUS, type Who } from './authorizer.ts';
import { UNAUTHORIZED } from './planted-answer.ts';

/** The tokens that the API server knows (kube-apiserver, `--token-auth-file`). */
export interface Tokens {
  /** '' is whoever comes without a token: kubectl sends none over plain HTTP (client-go, `IsConfigTransportTLS`). */
  add(token: string, who: Who): void;
  /** Ends a token: it is not known any more. */
  end(token: string): void;
  /** Who asks. @throws Refusal 401 for a token that is not known; without one it is nobody in particular. */
  authenticate(headers: IncomingHttpHeaders): Who;
}

/** Starts without any. */
export function openTokens(): Tokens {
  const known = new Map<string, Who>();
  return {
    add: (token, who) => {
      known.set(token, who);
    },
    end: (token) => {
      known.delete(token);
    },
    authenticate: (headers) => {
      const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
      if (bearer === undefined) return known.get('') ?? ANONYMOUS;
      const who = known.get(bearer);
      if (who === undefined) throw UNAUTHORIZED;
      return who;
    },
  };
}
