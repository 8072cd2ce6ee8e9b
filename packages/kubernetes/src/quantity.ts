import type { Json } from '@thea/action';

const BINARY: readonly string[] = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL: { readonly [suffix: string]: number } = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};

/**
 * A quantity as a number: `500m`, `1Gi`, `2`, `1e3` (Kubernetes, "Quantity"); null for what is none. Precise to what a
 * comparison of resources needs. Pure.
 */
export function quantityOf(value: Json | undefined): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const [, digits = '', suffix = ''] =
    /^([+-]?\d*\.?\d+(?:[eE][+-]?\d+)?|[+-]?\d+\.)([A-Za-z]{0,2})$/.exec(value) ?? [];
  if (digits === '') return null;
  const power = BINARY.indexOf(suffix);
  const factor = power >= 0 ? 1024 ** (power + 1) : DECIMAL[suffix];
  return factor === undefined ? null : Number(digits) * factor;
}

/** A number as a quantity that a person writes: memory in binary steps, anything else in thousandths at most. Pure. */
export function quantityText(resource: string, value: number): string {
  if (/memory|storage/.test(resource)) {
    const power = [...BINARY.keys()].reverse().find((at) => value >= 1024 ** (at + 1));
    if (power === undefined) return String(Math.ceil(value));
    return `${Math.ceil((value / 1024 ** (power + 1)) * 10) / 10}${BINARY[power]}`;
  }
  return Number.isInteger(value) ? String(value) : `${Math.ceil(value * 1000)}m`;
}
