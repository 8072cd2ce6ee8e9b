import type { ActionContext } from '@thea/action';
import type { AnyPlatform, Live } from '@thea/release';
import { defaultProbe, type Probe, probeBefore } from '@thea/verification';
import type { TargetEntry } from './target-entry.ts';

/** The probe of a target: what its entry says, else the defaults. */
export function probeOf(entry: TargetEntry | null, path?: string): Probe {
  const words = entry?.verify;
  if (words === undefined) return { ...defaultProbe, path: path ?? defaultProbe.path };
  return {
    ...defaultProbe,
    path: path ?? words.path,
    versionField: words.versionField,
    releaseField: words.releaseField,
    replicaField: words.replicaField,
  };
}

/**
 * Whether the old release answers from here, asked right before the change: where it never did, silence afterwards says
 * nothing about the new one. Null where nothing is live or no address is known.
 */
export async function reachableNow(
  platform: AnyPlatform,
  entry: TargetEntry | null,
  prepared: { readonly facts: unknown; readonly live: Live | null },
  context: Pick<ActionContext, 'clock' | 'deadline' | 'log' | 'environment'>,
): Promise<boolean | null> {
  const url = entry?.url ?? platform.address(prepared.facts);
  if (url === null || prepared.live === null) return null;
  const { reachable, sentence } = await context.log.phase('probe', () =>
    probeBefore({
      url,
      probe: probeOf(entry),
      clock: context.clock,
      signal: context.deadline.signal,
      environment: context.environment,
    }),
  );
  context.log.info(sentence);
  return reachable;
}
