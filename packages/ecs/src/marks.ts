import { TagResourceCommand } from '@aws-sdk/client-ecs';
import { describeTarget, type RecordHead } from '@thea/release';
import type { EcsApi } from './api.ts';
import { headTags, readMark } from './mark-tags.ts';
import { type EcsLocator, familyOf, shortName, taskDefinitionArn } from './names.ts';
import { describeService } from './observe.ts';
import { explain } from './refusal.ts';
import { listRevisions } from './register.ts';
import { describeTaskDefinition } from './snapshot.ts';

/** Revisions looked at for every head asked for: most of a family may be somebody else's. */
const SCAN_FACTOR = 2;
const AT_ONCE = 6;

/**
 * The heads that the revisions of the service's family carry, newest first. A corrupt mark is named and skipped; heads
 * of other targets that share the family are not this target's.
 */
export async function readHistory(
  api: EcsApi,
  where: EcsLocator,
  families: readonly string[],
  limit: number,
): Promise<RecordHead[]> {
  const service = await describeService(api, where);
  const serviceArn = service.serviceArn ?? '';
  const all = new Set([familyOf(shortName(service.taskDefinition ?? '')), ...families]);
  const listed = await Promise.all(
    [...all]
      .filter((family) => family !== '')
      .flatMap((family) => [
        listRevisions(api, family, 'ACTIVE', limit * SCAN_FACTOR),
        // Other tools deregister old revisions; their marks stay readable.
        listRevisions(api, family, 'INACTIVE', limit),
      ]),
  );
  const names = listed.flat().sort((a, b) => revisionOf(b) - revisionOf(a));
  const heads: RecordHead[] = [];
  for (let from = 0; from < names.length && heads.length < limit; from += AT_ONCE) {
    const batch = await Promise.all(
      names.slice(from, from + AT_ONCE).map((name) => describeTaskDefinition(api, serviceArn, name)),
    );
    for (const { name, tags } of batch) {
      const mark = readMark(tags, name);
      if (mark.kind === 'corrupt') {
        api.tools.log.warning(`The mark on ${name} is not readable and was skipped: ${mark.reason}.`);
      }
      if (mark.kind === 'head' && isOfTarget(mark.head, where)) heads.push(mark.head);
    }
  }
  return heads.slice(0, limit);
}

function isOfTarget(head: RecordHead, where: EcsLocator): boolean {
  const { region, cluster, service } = head.target.locator;
  return region === where.region && cluster === where.cluster && service === where.service;
}

function revisionOf(name: string): number {
  return Number(name.slice(name.lastIndexOf(':') + 1));
}

/**
 * Writes a head as tags of its own task definition revision. A revision that is not ours (it carries no mark) is left
 * alone: infrastructure code owns it. Never tags the service.
 * @throws Failure('access') naming the permission that is missing.
 */
export async function writeMark(api: EcsApi, where: EcsLocator, head: RecordHead): Promise<void> {
  const { log } = api.tools;
  const name = head.platformRelease;
  if (name === null) {
    log.debug(`The record of ${describeTarget(head.target)} has no revision yet: it is written with it.`);
    return;
  }
  const serviceArn = (await describeService(api, where)).serviceArn ?? '';
  const { tags } = await describeTaskDefinition(api, serviceArn, name);
  if (tags['thea:release'] === undefined) {
    log.info(`${name} was not registered by a release of ours: no mark is written on it.`);
    return;
  }
  try {
    await api.reads.send(
      new TagResourceCommand({
        resourceArn: taskDefinitionArn(serviceArn, name),
        tags: Object.entries(headTags(head)).map(([key, value]) => ({ key, value })),
      }),
      api.options,
    );
  } catch (thrown) {
    throw explain(thrown, `Writing the mark on ${name}`, 'ecs:TagResource');
  }
}
