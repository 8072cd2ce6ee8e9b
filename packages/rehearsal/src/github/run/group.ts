import type { Scope } from '../language/expression.ts';
import { parser } from '../language/library.ts';
import { evaluateTemplate, isRecord, type Template } from '../language/template.ts';
import type { Attention } from './attention.ts';
import type { Cancellation } from './cancellation.ts';
import type { ConcurrencyGroups, ConcurrencyRequest, ConcurrencyTicket } from './concurrency.ts';

/** Reads an evaluated `concurrency:`; null where there is none. */
export function readConcurrency(token: Template | null, scope: Scope): ConcurrencyRequest | null {
  if (token === null) return null;
  const value = evaluateTemplate(token, scope);
  if (!isRecord(value))
    return parser.isMapping(token)
      ? null
      : { group: String(value), cancelInProgress: false, queue: 'single' };
  return {
    group: String(value['group']),
    cancelInProgress: value['cancel-in-progress'] === true,
    queue: value['queue'] === 'max' ? 'max' : 'single',
  };
}

/**
 * A workflow or job that waits for a group which one above it holds would wait for ever: GitHub cancels it.
 * The sentence, or null where there is no such thing.
 */
export function deadlock(held: readonly string[], request: ConcurrencyRequest, name: string): string | null {
  if (!held.includes(request.group.toLowerCase())) return null;
  return `Canceling since a deadlock was detected for concurrency group: '${request.group}' between a top level workflow and '${name}'`;
}

/**
 * Waits for a place in a concurrency group. Null where a newer one took it, or the wait was cancelled.
 * `waiting` is called where it has to wait at all.
 */
export async function enterGroup(
  groups: ConcurrencyGroups,
  request: ConcurrencyRequest,
  cancellation: Cancellation,
  attention: Attention,
  waiting: () => void,
): Promise<ConcurrencyTicket | null> {
  const ticket = groups.enter(request, () => cancellation.request('run'));
  let settled = false;
  const unlisten = cancellation.listen(() => {
    if (!settled) ticket.leave();
  });
  const immediate = await Promise.race([ticket.granted, Promise.resolve(null)]);
  if (immediate === null) waiting();
  const granted = await attention.wait(ticket.granted);
  settled = true;
  unlisten();
  if (granted && cancellation.reason === null) return ticket;
  ticket.leave();
  return null;
}
