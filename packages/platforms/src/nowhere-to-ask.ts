import type { TargetEntry } from './target-entry.ts';

/**
 * Whether nothing says where verify would ask a target, and it is not judged by its replicas either. `address` is what
 * the platform knows; `entry` null: a target without an entry. Pure.
 */
export function hasNowhereToAsk(
  entry: Pick<TargetEntry, 'url' | 'verify'> | null,
  address: string | null,
): boolean {
  return address === null && (entry?.url ?? null) === null && entry?.verify.by !== 'replicas';
}

/** The sentence for such a target, and what to write where. Pure. */
export function nowhereToAsk(name: string): { readonly message: string; readonly remedy: string } {
  return {
    message: `Nobody knows where traffic for ${name} comes in: the platform shows no load balancer.`,
    remedy:
      'Give "url", or "url" in its entry of the targets file; for a worker, which nothing asks, "verify: {by: replicas}" there.',
  };
}
