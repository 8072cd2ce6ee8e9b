import { at, isObject, type Json, type JsonObject, numberAt, objectAt, pairsAt, textAt } from '../raw.ts';
import { forbiddenField, invalidField, notNegative, oneOf, required, type Wrong } from './field.ts';
import { labels } from './names.ts';
import { podSpec } from './pod.ts';

const PERCENT_RULE =
  "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

/** Selector and template, which have to fit (`ValidatePodTemplateSpecForReplicaSet`). */
function template(raw: JsonObject): Wrong {
  const selector = at(raw, 'spec', 'selector');
  const wanted = pairsAt(selector, 'matchLabels');
  const labelled = at(raw, 'spec', 'template', 'metadata', 'labels') ?? null;
  const carried = pairsAt(labelled);
  const empty = isObject(selector) && Object.keys(selector).length === 0;
  const fits = isObject(selector) && Object.entries(wanted).every(([key, value]) => carried[key] === value);
  const spec = objectAt(raw, 'spec', 'template', 'spec');
  const why = `empty selector is invalid for ${textAt(raw, 'kind').toLowerCase()}`;
  return [
    ...(selector === undefined ? [required('spec.selector')] : []),
    ...(empty ? [invalidField('spec.selector', selector, why)] : []),
    ...(fits
      ? []
      : [
          invalidField(
            'spec.template.metadata.labels',
            labelled,
            '`selector` does not match template `labels`',
          ),
        ]),
    ...labels('spec.template.labels', objectAt(labelled ?? undefined)),
    ...podSpec(spec, 'spec.template.spec'),
    ...oneOf('spec.template.spec.restartPolicy', spec['restartPolicy'], ['Always']),
  ];
}

/** A number or a percentage (`ValidatePositiveIntOrPercent`). */
function share(field: string, value: Json | undefined): Wrong {
  if (typeof value !== 'string') return notNegative(field, value);
  return /^[0-9]+%$/.test(value) ? [] : [invalidField(field, value, PERCENT_RULE)];
}

/** `ValidateRollingUpdateDeployment`. */
function rolling(strategy: JsonObject): Wrong {
  const { maxSurge, maxUnavailable } = objectAt(strategy, 'rollingUpdate');
  const place = 'spec.strategy.rollingUpdate';
  const none = (value: Json | undefined): boolean => value === 0 || value === '0%';
  const percent = typeof maxUnavailable === 'string' ? Number.parseInt(maxUnavailable, 10) : 0;
  return [
    ...share(`${place}.maxUnavailable`, maxUnavailable),
    ...share(`${place}.maxSurge`, maxSurge),
    ...(none(maxUnavailable) && none(maxSurge)
      ? [invalidField(`${place}.maxUnavailable`, maxUnavailable, 'may not be 0 when `maxSurge` is 0')]
      : []),
    ...(percent > 100
      ? [invalidField(`${place}.maxUnavailable`, maxUnavailable, 'must not be greater than 100%')]
      : []),
  ];
}

/** `ValidateDeploymentStrategy`. */
function strategyOf(raw: JsonObject): Wrong {
  const strategy = objectAt(raw, 'spec', 'strategy');
  switch (textAt(strategy, 'type')) {
    case 'RollingUpdate':
      return rolling(strategy);
    case 'Recreate':
      return at(strategy, 'rollingUpdate') === undefined
        ? []
        : [
            forbiddenField(
              'spec.strategy.rollingUpdate',
              "may not be specified when strategy `type` is 'Recreate'",
            ),
          ];
    default: {
      const shown = `{"Type":${JSON.stringify(textAt(strategy, 'type'))},"RollingUpdate":null}`;
      const message = `Unsupported value: ${shown}: supported values: "Recreate", "RollingUpdate"`;
      return [{ reason: 'FieldValueNotSupported', field: 'spec.strategy', message }];
    }
  }
}

/** `ValidateDeploymentSpec`. Pure. */
export function deployment(raw: JsonObject): Wrong {
  const spec = objectAt(raw, 'spec');
  const deadline = numberAt(spec, 'progressDeadlineSeconds');
  return [
    ...notNegative('spec.replicas', spec['replicas']),
    ...template(raw),
    ...strategyOf(raw),
    ...notNegative('spec.minReadySeconds', spec['minReadySeconds']),
    ...notNegative('spec.revisionHistoryLimit', spec['revisionHistoryLimit']),
    ...notNegative('spec.progressDeadlineSeconds', deadline),
    ...(deadline !== undefined && deadline <= (numberAt(spec, 'minReadySeconds') ?? 0)
      ? [invalidField('spec.progressDeadlineSeconds', deadline, 'must be greater than minReadySeconds')]
      : []),
  ];
}

/** `ValidateReplicaSetSpec`. Pure. */
export function replicaSet(raw: JsonObject): Wrong {
  return [
    ...notNegative('spec.replicas', at(raw, 'spec', 'replicas')),
    ...notNegative('spec.minReadySeconds', at(raw, 'spec', 'minReadySeconds')),
    ...template(raw),
  ];
}
