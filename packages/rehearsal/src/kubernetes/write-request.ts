import type { Address } from './address.ts';

/** A write as it came in. */
export interface WriteRequest {
  readonly address: Address & { readonly kind: 'objects' };
  readonly query: URLSearchParams;
  readonly body: string;
  readonly contentType: string;
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** To be called before a write on another way makes something new. @throws Refusal 403. */
  requireCreate(): void;
}
