import type { Removal } from './objects.ts';
import { isObject, type Json, numberAt, objectAt, textAt } from './raw.ts';
import { badRequest, invalid, type WrongField } from './refusal.ts';

const VALIDATIONS = ['', 'Ignore', 'Strict', 'Warn'] as const;
const POLICIES = ['Foreground', 'Background', 'Orphan'] as const;
const GROUP = 'meta.k8s.io';

/** How a write is meant (`meta/v1.CreateOptions` and its likes). */
export interface WriteOptions {
  readonly dryRun: boolean;
  readonly validation: 'Ignore' | 'Strict' | 'Warn';
  /** '' where none was named. */
  readonly manager: string;
  readonly force: boolean;
}

function quotedList(values: readonly string[]): string {
  return values.map((one) => JSON.stringify(one)).join(', ');
}

function unsupported(field: string, value: string, supported: readonly string[]): WrongField {
  return {
    reason: 'FieldValueNotSupported',
    field,
    message: `Unsupported value: ${value}: supported values: ${quotedList(supported)}`,
  };
}

function isDryRun(values: readonly string[], kind: string): boolean {
  if (values.length > 0 && values.some((one) => one !== 'All')) {
    const said = `[${values.map((one) => JSON.stringify(one)).join(',')}]`;
    throw invalid(kind, GROUP, '', [unsupported('dryRun', said, ['All'])]);
  }
  return values.length > 0;
}

/** The first part of the client's name, where it does not name its manager (`managerFromUserAgent`). */
function managerOf(query: URLSearchParams, agent: string): string {
  return query.get('fieldManager') || agent.split('/')[0]?.slice(0, 128) || 'unknown';
}

/**
 * Reads the options of a write. `kind` is that of the options, to say what is wrong with them.
 * @throws Refusal 422.
 */
export function readWriteOptions(
  query: URLSearchParams,
  kind: 'CreateOptions' | 'UpdateOptions' | 'PatchOptions',
  agent: string,
  applies: boolean,
): WriteOptions {
  const given = query.get('fieldValidation') ?? '';
  const validation = VALIDATIONS.find((one) => one === given);
  if (validation === undefined) {
    throw invalid(kind, GROUP, '', [unsupported('fieldValidation', JSON.stringify(given), VALIDATIONS)]);
  }
  if (applies && (query.get('fieldManager') ?? '') === '') {
    const message = 'Required value: is required for apply patch';
    throw invalid(kind, GROUP, '', [{ reason: 'FieldValueRequired', field: 'fieldManager', message }]);
  }
  return {
    dryRun: isDryRun(query.getAll('dryRun'), kind),
    validation: validation === '' ? 'Warn' : validation,
    manager: managerOf(query, agent),
    force: ['1', 'true'].includes(query.get('force') ?? ''),
  };
}

/**
 * Reads how something is to be removed, from the body or, without one, from the query (`meta/v1.DeleteOptions`).
 * @throws Refusal 400, 422.
 */
export function readRemoval(
  query: URLSearchParams,
  body: Json | undefined,
): Removal & { readonly dryRun: boolean } {
  const given = isObject(body) ? body : {};
  const kind = textAt(given, 'kind');
  if (kind !== '' && kind !== 'DeleteOptions') {
    throw badRequest(
      `no kind ${JSON.stringify(kind)} is registered for version ${JSON.stringify(textAt(given, 'apiVersion'))} in scheme "pkg/runtime/scheme.go:111"`,
    );
  }
  const asked = textAt(given, 'propagationPolicy') || query.get('propagationPolicy') || '';
  const propagationPolicy = POLICIES.find((one) => one === asked);
  if (asked !== '' && propagationPolicy === undefined) {
    const wrong = unsupported('propagationPolicy', JSON.stringify(asked), [...POLICIES, 'nil']);
    throw invalid('DeleteOptions', GROUP, '', [wrong]);
  }
  const grace = numberAt(given, 'gracePeriodSeconds') ?? queried(query.get('gracePeriodSeconds'));
  const bodyDry = given['dryRun'];
  const dry = Array.isArray(bodyDry) ? bodyDry.map(String) : query.getAll('dryRun');
  const { uid, resourceVersion } = objectAt(given, 'preconditions');
  return {
    dryRun: isDryRun(dry, 'DeleteOptions'),
    ...(propagationPolicy === undefined ? {} : { propagationPolicy }),
    ...(grace === undefined ? {} : { gracePeriodSeconds: grace }),
    preconditions: {
      ...(typeof uid === 'string' ? { uid } : {}),
      ...(typeof resourceVersion === 'string' ? { resourceVersion } : {}),
    },
  };
}

function queried(text: string | null): number | undefined {
  if (text === null || text === '') return undefined;
  if (!/^-?\d+$/.test(text))
    throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
  return Number(text);
}
