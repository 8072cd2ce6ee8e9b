import { type JsonObject, objectAt, textAt } from '../raw.ts';
import { configMap, secret } from './data.ts';
import type { Wrong } from './field.ts';
import { changedForever } from './immutable.ts';
import { metadata } from './names.ts';
import { podSpec } from './pod.ts';
import { service } from './service.ts';
import { deployment, replicaSet } from './workload.ts';

function ofKind(raw: JsonObject): Wrong {
  switch (textAt(raw, 'kind')) {
    case 'Deployment':
      return deployment(raw);
    case 'ReplicaSet':
      return replicaSet(raw);
    case 'Pod':
      return podSpec(objectAt(raw, 'spec'), 'spec');
    case 'Service':
      return service(raw);
    case 'ConfigMap':
      return configMap(raw);
    case 'Secret':
      return secret(raw);
    default:
      return [];
  }
}

/**
 * What is wrong with an object that is to be stored over `live` (pkg/apis/{core,apps}/validation, as far as a release of
 * Deployments meets it). Pure.
 */
export function validate(raw: JsonObject, live: JsonObject | null): Wrong {
  return [...metadata(raw), ...ofKind(raw), ...(live === null ? [] : changedForever(raw, live))];
}
