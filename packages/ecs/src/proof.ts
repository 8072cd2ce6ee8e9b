import { Failure } from '@thea/action';
import type { EcsApi } from './api.ts';
import { type EcsLocator, shortName } from './names.ts';
import { describeRevisions, listDeployments } from './observe-deployments.ts';
import { object, text } from './raw.ts';

/** A service deployment that began after the fence. */
export interface NewDeployment {
  readonly id: string;
  readonly revision: string | null;
  readonly taskDefinition: string;
  readonly createdAt: string;
}

/** Milliseconds for which lists may not yet show what was accepted (ECS is eventually consistent). */
const CONSISTENCY = 20_000;

/** The service deployments that are newer than `expected`, newest first; null where a stale list does not show it yet. */
export async function newerThan(
  api: EcsApi,
  where: EcsLocator,
  expected: string | null,
): Promise<NewDeployment[] | null> {
  const briefs = await listDeployments(api, where);
  const fence = briefs.findIndex((brief) => shortName(brief.serviceDeploymentArn ?? '') === expected);
  if (expected !== null && fence < 0) return null;
  const newer = briefs.slice(0, fence < 0 ? briefs.length : fence);
  const arns = newer.flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? []);
  const revisions = await describeRevisions(api, arns);
  return newer.map((brief) => {
    const revision = shortName(brief.targetServiceRevisionArn ?? '');
    return {
      id: shortName(brief.serviceDeploymentArn ?? ''),
      revision: revision === '' ? null : revision,
      taskDefinition: shortName(text(object(revisions.get(revision) ?? null)['taskDefinition'])),
      createdAt: brief.createdAt?.toISOString() ?? '',
    };
  });
}

/**
 * Looks right before a mutation: the newest service deployment must be the one that the decision rests on.
 * @throws Failure('superseded') naming the other one.
 */
export async function checkFence(api: EcsApi, where: EcsLocator, expected: string | null): Promise<void> {
  const newer = await poll(api, () => newerThan(api, where, expected));
  if (newer === null)
    throw superseded(where, `${expected} is no longer among the deployments of the service`);
  const other = newer[0];
  if (other !== undefined) {
    throw superseded(where, `service deployment ${other.id} (${other.taskDefinition}) has begun since`);
  }
}

/** Reads until there is something to see, for as long as lists may be stale; null where there never was. */
export async function poll<T>(api: EcsApi, read: () => Promise<T | null>): Promise<T | null> {
  const { clock, deadline } = api.tools;
  const began = clock.now().monotonic;
  for (let wait = 200; ; wait = Math.min(2_000, wait * 2)) {
    const seen = await read();
    if (seen !== null || clock.now().monotonic - began > CONSISTENCY) return seen;
    await clock.sleep(wait, deadline.signal);
  }
}

/**
 * Proves right after a mutation that exactly one new service deployment exists and that it brings `taskDefinition`.
 * ECS has no precondition, so somebody else's change may have come in between; nothing more is touched then.
 * @throws Failure('superseded') where another one exists, Failure('platform') where none shows up.
 */
export async function proveOurs(
  api: EcsApi,
  where: EcsLocator,
  expected: string | null,
  taskDefinition: string,
): Promise<NewDeployment> {
  const ours = await poll(api, async () => {
    const newer = (await newerThan(api, where, expected)) ?? [];
    const foreign = newer.find((deployment) => deployment.taskDefinition !== taskDefinition);
    if (foreign !== undefined) {
      const theirs = `service deployment ${foreign.id} (${foreign.taskDefinition})`;
      throw newer.indexOf(foreign) === 0
        ? superseded(where, `${theirs} began at the same time`)
        : replacing(where, theirs);
    }
    return newer[0] ?? null;
  });
  if (ours !== null) return ours;
  throw new Failure('platform', {
    message: `ECS accepted ${taskDefinition} for ${where.service}, but shows no service deployment for it after ${CONSISTENCY / 1000} s.`,
    remedy: 'Nothing more was touched. Run the rollback: it reads what is live and takes it from there.',
  });
}

/** ECS has no precondition: a change that came between the last look and ours was replaced by ours. */
function replacing(where: EcsLocator, theirs: string): Failure {
  return new Failure('superseded', {
    message: `${where.cluster}/${where.service} was changed by somebody else right before this change, which replaced theirs: ${theirs}.`,
    remedy:
      'This change goes no further. The rollback takes the service back to its last verified release; theirs has to be deployed again.',
  });
}

function superseded(where: EcsLocator, what: string): Failure {
  return new Failure('superseded', {
    message: `${where.cluster}/${where.service} is being changed by somebody else: ${what}.`,
    remedy: 'Nothing more was touched. Let that change end, then plan again.',
  });
}
