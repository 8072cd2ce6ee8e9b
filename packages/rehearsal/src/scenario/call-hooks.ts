import type { SceneHook } from './scene.ts';

/** Hooks that act once, at the next call of an operation. */
export class CallHooks {
  #hooks: { operation: string; moment: 'before' | 'after'; act: () => void | Promise<void> }[] = [];

  /** Calls `act` once, at the next call of this operation. */
  add(operation: string, moment: 'before' | 'after', act: () => void | Promise<void>): void {
    this.#hooks.push({ operation, moment, act });
  }

  readonly meet: SceneHook = async (call, moment) => {
    const due = this.#hooks.filter((hook) => hook.operation === call.operation && hook.moment === moment);
    this.#hooks = this.#hooks.filter((hook) => !due.includes(hook));
    for (const hook of due) await hook.act();
  };
}
