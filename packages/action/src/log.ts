import type { Instant } from './clock.ts';
import type { SourcePlace } from './errors.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type LogLevel = 'debug' | 'info' | 'notice' | 'warning' | 'error';

/** One line of the log: an event with a phase and a time. Summary, record and annotations come from these. */
export interface LogEvent {
  readonly at: Instant;
  readonly phase: string;
  readonly level: LogLevel;
  readonly message: string;
  readonly data?: { readonly [key: string]: Json };
  /** The target that the work is about, where it is about one. */
  readonly target?: string;
  readonly place?: SourcePlace;
}

/** How long a phase took. `outcome` is how its work ended. */
export interface PhaseTime {
  readonly name: string;
  readonly startedAt: Instant;
  readonly seconds: number;
  readonly outcome: 'done' | 'failed';
}

/** Where events go. The real one prints GitHub workflow commands; a test's keeps them. */
export interface Log {
  readonly events: readonly LogEvent[];
  readonly phases: readonly PhaseTime[];
  /** Runs `work` as the named phase: a group in the log, a row in the phase table. Phases may nest. */
  phase<T>(name: string, work: () => Promise<T>): Promise<T>;
  debug(message: string, data?: LogEvent['data']): void;
  info(message: string, data?: LogEvent['data']): void;
  /** notice, warning and error are annotations too; with a `place` at file and line. */
  notice(message: string, place?: SourcePlace): void;
  warning(message: string, place?: SourcePlace): void;
  error(message: string, place?: SourcePlace): void;
}
