import type { Json } from '@thea/action';
import type { Answer } from './answer.ts';

/** What a fault answers instead of the route, and how often. */
export interface Fault {
  readonly method?: string;
  readonly path: RegExp;
  readonly status: number;
  readonly body?: Json;
  /** How many requests it meets; all of them where not given. */
  readonly times?: number;
}

/** Faults by route. They are met in the order in which they were added. */
export class Faults {
  #armed: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#armed.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The answer of the first fault that meets this request, or null. */
  meet(method: string, pathname: string): Answer | null {
    const met = this.#armed.find(
      ({ fault, left }) => left > 0 && (fault.method ?? method) === method && fault.path.test(pathname),
    );
    if (met === undefined) return null;
    met.left -= 1;
    const { status, body } = met.fault;
    return {
      status,
      body: body ?? {
        message: 'Server Error',
        documentation_url: 'https://docs.github.com/rest',
        status: String(status),
      },
    };
  }
}
