/**
 * What the platform tells a child, one JSON object a line, with the present time. `wake`: it is your turn.
 * `signal`: you are about to get one. `park`: the request on your local port is not answered for now, once you have
 * read that many bytes. `resume`: it is being answered.
 */
export type ParentMessage =
  | { readonly kind: 'wake' }
  | { readonly kind: 'signal' }
  | { readonly kind: 'park'; readonly id: number; readonly port: number; readonly bytes: number }
  | { readonly kind: 'resume'; readonly id: number };

/**
 * What a child tells the platform. `wait` names its next timers (milliseconds since the epoch) and how many of our
 * messages it had seen: a wait that crosses one of them on the way does not count.
 */
export type ChildMessage =
  | { readonly kind: 'hello'; readonly token: string; readonly pid: number }
  | {
      readonly kind: 'wait';
      readonly seen: number;
      readonly due: number | null;
      readonly weak: number | null;
    }
  | { readonly kind: 'work' }
  | { readonly kind: 'parked'; readonly id: number }
  | { readonly kind: 'blocked'; readonly by: string };

function instant(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Parses one line of a child; null where it is none of ours. */
export function childMessage(line: string): ChildMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const fields: { readonly [key: string]: unknown } = { ...value };
  switch (fields['kind']) {
    case 'hello': {
      const { token, pid } = fields;
      return typeof token === 'string' && typeof pid === 'number' ? { kind: 'hello', token, pid } : null;
    }
    case 'wait': {
      const { seen } = fields;
      if (typeof seen !== 'number') return null;
      return { kind: 'wait', seen, due: instant(fields['due']), weak: instant(fields['weak']) };
    }
    case 'work':
      return { kind: 'work' };
    case 'parked':
      return typeof fields['id'] === 'number' ? { kind: 'parked', id: fields['id'] } : null;
    case 'blocked':
      return { kind: 'blocked', by: String(fields['by']) };
    default:
      return null;
  }
}
