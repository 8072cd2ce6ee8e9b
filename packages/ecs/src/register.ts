import { ListTaskDefinitionsCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import type { EcsApi } from './api.ts';
import type { EcsTaskDefinition } from './facts.ts';
import type { Tags } from './mark-tags.ts';
import { mutate } from './mutation.ts';
import { shortName } from './names.ts';
import { type JsonObject, objects, text } from './raw.ts';
import { explain } from './refusal.ts';
import { describeTaskDefinition, readTaskDefinition } from './snapshot.ts';
import { keepRaw, sendRaw } from './wire.ts';

/** Names of the revisions of a family, newest first, at most `limit`. */
export async function listRevisions(
  api: EcsApi,
  family: string,
  status: 'ACTIVE' | 'INACTIVE',
  limit: number,
): Promise<string[]> {
  try {
    const { taskDefinitionArns } = await api.reads.send(
      new ListTaskDefinitionsCommand({ familyPrefix: family, status, sort: 'DESC', maxResults: limit }),
      api.options,
    );
    // The prefix is documented as the full family name, and was not always.
    return (taskDefinitionArns ?? [])
      .map(shortName)
      .filter((name) => name.slice(0, name.lastIndexOf(':')) === family);
  } catch (thrown) {
    throw explain(thrown, `Listing the revisions of ${family}`, 'ecs:ListTaskDefinitions');
  }
}

/**
 * Registers a revision from raw JSON, with tags beside those that it brings. After a lost answer the newest revisions
 * are searched for one with the same tags.
 * @throws Failure('access' | 'platform') where ECS refuses it, with its words.
 */
export async function registerRevision(
  api: EcsApi,
  serviceArn: string,
  body: JsonObject,
  tags: Tags,
): Promise<EcsTaskDefinition> {
  const family = text(body['family']);
  const own = objects(body['tags']).filter((tag) => !(text(tag['key']) in tags));
  const request = {
    ...body,
    tags: [...own, ...Object.entries(tags).map(([key, value]) => ({ key, value }))],
  };
  return mutate(api, {
    doing: `Registering a revision of ${family}`,
    permission: 'ecs:RegisterTaskDefinition',
    send: async () => {
      const command = new RegisterTaskDefinitionCommand({ family, containerDefinitions: [] });
      sendRaw(command, request);
      const raw = keepRaw(command);
      await api.writes.send(command, api.options);
      return readTaskDefinition(raw());
    },
    look: async () => {
      for (const name of await listRevisions(api, family, 'ACTIVE', 3)) {
        const found = await describeTaskDefinition(api, serviceArn, name);
        if (Object.entries(tags).every(([key, value]) => found.tags[key] === value)) return found;
      }
      return null;
    },
  });
}
