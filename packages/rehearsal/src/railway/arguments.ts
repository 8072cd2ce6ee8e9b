/** The arguments of a field, which the schema has already proved; read without a cast. */
export type Arguments = { readonly [name: string]: unknown };

/** A text argument; empty where it is not given. */
export function text(args: Arguments, name: string): string {
  const value = args[name];
  return typeof value === 'string' ? value : '';
}

/** An object argument; empty where it is not given. */
export function object(args: Arguments, name: string): Arguments {
  const value = args[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A whole number, or `otherwise`. */
export function whole(args: Arguments, name: string, otherwise: number): number {
  const value = args[name];
  return typeof value === 'number' ? value : otherwise;
}

/** The texts of a list argument; null where it is not given. */
export function texts(args: Arguments, name: string): string[] | null {
  const value = args[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;
}

/** The texts of a map, such as variables. */
export function textMap(args: Arguments, name: string): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(object(args, name)).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
}
