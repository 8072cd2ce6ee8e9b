import { elapsed, type Instant } from './clock.ts';
import type { LogEvent, LogLevel } from './log.ts';

/** Seconds since the run began, one decimal, as every line shows them. */
export function sinceStart(started: Instant, at: Instant): string {
  return `${elapsed(started, at).seconds.toFixed(1)} s`;
}

/** What an annotation of GitHub is headed with: where in the run it arose. */
export function annotationTitle(event: LogEvent, started: Instant): string {
  return `${event.phase}, after ${sinceStart(started, event.at)}`;
}

/** A line for the log of a job: elapsed time, phase, message. Lines of a message after the first are indented. */
export function jobLine(event: LogEvent, started: Instant): string {
  const head = `${sinceStart(started, event.at).padStart(8)}  ${event.phase}  `;
  return head + event.message.replaceAll('\n', `\n${' '.repeat(10)}`);
}

const NAMES: { readonly [L in LogLevel]: string } = {
  debug: 'debug: ',
  info: '',
  notice: 'notice: ',
  warning: 'warning: ',
  error: 'error: ',
};

/** A line for a terminal: the time of day (UTC) before the line of a job, the level and, once, the place in it. */
export function terminalLine(event: LogEvent, started: Instant): string {
  const { place } = event;
  const where = place
    ? `${[place.path, place.line, place.column].filter((part) => part !== undefined).join(':')}: `
    : '';
  const time = new Date(event.at.wall).toISOString().slice(11, 19);
  return `${time} ${jobLine({ ...event, message: `${NAMES[event.level]}${event.message.startsWith(where) ? '' : where}${event.message}` }, started)}`;
}
