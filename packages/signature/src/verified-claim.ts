import { fieldsOf, itemsOf, jsonOf, textOf } from './fields.ts';
import { PAYLOAD_TYPE, SIGNATURE_PREDICATE, STATEMENT_TYPE, STATEMENT_TYPE_0 } from './statement.ts';

/** What a signature says, before it is asked whether it holds: something of kind `predicateType` about digests. */
export interface ReadClaim {
  readonly predicateType: string;
  /** `sha256:…` of every subject. */
  readonly subjects: readonly string[];
}

/** The claim in the payload of a DSSE envelope; null where it is no in-toto statement. Pure. */
export function claimOfStatement(payload: Uint8Array, payloadType: string): ReadClaim | null {
  const statement = fieldsOf(jsonOf(payload));
  const type = textOf(statement['_type']);
  if (payloadType !== PAYLOAD_TYPE || (type !== STATEMENT_TYPE && type !== STATEMENT_TYPE_0)) return null;
  const subjects = itemsOf(statement['subject']).flatMap((subject) => {
    const hex = textOf(fieldsOf(fieldsOf(subject)['digest'])['sha256']);
    return hex === '' ? [] : [`sha256:${hex}`];
  });
  return { predicateType: textOf(statement['predicateType']), subjects };
}

/** The claim in a legacy payload ("simple signing"), which can only be an image signature; null where it is none. */
export function claimOfSimpleSigning(payload: Uint8Array): ReadClaim | null {
  const critical = fieldsOf(fieldsOf(jsonOf(payload))['critical']);
  const digest = textOf(fieldsOf(critical['image'])['docker-manifest-digest']);
  if (textOf(critical['type']) !== 'cosign container image signature' || digest === '') return null;
  return { predicateType: SIGNATURE_PREDICATE, subjects: [digest] };
}
