import { Failure } from '@thea/action';
import type { RailwayApi } from './api.ts';
import { counts, newestFirst, readDeployment } from './deployments.ts';
import type { RailwayDeployment } from './facts.ts';
import { describe, type RailwayIds } from './names.ts';
import { listOf } from './observe.ts';
import { Look } from './operations.ts';
import { nodes } from './raw.ts';
import { explain } from './refusal.ts';

/** Milliseconds for which lists may not yet show what was accepted. */
const CONSISTENCY = 20_000;
/** Deployments that one look at a rollout asks for. */
const FEW = 8;

/** What one look shows. */
export interface Sighted {
  /** Newest first, without those that never change what runs. */
  readonly deployments: readonly RailwayDeployment[];
  readonly active: readonly RailwayDeployment[];
}

/** The newest deployments and those that get traffic. Throws `Refusal`. */
export async function look(api: RailwayApi, ids: RailwayIds): Promise<Sighted> {
  const raw = await api.read(Look, {
    environment: ids.environment,
    service: ids.service,
    list: listOf(ids),
    first: FEW,
  });
  return {
    deployments: newestFirst(nodes(raw.deployments).map(readDeployment)).filter(counts),
    active: newestFirst(raw.serviceInstance.activeDeployments.map(readDeployment)),
  };
}

/** The deployments that are newer than `expected`, newest first; null where a late list does not show it. Pure. */
export function newerThan(
  sighted: Pick<Sighted, 'deployments'>,
  expected: string | null,
): readonly RailwayDeployment[] | null {
  if (expected === null) return sighted.deployments;
  const fence = sighted.deployments.findIndex(({ id }) => id === expected);
  return fence < 0 ? null : sighted.deployments.slice(0, fence);
}

/** Reads until there is something to see, for as long as lists may be late; null where there never was. */
export async function poll<T>(api: RailwayApi, read: () => Promise<T | null>): Promise<T | null> {
  const { clock, deadline } = api.tools;
  const began = clock.now().monotonic;
  for (let wait = 200; ; wait = Math.min(2_000, wait * 2)) {
    const seen = await read();
    if (seen !== null || clock.now().monotonic - began > CONSISTENCY) return seen;
    await clock.sleep(wait, deadline.signal);
  }
}

/**
 * Looks right before a mutation: the newest deployment must be the one that the decision rests on. Railway has no
 * precondition.
 * @throws Failure('superseded') naming the other one.
 */
export async function checkFence(api: RailwayApi, ids: RailwayIds, expected: string | null): Promise<void> {
  const newer = await poll(api, async () => newerThan(await see(api, ids), expected));
  if (newer === null) throw superseded(ids, `${expected} is no longer among its deployments`);
  const other = newer[0];
  if (other !== undefined) throw superseded(ids, `deployment ${named(other)} has begun since`);
}

/** The newest of these deployments that brings something else than `digest`. Pure. */
export function otherThan(
  deployments: readonly RailwayDeployment[],
  digest: string,
): RailwayDeployment | undefined {
  return deployments.find((each) => each.digest !== null && each.digest !== digest);
}

/**
 * Proves right after a mutation that what is new brings `digest`. Two of them are one change that Railway deployed
 * twice: the newest counts, and replaces the other by itself.
 * @throws Failure('superseded') where somebody else's is among them, Failure('platform') where none shows up.
 */
export async function proveOurs(
  api: RailwayApi,
  ids: RailwayIds,
  expected: string | null,
  digest: string,
  wanted: string | null,
): Promise<RailwayDeployment> {
  const found = await poll(api, async () => {
    const newer = newerThan(await see(api, ids), expected) ?? [];
    const other = otherThan(newer, digest);
    if (other !== undefined) throw superseded(ids, `deployment ${named(other)} began at the same time`);
    return wanted === null || newer.some(({ id }) => id === wanted)
      ? newer[0] === undefined
        ? null
        : newer
      : null;
  });
  const ours = found?.[0];
  if (ours !== undefined) {
    if ((found?.length ?? 0) > 1) {
      api.tools.log.warning(
        `Railway began ${found?.length} deployments where one was meant; ${ours.id} is followed, it replaces the other.`,
      );
    }
    return ours;
  }
  throw new Failure('platform', {
    message: `Railway accepted the change of ${describe(ids)}, but shows no deployment for it after ${CONSISTENCY / 1000} s.`,
    remedy: 'Nothing more was touched. Run the rollback: it reads what is live and takes it from there.',
  });
}

function see(api: RailwayApi, ids: RailwayIds): Promise<Sighted> {
  return look(api, ids).catch((thrown: unknown) => {
    throw explain(thrown, `Looking at ${ids.names.service}`);
  });
}

/** A deployment for people. Pure. */
export function named({ id, image, status }: RailwayDeployment): string {
  return `${id} (${image ?? 'built by Railway'}, ${status})`;
}

/** Somebody else's change came first; `what` is a clause that names it. */
export function superseded(ids: RailwayIds, what: string): Failure {
  return new Failure('superseded', {
    message: `${describe(ids)} is being changed by somebody else: ${what}.`,
    remedy: 'Nothing more was touched. Let that change end, then plan again.',
  });
}
