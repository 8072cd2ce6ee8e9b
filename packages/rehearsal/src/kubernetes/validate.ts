import { changedForever } from './immutable.ts';
import {
  at,
  canonical,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
  pairsAt,
  textAt,
} from './raw.ts';
import type { WrongField } from './refusal.ts';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;

const LABEL_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

const required = (field: string): WrongField => ({
  reason: 'FieldValueRequired',
  field,
  message: 'Required value',
});
const wrong = (field: string, value: Json | undefined, why: string): WrongField => ({
  reason: 'FieldValueInvalid',
  field,
  message: `Invalid value: ${canonical(value ?? null)}: ${why}`,
});

function labels(raw: JsonObject, path: string): WrongField[] {
  return Object.entries(pairsAt(raw, 'labels')).flatMap(([, value]) =>
    LABEL.test(value) && value.length <= 63 ? [] : [wrong(`${path}.labels`, value, LABEL_RULE)],
  );
}

function podSpec(spec: JsonObject, path: string): WrongField[] {
  const containers = objectsAt(spec, 'containers');
  if (containers.length === 0) return [required(`${path}.containers`)];
  return (['initContainers', 'containers'] as const).flatMap((list) =>
    objectsAt(spec, list).flatMap((one, index, all) => {
      const place = `${path}.${list}[${index}]`;
      const name = textAt(one, 'name');
      const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'].filter((probe) => {
        const found = at(one, probe);
        return isObject(found) && !['httpGet', 'tcpSocket', 'exec', 'grpc'].some((how) => how in found);
      });
      return [
        ...(name === '' ? [required(`${place}.name`)] : []),
        ...(textAt(one, 'image') === '' ? [required(`${place}.image`)] : []),
        ...(all.findIndex((other) => textAt(other, 'name') === name) < index
          ? [
              {
                reason: 'FieldValueInvalid' as const,
                field: `${place}.name`,
                message: `Duplicate value: "${name}"`,
              },
            ]
          : []),
        ...probes.map((probe) => ({
          ...required(`${place}.${probe}`),
          message: 'Required value: must specify a handler type',
        })),
      ];
    }),
  );
}

function selects(raw: JsonObject): WrongField[] {
  const selector = at(raw, 'spec', 'selector');
  const wanted = pairsAt(selector, 'matchLabels');
  const labelled = at(raw, 'spec', 'template', 'metadata', 'labels') ?? null;
  const carried = pairsAt(labelled);
  const empty = isObject(selector) && Object.keys(selector).length === 0;
  const kind = textAt(raw, 'kind').toLowerCase();
  const fits = isObject(selector) && Object.entries(wanted).every(([key, value]) => carried[key] === value);
  return [
    ...(selector === undefined ? [required('spec.selector')] : []),
    ...(empty ? [wrong('spec.selector', selector, `empty selector is invalid for ${kind}`)] : []),
    ...(fits
      ? []
      : [wrong('spec.template.metadata.labels', labelled, '`selector` does not match template `labels`')]),
  ];
}

function deployment(raw: JsonObject): WrongField[] {
  const strategy = objectAt(raw, 'spec', 'strategy');
  const rolling = objectAt(strategy, 'rollingUpdate');
  const none = (value: unknown): boolean => value === 0 || value === '0%';
  return [
    ...selects(raw),
    ...podSpec(objectAt(raw, 'spec', 'template', 'spec'), 'spec.template.spec'),
    ...((numberAt(raw, 'spec', 'replicas') ?? 0) < 0
      ? [wrong('spec.replicas', numberAt(raw, 'spec', 'replicas'), 'must be greater than or equal to 0')]
      : []),
    ...(none(rolling['maxSurge']) && none(rolling['maxUnavailable'])
      ? [wrong('spec.strategy.rollingUpdate.maxUnavailable', 0, 'may not be 0 when `maxSurge` is 0')]
      : []),
    ...(textAt(strategy, 'type') === 'Recreate' && at(strategy, 'rollingUpdate') !== undefined
      ? [
          {
            reason: 'FieldValueForbidden' as const,
            field: 'spec.strategy.rollingUpdate',
            message: "Forbidden: may not be specified when strategy `type` is 'Recreate'",
          },
        ]
      : []),
    ...((numberAt(raw, 'spec', 'progressDeadlineSeconds') ?? 600) <=
    (numberAt(raw, 'spec', 'minReadySeconds') ?? 0)
      ? [
          wrong(
            'spec.progressDeadlineSeconds',
            numberAt(raw, 'spec', 'progressDeadlineSeconds'),
            'must be greater than minReadySeconds',
          ),
        ]
      : []),
  ];
}

/**
 * What is wrong with an object that is to be stored over `live` (pkg/apis/{core,apps}/validation, as far as a release of
 * Deployments meets it). Pure.
 */
export function validate(raw: JsonObject, live: JsonObject | null): readonly WrongField[] {
  const name = textAt(raw, 'metadata', 'name');
  const common: readonly WrongField[] = [
    ...(name === ''
      ? [{ ...required('metadata.name'), message: 'Required value: name or generateName is required' }]
      : []),
    ...(name !== '' && (!SUBDOMAIN.test(name) || name.length > 253) && !isRbac(raw)
      ? [
          wrong(
            'metadata.name',
            name,
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
          ),
        ]
      : []),
    ...labels(objectAt(raw, 'metadata'), 'metadata'),
  ];
  return [...common, ...ofKind(raw), ...(live === null ? [] : changedForever(raw, live))];
}

function ofKind(raw: JsonObject): readonly WrongField[] {
  switch (textAt(raw, 'kind')) {
    case 'Deployment':
      return deployment(raw);
    case 'ReplicaSet':
      return selects(raw);
    case 'Pod':
      return podSpec(objectAt(raw, 'spec'), 'spec');
    case 'Service':
      return objectsAt(raw, 'spec', 'ports').length === 0 ? [required('spec.ports')] : [];
    default:
      return [];
  }
}

function isRbac(raw: JsonObject): boolean {
  return textAt(raw, 'apiVersion').startsWith('rbac.');
}
