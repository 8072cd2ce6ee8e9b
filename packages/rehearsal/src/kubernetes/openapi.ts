import type { JsonObject } from './raw.ts';
import { apiVersionOf, RESOURCES } from './resources.ts';

const PARAMETERS = ['dryRun', 'fieldManager', 'fieldValidation', 'force'].map((name) => ({
  name,
  in: 'query',
  schema: { type: name === 'force' ? 'boolean' : 'string', uniqueItems: true },
}));

function rootOf(apiVersion: string): string {
  return apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`;
}

/**
 * The little of OpenAPI v3 without which kubectl does not leave validation to the server: which group versions there
 * are, and that a patch takes `fieldValidation` and `dryRun` (kubectl, `resource.QueryParamVerifierV3`). Null for a path
 * that is none of these. Pure.
 */
export function openApiAt(path: string): JsonObject | null {
  const versions = [...new Set(RESOURCES.map(apiVersionOf))];
  if (path === '/openapi/v3') {
    return {
      paths: Object.fromEntries(
        versions.map((one) => [rootOf(one), { serverRelativeURL: `/openapi/v3/${rootOf(one)}` }]),
      ),
    };
  }
  const apiVersion = versions.find((one) => path === `/openapi/v3/${rootOf(one)}`);
  if (apiVersion === undefined) return null;
  const served = RESOURCES.filter((one) => apiVersionOf(one) === apiVersion && one.verbs.includes('patch'));
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: 'v1.36.3' },
    paths: Object.fromEntries(
      served.map(({ group, version, kind, plural, namespaced }) => [
        `/${rootOf(apiVersion)}${namespaced ? '/namespaces/{namespace}' : ''}/${plural}/{name}`,
        {
          patch: {
            parameters: PARAMETERS,
            'x-kubernetes-action': 'patch',
            'x-kubernetes-group-version-kind': { group, version, kind },
            responses: {},
          },
        },
      ]),
    ),
  };
}
