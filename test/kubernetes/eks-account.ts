import type { IncomingMessage, ServerResponse } from 'node:http';
import { EMPTY, signatureOf } from './signed.ts';

/** Keys that AWS documents as an example, and a cluster that they may enter. */
export const KEY = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const CLUSTER = 'thea-cluster';

/** The presigned question that a token of EKS is; null for any other token. */
export function questionOf(token: string): URL | null {
  const [, packed = ''] = /^k8s-aws-v1\.([\w-]+)$/.exec(token) ?? [];
  return URL.parse(Buffer.from(packed, 'base64url').toString('utf8'));
}

/** Why the authenticator of EKS would refuse a token (aws-iam-authenticator, `pkg/token`); null where it would be taken. */
export function refusalOf(token: string): string | null {
  const url = questionOf(token);
  if (url === null) return 'no token of EKS';
  const query = url.searchParams;
  if (url.origin !== 'https://sts.eu-west-1.amazonaws.com' || url.pathname !== '/')
    return `host ${url.origin}`;
  if (query.get('X-Amz-SignedHeaders') !== 'host;x-k8s-aws-id') return 'signed headers';
  if (Number(query.get('X-Amz-Expires')) > 900) return 'expires';
  const given = query.get('X-Amz-Signature');
  query.delete('X-Amz-Signature');
  query.sort();
  const expected = signatureOf({
    method: 'GET',
    path: '/',
    query: [...query]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&'),
    headers: { host: url.host, 'x-k8s-aws-id': CLUSTER },
    payload: EMPTY,
    date: query.get('X-Amz-Date') ?? '',
    scope: (query.get('X-Amz-Credential') ?? '').split('/').slice(1).join('/'),
    secret: SECRET,
  });
  return given === expected ? null : 'signature';
}

/** Whether a call of the EKS API is signed with the key. */
function isSigned(message: IncomingMessage): boolean {
  const authorization = message.headers.authorization ?? '';
  const [, scope = '', names = '', given = ''] =
    /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(authorization) ?? [];
  const headers = Object.fromEntries(names.split(';').map((name) => [name, String(message.headers[name])]));
  return (
    given ===
    signatureOf({
      method: 'GET',
      path: message.url ?? '',
      query: '',
      headers,
      payload: String(message.headers['x-amz-content-sha256'] ?? EMPTY),
      date: String(message.headers['x-amz-date']),
      scope,
      secret: SECRET,
    })
  );
}

/** Answers as the EKS API does for an account of one cluster. `ca`: its certificate authority, as PEM. */
export function answerAsEks(
  message: IncomingMessage,
  response: ServerResponse,
  { endpoint, ca }: { readonly endpoint: string; readonly ca: string },
): void {
  const answer = (status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (!isSigned(message)) answer(403, { message: 'The security token included in the request is invalid.' });
  else if (message.url !== `/clusters/${CLUSTER}`)
    answer(404, { message: `No cluster found for name: ${message.url}.` });
  else {
    const data = Buffer.from(ca).toString('base64');
    answer(200, { cluster: { name: CLUSTER, status: 'ACTIVE', endpoint, certificateAuthority: { data } } });
  }
}
