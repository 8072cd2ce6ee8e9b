import { type Answer, answerWith } from './answer.ts';
import { type Json, type JsonObject, textAt, withAt } from './raw.ts';
import { asItem } from './reading.ts';
import { badRequest } from './refusal.ts';
import { timestamp } from './removal.ts';
import { parseJson } from './request-body.ts';
import { readRemoval } from './request-options.ts';
import { apiVersionOf } from './resources.ts';
import { fieldSelector, labelSelector } from './selectors.ts';
import type { ServedObjects } from './served-objects.ts';
import type { WriteRequest } from './write-request.ts';

/** Kinds of which a removal answers the object and not a Status (`ReturnDeletedObject`). */
const ANSWERED_WHOLE = ['Pod', 'Service'];

/** `DELETE` of one object. @throws Refusal. */
export function remove(objects: ServedObjects, request: WriteRequest): Answer {
  const { resource, namespace, name } = request.address;
  const { dryRun, ...removal } = readRemoval(request.query, bodyOf(request));
  const { gone, object } = objects.removeAs(resource.kind, namespace, name, removal, dryRun);
  if (!gone) return answerWith(200, object);
  if (ANSWERED_WHOLE.includes(resource.kind)) {
    return answerWith(200, resource.kind === 'Pod' ? ended(object, request.at) : object);
  }
  return answerWith(200, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: {
      name,
      ...(resource.group === '' ? {} : { group: resource.group }),
      kind: resource.plural,
      uid: textAt(object, 'metadata', 'uid'),
    },
  });
}

/** A pod that is gone at once was marked before it went (`registry.Store.Delete`). */
function ended(pod: JsonObject, at: number): JsonObject {
  if (textAt(pod, 'metadata', 'deletionTimestamp') !== '') return pod;
  const marked = withAt(pod, ['metadata', 'deletionTimestamp'], timestamp(at));
  return withAt(marked, ['metadata', 'deletionGracePeriodSeconds'], 0);
}

function bodyOf({ body }: WriteRequest): Json | undefined {
  return body.trim() === '' ? undefined : parseJson(body, badRequest);
}

/** `DELETE` of all that is selected; gives them as they were. @throws Refusal. */
export function removeAll(objects: ServedObjects, request: WriteRequest): Answer {
  const { resource, namespace } = request.address;
  const { dryRun, ...removal } = readRemoval(request.query, bodyOf(request));
  const byLabels = labelSelector(request.query.get('labelSelector') ?? '');
  const byFields = fieldSelector(request.query.get('fieldSelector') ?? '', resource).selects;
  const version = objects.store.version();
  const selected = objects.list(resource.kind, namespace).filter((one) => byLabels(one) && byFields(one));
  for (const one of selected) {
    const place = textAt(one, 'metadata', 'namespace');
    objects.removeAs(resource.kind, place, textAt(one, 'metadata', 'name'), removal, dryRun);
  }
  return answerWith(200, {
    kind: `${resource.kind}List`,
    apiVersion: apiVersionOf(resource),
    metadata: { resourceVersion: String(version) },
    items: selected.map(asItem),
  });
}
