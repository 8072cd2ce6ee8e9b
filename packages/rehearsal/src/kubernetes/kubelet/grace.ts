import { at, isObject, type JsonObject, numberAt } from '../raw.ts';

/**
 * How long a container's preStop hook takes, in seconds: `sleep`, or a command that does nothing but sleep; 0 for any
 * other, which the embedded cluster does not run. Pure.
 */
export function preStopSeconds(container: JsonObject): number {
  const hook = at(container, 'lifecycle', 'preStop');
  if (!isObject(hook)) return 0;
  const asked = numberAt(hook, 'sleep', 'seconds');
  if (asked !== undefined) return asked;
  const command = at(hook, 'exec', 'command');
  const words = Array.isArray(command) ? command.join(' ') : '';
  return Number(
    /^(?:(?:\/bin\/)?(?:ba)?sh -c )?(?:\/bin\/)?sleep (\d+(?:\.\d+)?)s?$/.exec(words)?.[1] ?? '0',
  );
}

/** The grace of a pod in milliseconds: what its removal asked for, or what it says itself. Pure. */
export function graceOf(pod: JsonObject): number {
  const asked = numberAt(pod, 'metadata', 'deletionGracePeriodSeconds');
  return (asked ?? numberAt(pod, 'spec', 'terminationGracePeriodSeconds') ?? 30) * 1000;
}
