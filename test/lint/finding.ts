/** One thing that lint objects to; line and column are 1-based. */
export interface LintFinding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** `path:line:column: message`, as editors and GitHub's log link it. */
export function findingLine({ path, line, column, message }: LintFinding): string {
  return `${path}:${line}:${column}: ${message}`;
}
