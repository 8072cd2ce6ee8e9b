/** A place in a file that the user wrote: 1-based line and column, path relative to the workspace. */
export interface SourcePlace {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * What kind of failure ended an action.
 * `input`: the user's words are off, nothing was touched. `access`: a credential or permission is missing.
 * `blocked`: a safety finding of the plan. `platform`: the platform answered with an error.
 * `rollout`: the release failed to serve. `unhealthy`: verify found it bad. `deadline`: time ran out.
 * `cancelled`: the run was cancelled. `superseded`: a newer release is being applied.
 * `budget-missed`: restored, but later than the budget. `not-restored`: the rollback did not get there.
 */
export type FailureKind =
  | 'input'
  | 'access'
  | 'blocked'
  | 'platform'
  | 'rollout'
  | 'unhealthy'
  | 'deadline'
  | 'cancelled'
  | 'superseded'
  | 'budget-missed'
  | 'not-restored';

export interface FailureDetail {
  /** The sentence: what was being done, what came back. */
  readonly message: string;
  /** The sentence: what to do now. */
  readonly remedy: string;
  /** The kebab-case name of the input that is wrong. */
  readonly input?: string;
  readonly place?: SourcePlace;
  readonly cause?: unknown;
}

/** The only error that is thrown on purpose. `message` holds the sentence and the remedy. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly remedy: string;
  readonly input: string | undefined;
  readonly place: SourcePlace | undefined;

  constructor(kind: FailureKind, detail: FailureDetail) {
    super(
      `${detail.message} ${detail.remedy}`.trim(),
      detail.cause === undefined ? {} : { cause: detail.cause },
    );
    this.name = 'Failure';
    this.kind = kind;
    this.remedy = detail.remedy;
    this.input = detail.input;
    this.place = detail.place;
  }
}

/** The exit code of a process that ends with this kind of failure; a caller without GitHub tells them apart by it. */
export function exitCode(kind: FailureKind | undefined): number {
  switch (kind) {
    case 'budget-missed':
      return 3;
    case 'not-restored':
      return 4;
    case 'superseded':
      return 5;
    default:
      return 1;
  }
}

/** The message of whatever was thrown. Total: never throws itself. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
