import { Failure, type Json, parseJsonText, sendRequest } from '@thea/action';
import type { PlatformTools } from '@thea/release';
import { at, number, text } from './raw.ts';

/**
 * The token of a kubeconfig's `oidc` provider: the id token as long as it lasts, then a new one for the refresh token
 * (OpenID Connect Core 1.0, section 12; Kubernetes, "OpenID Connect Tokens").
 */
export function openIdToken(
  config: Json | undefined,
  source: string,
  tools: PlatformTools,
): (renew: boolean) => Promise<string> {
  let token = text(at(config, 'id-token'));
  let refresh = text(at(config, 'refresh-token'));
  return async (renew) => {
    const ends = (token === '' ? 0 : expiryOf(token)) * 1000;
    if (!renew && ends > tools.clock.now().wall + 10_000) return token;
    const issuer = text(at(config, 'idp-issuer-url')).replace(/\/$/, '');
    if (refresh === '' || !URL.canParse(issuer)) {
      throw new Failure('access', {
        message: `The id token of ${source} is over, and there is no refresh token and issuer to renew it with.`,
        remedy: 'Log in again, and write the new tokens into the kubeconfig.',
      });
    }
    const ask = async (url: URL, body?: URLSearchParams): Promise<Json> => {
      const answer = await sendRequest({
        url,
        signal: tools.deadline.signal,
        ...(body === undefined
          ? {}
          : {
              method: 'POST' as const,
              body: body.toString(),
              headers: { 'content-type': 'application/x-www-form-urlencoded' },
            }),
      });
      const parsed = parseJsonText(answer.body);
      if (answer.status === 200 && parsed.ok) return parsed.value;
      throw new Failure('access', {
        message: `The issuer ${issuer} refused to renew the token of ${source} (${answer.status}).`,
        remedy: 'Log in again, and write the new tokens into the kubeconfig.',
      });
    };
    const known = await ask(new URL(`${issuer}/.well-known/openid-configuration`));
    const given = await ask(
      new URL(text(at(known, 'token_endpoint'))),
      new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refresh,
        client_id: text(at(config, 'client-id')),
        client_secret: text(at(config, 'client-secret')),
      }),
    );
    token = text(at(given, 'id_token')) || token;
    refresh = text(at(given, 'refresh_token')) || refresh;
    return token;
  };
}

/** When a JSON Web Token ends, in seconds since the epoch (RFC 7519, section 4.1.4); 0 where it does not say. */
function expiryOf(token: string): number {
  const parsed = parseJsonText(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return parsed.ok ? number(at(parsed.value, 'exp'), 0) : 0;
}
