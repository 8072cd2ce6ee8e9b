/** One call that reached the API, numbered from 1. `at` is milliseconds since the epoch by the platform's time. */
export interface Call {
  readonly n: number;
  /** The name of the operation in the document. */
  readonly operation: string;
  readonly at: number;
  readonly mutating: boolean;
}

/** Called before a call is handled, and after it was handled and before it is answered: the kill points. */
export type CallHook = (call: Call, moment: 'before' | 'after') => void | Promise<void>;
