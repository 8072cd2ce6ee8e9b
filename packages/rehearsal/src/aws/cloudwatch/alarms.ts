export type AlarmState = 'OK' | 'ALARM';

/** The CloudWatch alarms of an account, set from outside: nothing here measures. An unknown name is OK. */
export interface Alarms {
  state(name: string): AlarmState;
  set(name: string, state: AlarmState): void;
  /** Called with the name of every alarm that goes from OK to ALARM. */
  listen(listener: (name: string) => void): void;
}

/** Starts with every alarm OK. */
export function openAlarms(): Alarms {
  const raised = new Set<string>();
  const listeners: ((name: string) => void)[] = [];
  return {
    state: (name) => (raised.has(name) ? 'ALARM' : 'OK'),
    set: (name, state) => {
      if (state === 'OK') {
        raised.delete(name);
        return;
      }
      if (raised.has(name)) return;
      raised.add(name);
      for (const listener of listeners) listener(name);
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}
