import type { Log } from '@thea/action';

export interface KeptLog extends Log {
  readonly lines: string[];
  readonly warnings: string[];
}

/** A log that keeps its lines and prints nothing. */
export function keptLog(): KeptLog {
  const lines: string[] = [];
  const warnings: string[] = [];
  const keep = (message: string): void => {
    lines.push(message);
  };
  return {
    lines,
    warnings,
    events: [],
    phases: [],
    phase: (_name, work) => work(),
    debug: keep,
    info: keep,
    notice: keep,
    warning: (message) => {
      warnings.push(message);
    },
    error: keep,
  };
}
