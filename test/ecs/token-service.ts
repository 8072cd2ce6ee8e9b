import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { TrustedIssuer } from '@thea/rehearsal/aws/index';

/** The token service of a job on loopback. */
export interface TokenService extends AsyncDisposable {
  readonly issuer: TrustedIssuer;
  /** What the runner gives a job that may have a token. */
  readonly environment: { readonly [name: string]: string };
  /** Every token that was given out. */
  readonly tokens: readonly string[];
}

/** Serves signed tokens of GitHub's issuer with one subject; `onToken` hears of each before it is answered. */
export async function openTokenService(
  subject: string,
  onToken: () => void = () => {},
): Promise<TokenService> {
  const issuer = 'https://token.actions.githubusercontent.com';
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tokens: string[] = [];
  const server = createServer((_request, response) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      sub: subject,
      aud: 'sts.amazonaws.com',
      iat: now,
      nbf: now - 1,
      exp: now + 300,
    };
    const body = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
    const token = `${body}.${sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64url')}`;
    tokens.push(token);
    onToken();
    response.end(JSON.stringify({ value: token }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    issuer: { issuer, keys: () => [{ ...publicKey.export({ format: 'jwk' }), kid: 'one' }] },
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
    },
    tokens,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
