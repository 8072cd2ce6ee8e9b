import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { initializeCA, initializeCTLog } from '@sigstore/mock/dist/fulcio/index.js';
import { type Answer, json, refuse, textAt } from './answer.ts';

/** Which claim becomes which extension: sigstore/fulcio, config/identity/config.yaml. A leading `/` is an address. */
const EXTENSIONS = [
  ['1.3.6.1.4.1.57264.1.8', 'iss'],
  ['1.3.6.1.4.1.57264.1.9', '/job_workflow_ref'],
  ['1.3.6.1.4.1.57264.1.10', 'job_workflow_sha'],
  ['1.3.6.1.4.1.57264.1.11', 'runner_environment'],
  ['1.3.6.1.4.1.57264.1.12', '/repository'],
  ['1.3.6.1.4.1.57264.1.13', 'sha'],
  ['1.3.6.1.4.1.57264.1.14', 'ref'],
  ['1.3.6.1.4.1.57264.1.15', 'repository_id'],
  ['1.3.6.1.4.1.57264.1.16', '/repository_owner'],
  ['1.3.6.1.4.1.57264.1.17', 'repository_owner_id'],
  ['1.3.6.1.4.1.57264.1.18', '/workflow_ref'],
  ['1.3.6.1.4.1.57264.1.19', 'workflow_sha'],
  ['1.3.6.1.4.1.57264.1.20', 'event_name'],
  ['1.3.6.1.4.1.57264.1.22', 'repository_visibility'],
] as const;
const LEGACY_ISSUER = '1.3.6.1.4.1.57264.1.1';
const SERVER = 'https://github.com';

/** The authority that issues certificates for tokens, and its log of certificates. */
export interface EmbeddedFulcio {
  /** DER. */
  readonly root: Buffer;
  readonly logKey: Buffer;
  readonly logId: Buffer;
  issue(body: string): Promise<Answer>;
}

function claimsOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function extensionsOf(claims: unknown): { oid: string; value: string; legacy?: boolean }[] {
  const found = EXTENSIONS.flatMap(([oid, claim]) => {
    const value = textAt(claims, claim.replace('/', ''));
    if (value === '') return [];
    return [{ oid, value: claim.startsWith('/') ? `${SERVER}/${value}` : value }];
  });
  return [{ oid: LEGACY_ISSUER, value: textAt(claims, 'iss'), legacy: true }, ...found];
}

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

const bufferOf = (view: ArrayBufferView): Buffer =>
  Buffer.from(view.buffer, view.byteOffset, view.byteLength);

/**
 * Opens Fulcio (API v2, POST /api/v2/signingCert). `accepts` tells whether a token is believed; its subject must have
 * been signed with the key. `now`: when certificates are issued, if not at this moment.
 */
export async function openFulcio(options: {
  readonly accepts: (token: string) => boolean | Promise<boolean>;
  readonly now: () => Date | undefined;
}): Promise<EmbeddedFulcio> {
  const caKeys = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const logKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const log = await initializeCTLog(logKeys);
  const root = bufferOf((await initializeCA(caKeys, log)).rootCertificate);
  return {
    root,
    logKey: log.publicKey,
    logId: bufferOf(log.logID),
    issue: async (body) => {
      let request: unknown;
      let key: KeyObject;
      try {
        request = JSON.parse(body);
        key = createPublicKey(textAt(request, 'publicKeyRequest', 'publicKey', 'content'));
      } catch {
        return refuse(400, 'The public key supplied in the request could not be parsed');
      }
      const token = textAt(request, 'credentials', 'oidcIdentityToken');
      const claims = claimsOf(token);
      if (textAt(claims, 'aud') !== 'sigstore' || !(await options.accepts(token))) {
        return refuse(401, 'There was an error processing the identity token');
      }
      const proof = Buffer.from(textAt(request, 'publicKeyRequest', 'proofOfPossession'), 'base64');
      if (!verify('sha256', Buffer.from(textAt(claims, 'sub')), key, proof)) {
        return refuse(400, 'The signature supplied in the request could not be verified');
      }
      const ca = await initializeCA(caKeys, log, options.now());
      const workflow = textAt(claims, 'job_workflow_ref');
      const certificate = await ca.issueCertificate({
        publicKey: Buffer.from(key.export({ type: 'spki', format: 'der' })),
        subjectAltName: workflow === '' ? textAt(claims, 'sub') : `${SERVER}/${workflow}`,
        extensions: extensionsOf(claims),
      });
      const chain = { certificates: [pem(bufferOf(certificate)), pem(root)] };
      return json(200, { signedCertificateEmbeddedSct: { chain } });
    },
  };
}
