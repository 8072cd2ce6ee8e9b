import { Failure } from '@thea/action';
import type { Account, Accounts } from './credentials.ts';
import { field, parseJson, text } from './json.ts';
import { failureOf } from './refusal.ts';
import type { Wire, WireAnswer } from './wire.ts';

/** What a registry asks for: RFC 9110 §11.6.1. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Reads the first challenge of a `WWW-Authenticate` header that is Basic or Bearer; null where there is none. */
export function readChallenge(header: string | undefined): Challenge | null {
  const [, scheme = '', rest = ''] = /(?:^|,\s*)(basic|bearer)\s+([\s\S]*)$/i.exec(header ?? '') ?? [];
  if (scheme === '') return null;
  const pairs = [...rest.matchAll(/([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi)];
  const parameters = Object.fromEntries(
    pairs.map(([, name = '', quoted, plain = '']) => [name.toLowerCase(), quoted ?? plain]),
  );
  return { scheme: scheme.toLowerCase(), parameters };
}

function basic({ user, password }: Account): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Answers a registry's challenges, and remembers by scope what it gave. */
export interface Authenticator {
  /** The header to try at once for `scope`; undefined where nothing was asked for yet. */
  known(scope: string): string | undefined;
  /**
   * The header that a 401 asks for, other than the one that was `used`; null where there is none. Asked after each 401,
   * so that what ended is renewed.
   */
  meet(answer: WireAnswer, scope: string, used: string | undefined): Promise<string | null>;
}

/**
 * Basic authentication (RFC 7617) and tokens (distribution, "Token Authentication Specification"). An account is sent
 * to the registry and to the token service that it names, over HTTPS or on this machine, and to nobody else.
 */
export function openAuthenticator(
  wire: Wire,
  accounts: Accounts,
  mask: (value: string) => void,
): Authenticator {
  const headers = new Map<string, string>();
  const fetchToken = async (challenge: Challenge, scope: string): Promise<string | null> => {
    const realm = challenge.parameters['realm'] ?? '';
    if (!URL.canParse(realm)) return null;
    const url = new URL(realm);
    if (url.protocol !== 'https:' && !/^(localhost|127\.|\[::1\])/.test(url.hostname)) {
      throw new Failure('access', {
        input: 'repository',
        message: `The registry sends its clients to ${url.origin} for a token, which is not encrypted.`,
        remedy: 'No credential was sent. Use a registry whose token service is reached by HTTPS.',
      });
    }
    const { service } = challenge.parameters;
    if (service !== undefined) url.searchParams.set('service', service);
    url.searchParams.append('scope', scope);
    const account = await accounts();
    const answer = await wire({
      method: 'GET',
      url,
      headers: account === null ? {} : { authorization: basic(account) },
    });
    if (answer.status !== 200) throw failureOf(answer, `A token for ${scope} from ${url.origin}`);
    const body = parseJson(answer.body);
    const token = text(field(body, 'token')) || text(field(body, 'access_token'));
    if (token === '') return null;
    mask(token);
    return `Bearer ${token}`;
  };
  return {
    known: (scope) => headers.get(scope) ?? headers.get(''),
    meet: async (answer, scope, used) => {
      // Another request has met it meanwhile.
      const newer = headers.get(scope) ?? headers.get('');
      if (newer !== undefined && newer !== used) return newer;
      const challenge = readChallenge(answer.headers['www-authenticate']);
      if (challenge === null) return null;
      if (challenge.scheme === 'bearer') {
        const header = await fetchToken(challenge, challenge.parameters['scope'] || scope);
        if (header !== null) headers.set(scope, header);
        return header;
      }
      const account = await accounts();
      if (account === null) return null;
      const header = basic(account);
      // The same account again would be refused again.
      if (header === used) return null;
      headers.set('', header);
      return header;
    },
  };
}
