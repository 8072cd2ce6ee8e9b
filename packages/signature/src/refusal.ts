import { VerificationError } from '@sigstore/verify';
import { messageOf } from '@thea/action';
import { UnknownKey } from './verify-bundle.ts';

/** The sentence for what Sigstore's verifier found wrong with a signature, to fit "…: <sentence>". Total. */
export function refusalOf(thrown: unknown): string {
  if (thrown instanceof UnknownKey) return 'it is by a key that the policy does not name';
  if (!(thrown instanceof VerificationError)) return `it cannot be read (${messageOf(thrown)})`;
  const cause = thrown.cause instanceof Error ? thrown.cause.message : '';
  switch (thrown.code) {
    case 'SIGNATURE_ERROR':
      return 'its signature does not fit what it is said to sign';
    case 'TIMESTAMP_ERROR':
      if (thrown.message.startsWith('expected'))
        return 'it carries no timestamp, so nobody can say whether its certificate was valid when it was made';
      return thrown.message === 'duplicate timestamp'
        ? 'it carries the same timestamp twice'
        : 'its timestamp is by no authority that the trust root knows, or of another signature';
    case 'CERTIFICATE_ERROR':
      if (thrown.message.includes('SCT'))
        return 'its certificate was in no log of certificates that the trust root knows';
      return cause.includes('expired')
        ? 'its certificate was not valid when it was made'
        : 'its certificate was issued by no authority that the trust root knows';
    case 'PUBLIC_KEY_ERROR':
      return thrown.message.startsWith('key not found')
        ? 'it is by a key that the policy does not name'
        : 'it is by a key that was not valid when it was made';
    case 'TLOG_BODY_ERROR':
      return 'its log entry is of another signature';
    case 'TLOG_ERROR':
      return thrown.message.startsWith('duplicate')
        ? 'it carries the same log entry twice'
        : 'it stands in no transparency log, and the trust root names one';
    case 'TLOG_INCLUSION_PROMISE_ERROR':
      return 'the promise of its log entry is signed by no log that the trust root knows';
    case 'TLOG_INCLUSION_PROOF_ERROR':
      return thrown.message.includes('checkpoint')
        ? 'the checkpoint of its log entry was changed, or is by no log that the trust root knows'
        : 'its log entry is not in the tree that the checkpoint stands for';
    case 'TLOG_MISSING_INCLUSION_ERROR':
      return 'its log entry carries no proof that it is in the log';
    default:
      return `it does not hold (${thrown.message})`;
  }
}
