import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The hash of a leaf: RFC 6962, section 2.1. */
export function leafHash(entry: Uint8Array): Buffer {
  return sha256(Buffer.from([0]), entry);
}

/** The largest power of two that is smaller than `size`. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The hash of the tree over these leaves: RFC 6962, section 2.1. */
export function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return first;
  const half = split(leaves.length);
  return sha256(Buffer.from([1]), treeHash(leaves.slice(0, half)), treeHash(leaves.slice(half)));
}

/** The way from the leaf at `index` to the root: RFC 6962, section 2.1.1. */
export function inclusionPath(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return [];
  const half = split(leaves.length);
  return index < half
    ? [...inclusionPath(leaves.slice(0, half), index), treeHash(leaves.slice(half))]
    : [...inclusionPath(leaves.slice(half), index - half), treeHash(leaves.slice(0, half))];
}
