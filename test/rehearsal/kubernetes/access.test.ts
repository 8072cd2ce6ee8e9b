import type { JsonObject } from '@thea/rehearsal/kubernetes/raw';
import { expect, test } from 'vitest';
import { configMap, DEPLOYMENTS, deployment, MAPS, openApiHouse } from './api-house.ts';

const REVIEWS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

test('a token may do what its rules say, what Roles give its name, and nothing else', async () => {
  await using house = await openApiHouse();
  house.server.addToken('thea', {
    user: 'thea',
    rules: [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'patch'] }],
  });
  const as = (method: string, path: string, body?: JsonObject, type?: string) =>
    house.call(method, path, body, type, 'thea');
  expect((await as('GET', `${DEPLOYMENTS}/api`)).status).toBe(404);
  const apply = () =>
    as('PATCH', `${DEPLOYMENTS}/api?fieldManager=t`, deployment(), 'application/apply-patch+yaml');
  // What makes something new needs the right to create it.
  expect((await apply()).body).toMatchObject({
    code: 403,
    message:
      'deployments.apps "api" is forbidden: User "thea" cannot create resource "deployments" in API group "apps" in the namespace "default"',
  });
  await house.call('POST', DEPLOYMENTS, deployment());
  expect((await as('GET', MAPS)).status).toBe(403);
  const rbac = '/apis/rbac.authorization.k8s.io/v1/namespaces/default';
  await house.call('POST', `${rbac}/roles`, {
    kind: 'Role',
    metadata: { name: 'reader' },
    rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['list'] }],
  });
  const binding = await house.call('POST', `${rbac}/rolebindings`, {
    kind: 'RoleBinding',
    metadata: { name: 'reader' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' },
    subjects: [{ kind: 'User', name: 'thea' }],
  });
  expect(binding.status).toBe(201);
  expect((await as('GET', MAPS)).status).toBe(200);
  expect((await as('GET', '/api/v1/configmaps')).status).toBe(403);
  expect((await as('POST', MAPS, configMap('a'))).status).toBe(403);
});

test('an access review says what the call would meet, and leaves no trace', async () => {
  await using house = await openApiHouse();
  house.server.addToken('thea', {
    user: 'thea',
    rules: [{ apiGroups: [''], resources: ['pods/log'], verbs: ['get'] }],
  });
  const review = async (resourceAttributes: JsonObject) => {
    const answer = await house.call('POST', REVIEWS, { spec: { resourceAttributes } }, undefined, 'thea');
    return answer.body['status'];
  };
  const log = { resource: 'pods', subresource: 'log', namespace: 'default' };
  expect(await review({ ...log, verb: 'get' })).toEqual({ allowed: true });
  expect(await review({ ...log, verb: 'list' })).toEqual({ allowed: false });
  expect(house.server.calls.filter(({ mutating }) => mutating)).toEqual([]);
});

test('an unknown token is 401, none at all is nobody unless the cluster says who that is', async () => {
  await using house = await openApiHouse();
  expect((await house.call('GET', MAPS, undefined, undefined, 'wrong')).body).toMatchObject({
    code: 401,
    reason: 'Unauthorized',
  });
  const nobody = await house.call('GET', MAPS, undefined, undefined, '');
  expect(nobody.body).toMatchObject({
    code: 403,
    message: expect.stringContaining('User "system:anonymous"'),
  });
  house.server.addToken('', { user: 'admin', rules: 'all' });
  expect((await house.call('GET', MAPS, undefined, undefined, '')).status).toBe(200);
  house.server.endToken('admin');
  expect((await house.call('GET', MAPS)).status).toBe(401);
});
