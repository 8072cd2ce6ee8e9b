import { readFileSync } from 'node:fs';

/** Milliseconds of a tick: USER_HZ is 100 on every Linux that node is built for. */
const TICK = 10;

/**
 * Processor time (user and system, milliseconds, in steps of ten) of all processes that this one has started and seen
 * the end of, those that they waited for included. proc(5), /proc/pid/stat, cutime and cstime. Throws where there is no
 * /proc.
 */
export function childrenTime(): number {
  // The second field, the name of the program, may hold blanks and brackets; the fields are counted behind it.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * TICK;
}
