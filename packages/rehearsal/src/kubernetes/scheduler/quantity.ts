const SUFFIXES: { readonly [suffix: string]: number } = {
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
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A quantity such as `250m`, `1.5`, `512Mi` or `1e3` as a number (apimachinery, `resource.Quantity`); 0 for what is none. Pure. */
export function quantityOf(value: unknown): number {
  if (typeof value === 'number') return value;
  const [, digits = '', suffix = ''] =
    typeof value === 'string' ? (/^([+-]?[0-9.]+(?:[eE][+-]?\d+)?)([a-zA-Z]*)$/.exec(value) ?? []) : [];
  const factor = SUFFIXES[suffix];
  const number = Number(digits);
  return digits === '' || factor === undefined || Number.isNaN(number) ? 0 : number * factor;
}
