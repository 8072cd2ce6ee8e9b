import type { Log } from '@thea/action';

export interface KeptLog extends Log {
  readonly warnings: readonly string[];
}

/** A log that keeps its warnings and prints nothing. */
export function keptLog(): KeptLog {
  const warnings: string[] = [];
  return {
    warnings,
    events: [],
    phases: [],
    phase: (_name, work) => work(),
    debug: () => undefined,
    info: () => undefined,
    notice: () => undefined,
    warning: (message) => {
      warnings.push(message);
    },
    error: () => undefined,
  };
}
