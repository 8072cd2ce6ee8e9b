import { Failure, messageOf } from '@thea/action';
import type { RolloutEvent } from '@thea/release';
import type { RailwayApi } from './api.ts';
import { askEdge } from './edge.ts';
import type { RailwayIds } from './names.ts';
import { judgeLook, type Sight } from './progress.ts';
import { look } from './proof.ts';
import { explain, Refusal } from './refusal.ts';
import type { RailwayRollout } from './rollout.ts';
import { type DeploymentWatch, watchDeployment } from './watch.ts';

/** Milliseconds between looks: quick at first, then as often as a deployment changes. */
const WAITS = [300, 500, 800, 1_000];
const STEADY_WAIT = 1_500;
/** Milliseconds for which the first wait is left to a subscription that is opening: it decides how long that is. */
const OPENING_WAIT = 1_000;
/** While a subscription tells what happens, a look now and then only guards against a silent one. */
const WATCHED_WAIT = 5_000;
/** Of what the rate limit leaves, this much stays for the way back. */
const RESERVED = 40;
/** Milliseconds that a new release's edge may take; verify judges it afterwards. */
const EDGE_PATIENCE = 10_000;

/**
 * Follows a rollout until it serves or has settled, told by a subscription, and by looking where there is none. Serving
 * means: the only deployment that gets traffic is ours, all its replicas run, and the public domain reaches one.
 * Looks that fail are tolerated with a warning until the deadline; a missing permission is not.
 * @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
 */
export async function* followRailway(
  api: RailwayApi,
  ids: RailwayIds,
  rollout: RailwayRollout,
  until: 'serving' | 'held' | 'settled',
  address: () => Promise<string | null>,
): AsyncGenerator<RolloutEvent> {
  const { clock } = api.tools;
  const watch =
    rollout.deployment === null || rollout.kind === 'none'
      ? null
      : watchDeployment(api, rollout.deployment, rollout.baseline);
  const reported = new Set<string>();
  let last = '';
  let served = false;
  let waitsForEdge: number | null = null;
  try {
    for (let round = 0; ; round += 1) {
      // What is told while a look is under way may be younger than what it shows.
      const told = watch?.told() ?? 0;
      const sight = await tolerate(api, async () => judgeLook(rollout, await look(api, ids)));
      if (sight !== null) {
        const at = clock.now();
        for (const { replica, message } of sight.failing) {
          if (reported.has(replica)) continue;
          reported.add(replica);
          yield { kind: 'failing', at, message };
        }
        if (sight.end !== null) {
          yield { kind: sight.end.kind, at, message: sight.end.message };
          return;
        }
        const edge = sight.serving && !served ? await reach(api, rollout, sight, address) : null;
        if (edge !== null) waitsForEdge ??= at.monotonic;
        const patient = waitsForEdge !== null && at.monotonic - waitsForEdge < EDGE_PATIENCE;
        const message =
          edge === null
            ? sight.message
            : `${sight.message} The public domain does not reach it yet: ${edge}.`;
        if (sight.serving && !served && (edge === null || (rollout.kind === 'deploy' && !patient))) {
          served = true;
          yield { kind: 'serving', at: clock.now(), message, replicas: sight.counts };
          if (until !== 'settled') return;
        } else if (message !== last) {
          yield { kind: 'progress', at, message, replicas: sight.counts };
        }
        last = message;
        if (sight.settled && served) {
          yield {
            kind: 'settled',
            at: clock.now(),
            message: `${ids.names.service} has settled. ${sight.message}`,
          };
          return;
        }
      }
      await pause(api, watch, told, round);
    }
  } finally {
    watch?.close();
  }
}

async function reach(
  api: RailwayApi,
  rollout: RailwayRollout,
  sight: Sight,
  address: () => Promise<string | null>,
): Promise<string | null> {
  if (rollout.kind === 'remove' || sight.counts.wanted === 0) return null;
  const url = await address();
  return url === null ? null : askEdge(api, url);
}

/** Milliseconds until the next look, so that the rate limit lasts. Pure. */
export function waitOf(
  round: number,
  watched: boolean,
  allowance: { readonly remaining: number; readonly resetsAt: number } | null,
  now: number,
): number {
  const usual = watched ? WATCHED_WAIT : (WAITS[round] ?? STEADY_WAIT);
  if (allowance === null) return usual;
  const left = allowance.remaining - RESERVED;
  const window = Math.max(0, allowance.resetsAt - now);
  return left <= 0
    ? Math.max(usual, Math.min(window, 15_000))
    : Math.max(usual, Math.min(15_000, window / left));
}

async function pause(
  api: RailwayApi,
  watch: DeploymentWatch | null,
  told: number,
  round: number,
): Promise<void> {
  const { clock } = api.tools;
  if (round === 0 && watch !== null) await within(api, OPENING_WAIT, watch.opened());
  const now = clock.now();
  const wait = waitOf(round, watch?.alive() === true, api.allowance(), now.wall + (now.skew ?? 0));
  await within(api, wait, watch?.news(told) ?? null);
}

/** Waits for `sooner`, at most `milliseconds`. Rejects with the deadline's reason. */
async function within(api: RailwayApi, milliseconds: number, sooner: Promise<void> | null): Promise<void> {
  const { clock, deadline } = api.tools;
  const over = new AbortController();
  const slept = clock
    .sleep(milliseconds, AbortSignal.any([deadline.signal, over.signal]))
    .catch((reason: unknown) => {
      if (deadline.signal.aborted) throw reason;
    });
  await Promise.race(sooner === null ? [slept] : [slept, sooner]);
  over.abort();
  await slept;
}

async function tolerate<T>(api: RailwayApi, read: () => Promise<T>): Promise<T | null> {
  const { deadline, log } = api.tools;
  try {
    return await read();
  } catch (thrown) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    const failure = thrown instanceof Refusal ? explain(thrown, 'Looking at the rollout') : thrown;
    if (failure instanceof Failure && failure.kind !== 'platform') throw failure;
    log.warning(`One look at the rollout failed, looking again: ${messageOf(thrown)}`);
    return null;
  }
}
