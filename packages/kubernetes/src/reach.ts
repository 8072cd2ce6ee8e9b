import { Failure, messageOf } from '@thea/action';
import type { ClusterAccess } from './access.ts';
import { Unanswered } from './status.ts';

/** Codes of OpenSSL and node for a certificate that does not prove the server (Node.js, "X509 certificate error codes"). */
const CERTIFICATE =
  /^(UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|CERT_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL|ERR_OSSL|EPROTO)/;

function codeOf(thrown: unknown): string {
  for (let one: unknown = thrown; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return '';
}

/** Why no answer came, as a sentence that names where the address or the certificate comes from. Pure. */
export function explainUnreachable(thrown: unknown, access: ClusterAccess, doing: string): Failure {
  const code = codeOf(thrown);
  const host = access.server.host;
  if (CERTIFICATE.test(code)) {
    return new Failure('access', {
      message: `${doing} failed: the certificate of ${host} does not fit the authority that is trusted (${code}).`,
      remedy: `Check ${access.source}: its certificate authority, and that the address is that of the API server.`,
      cause: thrown,
    });
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Failure('platform', {
      message: `${doing} failed: the name ${host} is not known (${code}).`,
      remedy: `Check ${access.source}. A private endpoint is reached from inside its network only: use a runner there.`,
      cause: new Unanswered(messageOf(thrown), { cause: thrown }),
    });
  }
  return new Failure('platform', {
    message: `${doing} failed: ${host} did not answer (${code === '' ? messageOf(thrown) : code}).`,
    remedy: `Check ${access.source}, and that this machine may reach it: a private endpoint answers inside its network only.`,
    cause: new Unanswered(messageOf(thrown), { cause: thrown }),
  });
}
