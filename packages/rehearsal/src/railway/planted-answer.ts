import { NOT_AUTHORIZED } from './error.ts';
import type { Fault } from './faults.ts';

/** An answer of the endpoint; a text is a page, everything else JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: { readonly [name: string]: string };
}

/** A page as what stands before the API gives one. */
export function page(status: number, title: string): Answer {
  return {
    status,
    body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>${title}</body></html>\n`,
  };
}

/** What a planted fault answers instead of handling; null for faults that cut, hang or kill (reference: "Error shapes"). */
export function plantedAnswer(fault: Fault): Answer | null {
  switch (fault.kind) {
    case 'throttle':
      return {
        status: 429,
        body: { errors: [{ message: 'Too Many Requests' }] },
        headers: { 'retry-after': '1' },
      };
    case 'error-500':
      return page(502, '502: Bad gateway');
    case 'forbidden-page':
      return page(403, 'error code: 1010');
    case 'refused':
      return { status: 200, body: { errors: [{ message: 'Problem processing request' }], data: null } };
    case 'expired':
      return { status: 200, body: { errors: [{ message: NOT_AUTHORIZED }], data: null } };
    case 'hang':
    case 'cut-before':
    case 'cut-after':
    case 'kill':
      return null;
  }
}
