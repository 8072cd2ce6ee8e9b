import { createHash } from 'node:crypto';

/** What tells objects apart, the same in every run so that runs can be compared. */
export interface Identities {
  /** A UUID, as `metadata.uid` is one. */
  uid(): string;
  /** Five characters for `metadata.generateName`, of the alphabet that has no words in it (apimachinery, `rand.String`). */
  suffix(): string;
}

const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';
const LENGTH = 5;

/** Counts from the beginning. */
export function openIdentities(): Identities {
  const counted = { uid: 0, suffix: 0 };
  const digest = (of: 'uid' | 'suffix'): Buffer => {
    counted[of] += 1;
    return createHash('sha256').update(`kubernetes ${of} ${counted[of]}`).digest();
  };
  return {
    uid: () => {
      const hex = digest('uid').toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    suffix: () => [...digest('suffix').subarray(0, LENGTH)].map((byte) => ALPHABET[byte % 27]).join(''),
  };
}
