import type { LogQuery } from '../cluster-life.ts';

/** What a container wrote: the run that goes on or ended last, and the one before it. */
export interface Written {
  readonly lines: LogLine[];
  readonly previous: readonly LogLine[] | null;
}

/** `at` in milliseconds since the epoch. */
export interface LogLine {
  readonly at: number;
  readonly text: string;
}

/** Lines that are kept of one run (kubelet, `containerLogMaxSize`: 10 MiB). */
const KEPT = 20_000;

/** Keeps one more line. */
export function keepLine(lines: LogLine[], line: LogLine): void {
  lines.push(line);
  if (lines.length > KEPT) lines.splice(0, lines.length - KEPT);
}

/** The lines that a query asks for, as the log subresource answers (`PodLogOptions`). `now` in milliseconds. Pure. */
export function logText(lines: readonly LogLine[], query: LogQuery, now: number): string {
  const since = query.sinceSeconds === undefined ? 0 : now - query.sinceSeconds * 1000;
  const young = lines.filter(({ at }) => at >= since);
  const { tailLines } = query;
  const last = tailLines === undefined ? young : tailLines === 0 ? [] : young.slice(-tailLines);
  const text = last
    .map(({ at, text: line }) => {
      const stamp = query.timestamps === true ? `${new Date(at).toISOString().replace('Z', '000000Z')} ` : '';
      return `${stamp}${line}\n`;
    })
    .join('');
  if (query.limitBytes === undefined) return text;
  return Buffer.from(text).subarray(0, query.limitBytes).toString();
}

/** The end of what a container wrote, as its termination message (`FallbackToLogsOnError`: 80 lines, 2048 bytes). Pure. */
export function lastWords(lines: readonly LogLine[]): string {
  const text = lines
    .slice(-80)
    .map(({ text: line }) => `${line}\n`)
    .join('');
  return Buffer.from(text).subarray(-2048).toString();
}
