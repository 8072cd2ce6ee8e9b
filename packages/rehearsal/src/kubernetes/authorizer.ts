import { type Json, type JsonObject, objectsAt, textAt } from './raw.ts';
import { Refusal } from './refusal.ts';
import { groupedPlural, type Resource } from './resources.ts';

/** One rule of a Role (`rbac/v1.PolicyRule`). */
export interface PolicyRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

/** Somebody who has a token. What `rules` allow is allowed everywhere, beside what RoleBindings give the name. */
export interface Who {
  readonly user: string;
  readonly groups?: readonly string[];
  /** `all`: the administrator (`system:masters`). */
  readonly rules?: readonly PolicyRule[] | 'all';
}

/** What is to be done (`authorization/v1.ResourceAttributes`). */
export interface Attributes {
  readonly verb: string;
  readonly group: string;
  readonly plural: string;
  readonly subresource: string;
  readonly namespace: string;
  readonly name: string;
}

/** Who asks without a token (apiserver, `user.Anonymous`). */
export const ANONYMOUS: Who = { user: 'system:anonymous', groups: ['system:unauthenticated'] };

/** `system:public-info-viewer` and `system:discovery` (bootstrap policy). */
const PUBLIC = ['/healthz', '/livez', '/readyz', '/version'];
const DISCOVERY = ['/api', '/apis', '/openapi'];

function texts(value: Json | undefined): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

function ruleOf(raw: JsonObject): PolicyRule {
  const [apiGroups, resources, resourceNames] = ['apiGroups', 'resources', 'resourceNames'].map((key) =>
    texts(raw[key]),
  );
  return {
    verbs: texts(raw['verbs']) ?? [],
    ...(apiGroups === undefined ? {} : { apiGroups }),
    ...(resources === undefined ? {} : { resources }),
    ...(resourceNames === undefined ? {} : { resourceNames }),
  };
}

/** Whether a rule covers it (pkg/apis/rbac, `VerbMatches` and its likes). */
function covers(rule: PolicyRule, asked: Attributes): boolean {
  const has = (list: readonly string[] | undefined, value: string): boolean =>
    list?.some((one) => one === '*' || one === value) ?? false;
  const full = asked.subresource === '' ? asked.plural : `${asked.plural}/${asked.subresource}`;
  const named = rule.resourceNames ?? [];
  return (
    has(rule.verbs, asked.verb) &&
    has(rule.apiGroups, asked.group) &&
    (has(rule.resources, full) ||
      (asked.subresource !== '' && has(rule.resources, `*/${asked.subresource}`))) &&
    (named.length === 0 || (asked.name !== '' && named.includes(asked.name)))
  );
}

/** What a decision rests on. */
export interface Decision {
  readonly allowed: boolean;
  /** The words of the RBAC authorizer; '' where it has none. */
  readonly reason: string;
}

/** Decides who may do what: by what a token was given, and by the Roles and RoleBindings that are stored. */
export interface Authorizer {
  decide(who: Who, asked: Attributes): Decision;
  decidePath(who: Who, path: string): Decision;
  /** @throws Refusal 403 in the words of the API server (`responsewriters.Forbidden`). */
  require(who: Who, asked: Attributes, resource: Resource): void;
  requirePath(who: Who, path: string): void;
}

/** Reads Roles and RoleBindings anew at each question. */
export function openAuthorizer(list: (kind: string, namespace: string) => readonly JsonObject[]): Authorizer {
  const isSubject = (binding: JsonObject, { user, groups = [] }: Who): string | null => {
    const all = [...groups, 'system:authenticated'];
    const found = objectsAt(binding, 'subjects').find((subject) => {
      const name = textAt(subject, 'name');
      return textAt(subject, 'kind') === 'User'
        ? name === user
        : textAt(subject, 'kind') === 'Group' && all.includes(name);
    });
    return found === undefined ? null : `${textAt(found, 'kind')} "${textAt(found, 'name')}"`;
  };
  const decide = (who: Who, asked: Attributes): Decision => {
    if (who.rules === 'all' || who.rules?.some((rule) => covers(rule, asked)) === true) {
      return { allowed: true, reason: '' };
    }
    const own = ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'].includes(asked.plural);
    if (own && asked.verb === 'create' && who !== ANONYMOUS) {
      const reason =
        'RBAC: allowed by ClusterRoleBinding "system:basic-user" of ClusterRole "system:basic-user" to Group "system:authenticated"';
      return { allowed: true, reason };
    }
    if (asked.namespace === '') return { allowed: false, reason: '' };
    for (const binding of list('RoleBinding', asked.namespace)) {
      const subject = isSubject(binding, who);
      const role = textAt(binding, 'roleRef', 'name');
      const rules = list('Role', asked.namespace)
        .filter(
          (one) => textAt(one, 'metadata', 'name') === role && textAt(binding, 'roleRef', 'kind') === 'Role',
        )
        .flatMap((one) => objectsAt(one, 'rules').map(ruleOf));
      if (subject === null || !rules.some((rule) => covers(rule, asked))) continue;
      const name = `${textAt(binding, 'metadata', 'name')}/${asked.namespace}`;
      return {
        allowed: true,
        reason: `RBAC: allowed by RoleBinding "${name}" of Role "${role}" to ${subject}`,
      };
    }
    return { allowed: false, reason: '' };
  };
  const decidePath = (who: Who, path: string): Decision => {
    const below = (one: string): boolean => path === one || path.startsWith(`${one}/`);
    const named =
      who.rules !== 'all' &&
      (who.rules?.some(({ nonResourceURLs = [] }) => nonResourceURLs.includes(path)) ?? false);
    const open = PUBLIC.some(below) || (who !== ANONYMOUS && DISCOVERY.some(below));
    const role = PUBLIC.some(below) ? 'system:public-info-viewer' : 'system:discovery';
    if (who.rules === 'all' || named) return { allowed: true, reason: '' };
    return open
      ? {
          allowed: true,
          reason: `RBAC: allowed by ClusterRoleBinding "${role}" of ClusterRole "${role}" to Group "system:authenticated"`,
        }
      : { allowed: false, reason: '' };
  };
  return {
    decide,
    decidePath,
    require: (who, asked, resource) => {
      if (decide(who, asked).allowed) return;
      const what = asked.subresource === '' ? asked.plural : `${asked.plural}/${asked.subresource}`;
      const where = asked.namespace === '' ? 'at the cluster scope' : `in the namespace "${asked.namespace}"`;
      const why = `User "${who.user}" cannot ${asked.verb} resource "${what}" in API group "${asked.group}" ${where}`;
      throw new Refusal(
        403,
        'Forbidden',
        `${groupedPlural(resource)}${asked.name === '' ? '' : ` "${asked.name}"`} is forbidden: ${why}`,
        {
          ...(asked.name === '' ? {} : { name: asked.name }),
          ...(resource.group === '' ? {} : { group: resource.group }),
          kind: resource.plural,
        },
      );
    },
    requirePath: (who, path) => {
      if (decidePath(who, path).allowed) return;
      throw new Refusal(403, 'Forbidden', `forbidden: User "${who.user}" cannot get path "${path}"`, {});
    },
  };
}
