import type { RecordStore, StoryTools, TargetRef } from '@thea/release';

/**
 * A store whose records of `target` in `environment` are asked for at once and handed to the first who wants them. What
 * is wanted later, of another target, or after something was written, is asked for anew.
 */
export function findEarly(store: RecordStore, environment: string, target: TargetRef): RecordStore {
  let early: ReturnType<RecordStore['find']> | null = store.find(environment, target);
  // A store warns and does not throw; one that did would fail whoever wants the records, and nobody else.
  early.catch(() => undefined);
  return {
    write: (head) => {
      early = null;
      return store.write(head);
    },
    find: (wantedEnvironment, wanted) => {
      const found = early;
      const isAsked =
        wantedEnvironment === environment &&
        wanted.platform === target.platform &&
        wanted.name === target.name;
      if (found === null || !isAsked) return store.find(wantedEnvironment, wanted);
      early = null;
      return found;
    },
  };
}

/**
 * Tools of a story that will read the records of `target`: they are asked for at once, and travel while the platform's
 * client is read, which takes as long. Call it right before the platform is opened, once nothing can be wrong with the
 * inputs any more. Without a store or an environment nobody is asked.
 */
export function recordsEarly(tools: StoryTools, environment: string | null, target: TargetRef): StoryTools {
  const { store } = tools;
  return store === null || environment === null
    ? tools
    : { ...tools, store: findEarly(store, environment, target) };
}
