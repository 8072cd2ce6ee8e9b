/** What a service of the embedded Sigstore answers. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Where what is meant can be read. */
  readonly location?: string;
}

/** An answer in JSON. */
export function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

/** A refusal as gRPC gateways write it: Fulcio and Rekor v2 are behind one. */
export function refuse(status: number, message: string): Answer {
  return json(status, { code: 3, message, details: [] });
}

/** A field of JSON that somebody sent, by the names on the way; undefined where there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === 'object' && here !== null
        ? Object.entries(here).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  );
}

/** The text at a path; '' where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}
