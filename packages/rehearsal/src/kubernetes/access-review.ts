import { type Answer, answerWith } from './answer.ts';
import type { Authorizer, Who } from './authorizer.ts';
import { ownUpdate } from './owners.ts';
import { at, isObject, textAt } from './raw.ts';
import { invalid } from './refusal.ts';
import { timestamp } from './removal.ts';
import { readBody } from './request-body.ts';
import { readWriteOptions } from './request-options.ts';
import { apiVersionOf } from './resources.ts';
import type { ServedObjects } from './served-objects.ts';
import type { WriteRequest } from './write-request.ts';

/**
 * Answers a `SelfSubjectAccessReview`: the question with what was decided; nothing is stored.
 * @throws Refusal 400, 422.
 */
export function answerReview(
  objects: ServedObjects,
  authorizer: Authorizer,
  who: Who,
  request: WriteRequest,
): Answer {
  const { resource } = request.address;
  const options = readWriteOptions(request.query, 'CreateOptions', request.userAgent, false);
  const warnings: string[] = [];
  const question = readBody(request, objects, options, (one) => warnings.push(one));
  const asked = at(question, 'spec', 'resourceAttributes');
  const path = at(question, 'spec', 'nonResourceAttributes');
  if (isObject(asked) === isObject(path)) {
    const message =
      'Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must be specified';
    throw invalid('', resource.group, '', [
      { reason: 'FieldValueInvalid', field: 'spec.resourceAttributes', message },
    ]);
  }
  const decision = isObject(asked)
    ? authorizer.decide(who, {
        verb: textAt(asked, 'verb'),
        group: textAt(asked, 'group'),
        plural: textAt(asked, 'resource'),
        subresource: textAt(asked, 'subresource'),
        namespace: textAt(asked, 'namespace'),
        name: textAt(asked, 'name'),
      })
    : authorizer.decidePath(who, textAt(path, 'path'));
  const writer = {
    manager: options.manager,
    subresource: '',
    apiVersion: apiVersionOf(resource),
    time: timestamp(request.at),
  } as const;
  const owned = ownUpdate(null, question, objects.schemaOf(resource), writer, true);
  const status = {
    allowed: decision.allowed,
    ...(decision.reason === '' ? {} : { reason: decision.reason }),
  };
  return answerWith(201, { ...owned, status }, warnings);
}
