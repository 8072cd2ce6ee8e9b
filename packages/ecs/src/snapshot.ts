import { DescribeTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import type { Json } from '@thea/action';
import type { EcsApi } from './api.ts';
import type { EcsImage, EcsSnapshot, EcsTaskDefinition } from './facts.ts';
import { digestOf, repositoryOf } from './image-reference.ts';
import { readMark } from './mark-tags.ts';
import { shortName, taskDefinitionArn } from './names.ts';
import { object, objects, text } from './raw.ts';
import { explain } from './refusal.ts';
import { readImageVersion } from './registry.ts';
import { keepRaw } from './wire.ts';

/**
 * A task definition as raw JSON with its tags. `name` is `family:revision`.
 * @throws Failure('access') where it may not be read, Failure('platform') where it is gone.
 */
export async function describeTaskDefinition(
  api: EcsApi,
  serviceArn: string,
  name: string,
): Promise<EcsTaskDefinition> {
  const command = new DescribeTaskDefinitionCommand({
    taskDefinition: serviceArn === '' ? name : taskDefinitionArn(serviceArn, name),
    include: ['TAGS'],
  });
  const raw = keepRaw(command);
  try {
    await api.reads.send(command, api.options);
  } catch (thrown) {
    throw explain(thrown, `Reading task definition ${name}`, 'ecs:DescribeTaskDefinition');
  }
  return readTaskDefinition(raw());
}

/** The answer of DescribeTaskDefinition or RegisterTaskDefinition in our words. Pure. */
export function readTaskDefinition(answer: Json): EcsTaskDefinition {
  const body = object(object(answer)['taskDefinition']);
  return {
    name: shortName(text(body['taskDefinitionArn'])),
    status: text(body['status']),
    body,
    tags: Object.fromEntries(
      objects(object(answer)['tags']).map((tag) => [text(tag['key']), text(tag['value'])]),
    ),
  };
}

/** The images of a task definition; a revision knows the digest that a tag was resolved to when it was deployed. Pure. */
export function imagesOf(body: Json, revision: Json | null): { [container: string]: EcsImage } {
  const resolved = new Map(
    objects(object(revision)['containerImages']).map((image) => [
      text(image['containerName']),
      text(image['imageDigest']),
    ]),
  );
  return Object.fromEntries(
    objects(object(body)['containerDefinitions']).map((container) => {
      const name = text(container['name']);
      const reference = text(container['image']);
      return [name, { reference, digest: digestOf(reference) ?? (resolved.get(name) || null) }];
    }),
  );
}

/** The snapshot of a task definition and the service revision that deployed it. */
export async function takeSnapshot(
  api: EcsApi,
  serviceArn: string,
  name: string,
  revisionId: string | null,
  revisions: ReadonlyMap<string, Json>,
  readVersion: boolean,
): Promise<EcsSnapshot> {
  const taskDefinition = await describeTaskDefinition(api, serviceArn, name);
  const body = revisionId === null ? undefined : revisions.get(revisionId);
  const images = imagesOf(taskDefinition.body, body ?? null);
  const marked = readMark(taskDefinition.tags, name).kind === 'head';
  const first = Object.values(images)[0];
  return {
    revision: revisionId === null || body === undefined ? null : { id: revisionId, body },
    taskDefinition,
    images,
    version:
      marked || !readVersion || first?.digest == null
        ? null
        : await readImageVersion(api, repositoryOf(first.reference), first.digest),
  };
}
