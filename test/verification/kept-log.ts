import type { Log } from '@thea/action';

/** A log that keeps the messages of `info` and prints nothing. */
export function keptLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  return {
    lines,
    events: [],
    phases: [],
    phase: (_name, work) => work(),
    debug: () => undefined,
    info: (message) => {
      lines.push(message);
    },
    notice: () => undefined,
    warning: () => undefined,
    error: () => undefined,
  };
}
