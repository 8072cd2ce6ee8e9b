import { createHash } from 'node:crypto';

/** Gives ids in the form of Railway's (UUIDs), the same in every run so that runs can be compared. */
export function openIdentities(): () => string {
  let given = 0;
  return () => {
    given += 1;
    const hex = createHash('sha256').update(`railway ${given}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
