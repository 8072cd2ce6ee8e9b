import type { Account } from '../account.ts';
import type { ServiceState } from './state.ts';

// ECS guide, "Viewing service event messages": the 100 most recent ones.
const KEPT_EVENTS = 100;

/** Adds a service event; `message` follows `(service NAME)`. Texts: ECS guide, "Amazon ECS service event messages". */
export function addEvent(account: Account, service: ServiceState, message: string): void {
  service.events.unshift({
    id: [8, 4, 4, 4, 12].map((length) => account.hex(length)).join('-'),
    createdAt: account.time.now(),
    message: `(service ${service.name}${message.startsWith(',') ? message : `) ${message}`}`,
  });
  service.events.splice(KEPT_EVENTS);
}

/** `(task 0123…) (task 4567…)`, as events list tasks. */
export function taskList(ids: readonly string[]): string {
  return ids.map((id) => `(task ${id})`).join(' ');
}
