import { createHash, createHmac } from 'node:crypto';

const hex = (value: string): string => createHash('sha256').update(value).digest('hex');
const mac = (key: string | Buffer, value: string): Buffer => createHmac('sha256', key).update(value).digest();

/** What a signature is made of, as AWS writes it down (IAM User Guide, "Create a signed AWS API request"). */
export interface Signed {
  readonly method: string;
  readonly path: string;
  /** Sorted, encoded, without the signature itself. */
  readonly query: string;
  /** The signed headers by name, in small letters. */
  readonly headers: { readonly [name: string]: string };
  readonly payload: string;
  /** `20261123T060000Z` */
  readonly date: string;
  /** `20261123/eu-west-1/sts/aws4_request` */
  readonly scope: string;
  readonly secret: string;
}

/** The signature of a request, worked out on its own: the other side of the wire. */
export function signatureOf(signed: Signed): string {
  const names = Object.keys(signed.headers).sort();
  const canonical = [
    signed.method,
    signed.path,
    signed.query,
    ...names.map((name) => `${name}:${signed.headers[name]}`),
    '',
    names.join(';'),
    signed.payload,
  ].join('\n');
  const [day = '', region = '', service = ''] = signed.scope.split('/');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(mac, `AWS4${signed.secret}`);
  return createHmac('sha256', key)
    .update(['AWS4-HMAC-SHA256', signed.date, signed.scope, hex(canonical)].join('\n'))
    .digest('hex');
}

/** The hash of an empty body. */
export const EMPTY = hex('');
