import type { JsonObject } from './raw.ts';
import { groupedPlural, type Resource } from './resources.ts';

/** What an API server answers instead of an object (`meta/v1.Status`). */
export class Refusal extends Error {
  readonly code: number;
  /** '' where the API server has no word for it. */
  readonly reason: string;
  readonly details: JsonObject | null;
  constructor(code: number, reason: string, message: string, details: JsonObject | null) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}

/** The body of a refusal. Pure. */
export function statusBody({ code, reason, message, details }: Refusal): JsonObject {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    ...(reason === '' ? {} : { reason }),
    ...(details === null ? {} : { details }),
    code,
  };
}

/** One field that is not as it must be (`field.Error`). */
export interface WrongField {
  readonly reason:
    | 'FieldValueRequired'
    | 'FieldValueInvalid'
    | 'FieldValueForbidden'
    | 'FieldValueNotSupported'
    | 'FieldValueNotFound'
    | 'FieldValueDuplicate'
    | 'FieldValueTooLong';
  readonly field: string;
  readonly message: string;
}

function detailsOf(name: string, group: string, kind: string): JsonObject {
  return {
    ...(name === '' ? {} : { name }),
    ...(group === '' ? {} : { group }),
    ...(kind === '' ? {} : { kind }),
  };
}

/** 422 with a cause for each field (apimachinery, `errors.NewInvalid`). Pure. */
export function invalid(kind: string, group: string, name: string, wrong: readonly WrongField[]): Refusal {
  const said = [...new Set(wrong.map(({ field, message }) => `${field}: ${message}`))];
  const list = said.length === 1 ? said[0] : `[${said.join(', ')}]`;
  const causes = wrong.map(({ reason, message, field }) => ({ reason, message, field }));
  return new Refusal(
    422,
    'Invalid',
    `${group === '' ? kind : `${kind}.${group}`} "${name}" is invalid: ${list}`,
    { ...detailsOf(name, group, kind), causes },
  );
}

/** 404 (`errors.NewNotFound`). Pure. */
export function notFound(resource: Resource, name: string): Refusal {
  return new Refusal(
    404,
    'NotFound',
    `${groupedPlural(resource)} "${name}" not found`,
    detailsOf(name, resource.group, resource.plural),
  );
}

/** 409 where the name is taken (`errors.NewAlreadyExists`). Pure. */
export function alreadyExists(resource: Resource, name: string): Refusal {
  return new Refusal(
    409,
    'AlreadyExists',
    `${groupedPlural(resource)} "${name}" already exists`,
    detailsOf(name, resource.group, resource.plural),
  );
}

/** What an update is told that was made from another version (apiserver, `registry.OptimisticLockErrorMsg`). */
export const MODIFIED =
  'the object has been modified; please apply your changes to the latest version and try again';

/** 409 (`errors.NewConflict`). Pure. */
export function conflict(resource: Resource, name: string, why: string): Refusal {
  return new Refusal(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${groupedPlural(resource)} "${name}": ${why}`,
    detailsOf(name, resource.group, resource.plural),
  );
}

/** 403 (`errors.NewForbidden`); without a name for a call on all of a kind. Pure. */
export function forbidden(resource: Resource, name: string, why: string): Refusal {
  return new Refusal(
    403,
    'Forbidden',
    `${groupedPlural(resource)}${name === '' ? '' : ` "${name}"`} is forbidden: ${why}`,
    detailsOf(name, resource.group, resource.plural),
  );
}

/** 400 (`errors.NewBadRequest`). Pure. */
export function badRequest(message: string): Refusal {
  return new Refusal(400, 'BadRequest', message, null);
}

/** 500 for what the API server itself did not foresee: a Status without a reason. Pure. */
export function internal(message: string): Refusal {
  return new Refusal(500, '', message, null);
}

/** 410 for a version that is no longer kept (`errors.NewResourceExpired`). Pure. */
export function expired(message: string): Refusal {
  return new Refusal(410, 'Expired', message, null);
}
