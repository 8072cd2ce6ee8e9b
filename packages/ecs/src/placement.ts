import type { Service } from '@aws-sdk/client-ecs';

/** That ECS finds no room for a replica: since when, in milliseconds since the epoch, and its latest words. */
export interface Unplaced {
  readonly since: number;
  readonly message: string;
}

/** Texts of service events: ECS developer guide, "Amazon ECS service event messages". */
const NO_ROOM = /unable to place a task|capacity is unavailable|reason: RESOURCE/i;

/** Milliseconds for which room may still be found: instances join, another zone has capacity. */
const PATIENCE = 120_000;

/** Whether a line of events says that ECS has no room. Pure. */
export function saysNoRoom(event: string): boolean {
  return NO_ROOM.test(event);
}

/** What the events since the beginning of a rollout say of placement; null where every replica found its place. Pure. */
export function readUnplaced(events: Service['events'], since: string): Unplaced | null {
  const from = Date.parse(since);
  const told = (events ?? [])
    .flatMap(({ createdAt, message = '' }) =>
      createdAt !== undefined && saysNoRoom(message) ? [{ at: createdAt.getTime(), message }] : [],
    )
    .filter(({ at }) => Number.isNaN(from) || at >= from)
    .sort((a, b) => a.at - b.at);
  const [first] = told;
  const last = told.at(-1);
  return first === undefined || last === undefined ? null : { since: first.at, message: last.message };
}

/** Whether that has lasted too long to wait for. Pure. */
export function isWithoutRoom(unplaced: Unplaced, now: number): boolean {
  return now - unplaced.since >= PATIENCE;
}
