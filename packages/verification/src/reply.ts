/** Why no response came. None of these is a word of the service. */
export type UnreachableReason =
  | 'name-not-found'
  | 'refused'
  | 'not-connected'
  | 'tls'
  | 'proxy'
  | 'no-answer'
  | 'connection-lost';

/** What one request came to. Times in milliseconds. */
export type Reply =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** Names in lower case; of a repeated header the values are joined with a comma. */
      readonly headers: { readonly [name: string]: string };
      readonly body: string;
      /** The body was longer than the limit and `body` holds its beginning. */
      readonly cut: boolean;
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'unreachable';
      readonly reason: UnreachableReason;
      /** The system's word for it, such as `ECONNREFUSED`. */
      readonly detail: string;
      readonly milliseconds: number;
    };
