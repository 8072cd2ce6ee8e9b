import { authorize } from '../../access/identity.ts';
import type { Operations } from '../../operation.ts';
import { objects, requiredText, text, texts } from '../../wire/json.ts';
import { page } from '../../wire/page.ts';
import { listTags } from '../tags.ts';
import { describeTaskDefinition } from '../task-definitions.ts';
import type { EcsParts } from './parts.ts';

/** Register, describe, deregister and list task definitions. ECS API reference. */
export function taskDefinitionOperations({ definitions, account }: EcsParts): Operations {
  return {
    RegisterTaskDefinition: (input, caller) => {
      // ECS guide, "Grant permission to tag resources on creation": giving tags needs ecs:TagResource as well.
      if (objects(input, 'tags').length > 0) {
        const resource = account.arn('ecs', `task-definition/${requiredText(input, 'family')}`);
        authorize(caller, 'ecs:TagResource', `${resource}:*`, 'json');
      }
      const made = definitions.register(input, caller.arn);
      return { taskDefinition: describeTaskDefinition(made), tags: listTags(made.tags) };
    },
    DescribeTaskDefinition: (input) => {
      const found = definitions.find(requiredText(input, 'taskDefinition'));
      const tags = texts(input, 'include').includes('TAGS') ? listTags(found.tags) : [];
      return { taskDefinition: describeTaskDefinition(found), tags };
    },
    DeregisterTaskDefinition: (input) => ({
      taskDefinition: describeTaskDefinition(definitions.deregister(requiredText(input, 'taskDefinition'))),
    }),
    ListTaskDefinitions: (input) => {
      // SDK docs of ListTaskDefinitionsRequest.familyPrefix: the full family name, not a part of it.
      const family = text(input, 'familyPrefix');
      const status = text(input, 'status') ?? 'ACTIVE';
      const found = definitions
        .all()
        .filter((one) => (family === undefined || one.family === family) && one.status === status)
        .sort((a, b) => (a.family === b.family ? a.revision - b.revision : a.family < b.family ? -1 : 1))
        .map(({ arn }) => arn);
      if (text(input, 'sort') === 'DESC') found.reverse();
      const { items, nextToken } = page(input, found, 100);
      return { taskDefinitionArns: [...items], nextToken };
    },
    ListTaskDefinitionFamilies: (input) => {
      const prefix = text(input, 'familyPrefix') ?? '';
      const families = new Set(definitions.all().map(({ family }) => family));
      const { items, nextToken } = page(
        input,
        [...families].filter((name) => name.startsWith(prefix)).sort(),
        100,
      );
      return { families: [...items], nextToken };
    },
  };
}
