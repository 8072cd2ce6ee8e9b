import type { Operations } from '../../operation.ts';
import { AwsError } from '../../wire/error.ts';
import { objects, requiredText, texts } from '../../wire/json.ts';
import { addTags, listTags } from '../tags.ts';
import type { EcsParts } from './parts.ts';

/** TagResource, UntagResource, ListTagsForResource for clusters, services and task definitions. ECS API reference. */
export function tagOperations({ store, definitions }: EcsParts): Operations {
  const tagsOf = (arn: string): Map<string, string> => {
    if (!arn.startsWith('arn:aws:ecs:')) {
      throw new AwsError('InvalidParameterException', `Invalid resource ARN: ${arn}`);
    }
    const definition = definitions.all().find((one) => one.arn === arn);
    const service = store.services().find(({ state }) => state.arn === arn);
    const cluster = store.clusters.find((one) => one.arn === arn);
    const tags = definition?.tags ?? service?.state.tags ?? cluster?.tags;
    if (tags !== undefined) return tags;
    throw new AwsError('ResourceNotFoundException', 'The specified resource cannot be found.');
  };
  return {
    TagResource: (input) => {
      addTags(tagsOf(requiredText(input, 'resourceArn')), objects(input, 'tags'));
      return {};
    },
    UntagResource: (input) => {
      const tags = tagsOf(requiredText(input, 'resourceArn'));
      for (const key of texts(input, 'tagKeys')) tags.delete(key);
      return {};
    },
    ListTagsForResource: (input) => ({ tags: listTags(tagsOf(requiredText(input, 'resourceArn'))) }),
  };
}
