import { canonical, type JsonObject, pairsAt, withAt } from '../raw.ts';

/** The label by which the pods of one template are told from those of another. */
export const TEMPLATE_HASH = 'pod-template-hash';

/** The letters and digits that cannot make a word (`rand.SafeEncodeString`). */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** FNV-1a over 32 bits. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function withoutHash(template: JsonObject): JsonObject {
  const { [TEMPLATE_HASH]: _, ...labels } = pairsAt(template, 'metadata', 'labels');
  return withAt(template, ['metadata', 'labels'], labels);
}

/** Whether two templates make the same pods (`EqualIgnoreHash`). Pure. */
export function isSameTemplate(a: JsonObject, b: JsonObject): boolean {
  return canonical(withoutHash(a)) === canonical(withoutHash(b));
}

/**
 * The hash of a template: equal for equal ones; another one after each collision. Its form is the real one's, its value
 * is not: that hashes how Go prints the structure. Pure.
 */
export function hashOfTemplate(template: JsonObject, collisions: number): string {
  const salt = collisions === 0 ? '' : String(collisions);
  const digits = String(fnv(canonical(withoutHash(template)) + salt));
  return [...digits].map((digit) => ALPHABET[digit.charCodeAt(0) % ALPHABET.length] ?? '').join('');
}
