import type { MissingPermission } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { hasState } from './custom-resource.ts';
import type { Resource } from './discovery.ts';
import { groupOf } from './object.ts';
import { at, text } from './raw.ts';
import { together } from './together.ts';

interface Rule {
  readonly group: string;
  readonly resource: string;
  readonly sub?: string;
  readonly verbs: readonly string[];
  readonly why: string;
  readonly needed: boolean;
}

const rule = (
  group: string,
  resource: string,
  verbs: readonly string[],
  why: string,
  needed = true,
): Rule => ({
  group,
  resource,
  verbs,
  why,
  needed,
});

/** What every release needs beside the objects that it names. The Role in the README is exactly this. */
export const BASE_RULES: readonly Rule[] = [
  rule(
    '',
    'secrets',
    ['get', 'list', 'create', 'patch', 'delete', 'deletecollection'],
    'the records of releases',
  ),
  rule('coordination.k8s.io', 'leases', ['get', 'create', 'update'], 'one writer at a time'),
  rule(
    '',
    'pods',
    ['list', 'watch', 'delete'],
    'judging the replicas, and removing those that are stuck on the way back',
  ),
  rule('apps', 'replicasets', ['list', 'watch'], 'which pods are of which revision'),
  rule('apps', 'controllerrevisions', ['list', 'watch'], 'which pods are of which revision'),
  rule('', 'services', ['list'], 'where traffic comes in', false),
  rule('discovery.k8s.io', 'endpointslices', ['list', 'watch'], 'when traffic is restored', false),
  rule('autoscaling', 'horizontalpodautoscalers', ['list'], 'leaving replicas to autoscaling', false),
  rule('', 'resourcequotas', ['list'], 'whether the pods fit the quota', false),
  rule('', 'limitranges', ['list'], 'whether the pods fit their limits', false),
  rule('', 'events', ['list'], 'the cause of a failure', false),
  { ...rule('', 'pods', ['get'], 'the last log lines of a failure', false), sub: 'log' },
];

const OBJECT_VERBS = ['get', 'create', 'patch', 'delete'];
const FOLLOWED = ['deployments.apps', 'statefulsets.apps', 'daemonsets.apps', 'jobs.batch'];

/** The rules for the objects of a release: the verbs that are used on each kind. Pure. */
export function objectRules(resources: readonly Resource[]): Rule[] {
  return resources.map((resource) => {
    const { apiVersion, plural } = resource;
    const follows = FOLLOWED.includes(`${plural}.${groupOf(apiVersion)}`) || hasState(resource);
    return rule(
      groupOf(apiVersion),
      plural,
      follows ? [...OBJECT_VERBS, 'list', 'watch'] : OBJECT_VERBS,
      'the objects of the release',
    );
  });
}

/**
 * Asks for every verb at once (SelfSubjectAccessReview, which everybody may create) and gives those that are not
 * allowed: one sentence before the deploy instead of a refusal in the middle of it.
 */
export async function findMissing(
  cluster: Cluster,
  resources: readonly Resource[],
): Promise<readonly MissingPermission[]> {
  const namespaced = new Map(
    resources.map((one) => [`${groupOf(one.apiVersion)}/${one.plural}`, one.namespaced]),
  );
  const asked = new Map<string, { verb: string; rule: Rule }>();
  for (const one of [...BASE_RULES, ...objectRules(resources)]) {
    for (const verb of one.verbs) {
      asked.set(`${verb} ${one.group}/${one.resource}/${one.sub ?? ''}`, { verb, rule: one });
    }
  }
  const answers = await together([...asked.values()], 12, async ({ verb, rule: one }) => {
    const answer = await cluster.ask({
      method: 'POST',
      path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      body: {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: {
          resourceAttributes: {
            group: one.group,
            resource: one.resource,
            verb,
            ...(one.sub === undefined ? {} : { subresource: one.sub }),
            ...(namespaced.get(`${one.group}/${one.resource}`) === false
              ? {}
              : { namespace: cluster.where.namespace }),
          },
        },
      },
      doing: 'Asking for permissions',
    });
    const name = `${one.resource}${one.sub === undefined ? '' : `/${one.sub}`}${one.group === '' ? '' : `.${one.group}`}`;
    return at(answer, 'status', 'allowed') === true
      ? null
      : {
          action: `${verb} ${name}`,
          why: one.why,
          needed: one.needed,
          said: text(at(answer, 'status', 'reason')),
        };
  });
  return answers.flatMap((answer) =>
    answer === null ? [] : [{ action: answer.action, why: answer.why, needed: answer.needed }],
  );
}
