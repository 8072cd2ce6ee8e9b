import { AwsError } from '../wire/error.ts';
import { type JsonObject, text } from '../wire/json.ts';

// SDK docs of RegisterTaskDefinitionRequest.tags: the documented limits of ECS tags.
const MAXIMUM_TAGS = 50;
const KEY_LENGTH = 128;
const VALUE_LENGTH = 256;
const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Reads and checks a list of `{key, value}`. Throws InvalidParameterException, as ECS does. */
export function readTags(list: readonly JsonObject[]): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of list) {
    const key = text(tag, 'key') ?? '';
    const value = text(tag, 'value') ?? '';
    if (key.length === 0 || key.length > KEY_LENGTH || !ALLOWED.test(key)) {
      throw new AwsError('InvalidParameterException', `Invalid tag key: ${key}`);
    }
    if (value.length > VALUE_LENGTH || !ALLOWED.test(value)) {
      throw new AwsError('InvalidParameterException', `Invalid tag value for key ${key}`);
    }
    if (/^aws:/i.test(key))
      throw new AwsError(
        'InvalidParameterException',
        'aws: prefixed tag key names are not allowed for external use.',
      );
    if (tags.has(key)) throw new AwsError('InvalidParameterException', `Duplicate tag keys found: ${key}`);
    tags.set(key, value);
  }
  checkCount(tags);
  return tags;
}

/** Adds tags to what a resource has. Throws InvalidParameterException beyond 50. */
export function addTags(onto: Map<string, string>, list: readonly JsonObject[]): void {
  const added = readTags(list);
  checkCount(new Map([...onto, ...added]));
  for (const [key, value] of added) onto.set(key, value);
}

function checkCount(tags: ReadonlyMap<string, string>): void {
  if (tags.size > MAXIMUM_TAGS) {
    throw new AwsError(
      'InvalidParameterException',
      `The number of tags (${tags.size}) exceeds the limit of ${MAXIMUM_TAGS}.`,
    );
  }
}

/** Tags as the API lists them. */
export function listTags(tags: ReadonlyMap<string, string>): JsonObject[] {
  return [...tags].map(([key, value]) => ({ key, value }));
}
