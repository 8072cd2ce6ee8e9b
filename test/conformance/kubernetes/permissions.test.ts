import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { parseDocument } from 'yaml';
import { openFaultyProxy } from './faulty-proxy.ts';
import { type House, openHouse } from './house.ts';
import { accept, deploy, rollBack, sampleObjects, specOf } from './releases.ts';

interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** The rules of the Role that the README shows. */
function readmeRules(): PolicyRule[] {
  const readme = readFileSync('actions/deploy-eks/README.md', 'utf8');
  const [, yaml = ''] = /```yaml\n(apiVersion: rbac[\s\S]*?)```/.exec(readme) ?? [];
  const role = parseDocument(yaml).toJS();
  return role.rules;
}

/** Binds the rules to the user that has no right of its own. */
async function grant(house: House, rules: readonly PolicyRule[]): Promise<void> {
  await house.user.create(house.path('roles'), {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'thea-deploy' },
    rules: rules.map(({ apiGroups, resources, verbs }) => ({
      apiGroups: [...apiGroups],
      resources: [...resources],
      verbs: [...verbs],
    })),
  });
  await house.user.create(house.path('rolebindings'), {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'thea-deploy' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'thea-deploy' },
    subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'deployer' }],
  });
}

const objects = (value: string) =>
  sampleObjects({
    objects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { value } }],
  });

describe.concurrent('the Role of the README', () => {
  it('is enough for a release, its diagnosis and its way back', async () => {
    await using house = await openHouse();
    await grant(house, readmeRules());
    await using proxy = await openFaultyProxy(inject('deployer'));
    const open = () => house.open('thea-ia', undefined, proxy.kubeconfig);
    await accept(await open(), await deploy(await open(), specOf('1', objects('1')), '1'));
    await expect(
      deploy(await open(), specOf('2', sampleObjects({ behaviour: 'crash' })), '2'),
    ).rejects.toThrow('ended with exit code 3');
    expect(await rollBack(await open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const third = await deploy(await open(), specOf('3', sampleObjects()), '3');
    await accept(await open(), third);
    expect(await house.user.get(house.path('configmaps', 'settings'))).toBeNull();
    expect(house.log.warnings.filter((line) => /may not/.test(line))).toEqual([]);
  });

  it('with one verb less, plan names that verb', async () => {
    const needed = readmeRules().flatMap(({ apiGroups, resources, verbs }) =>
      resources.flatMap((resource) => verbs.map((verb) => ({ group: apiGroups[0] ?? '', resource, verb }))),
    );
    // Reads of records come before any plan can be made: their own refusal names them.
    const first = needed.filter(({ resource, verb }) => !(resource === 'secrets' && verb === 'list'));
    for (const gone of first.filter((_, index) => index % 7 === 0)) {
      await using house = await openHouse();
      const rules = needed
        .filter((one) => one !== gone)
        .map(({ group, resource, verb }) => ({ apiGroups: [group], resources: [resource], verbs: [verb] }));
      await grant(house, rules);
      const platform = await house.open('thea-ia', undefined, inject('deployer'));
      const facts = await platform.observe(specOf('1', objects('1')));
      const named = facts.missing.map(({ action }) => action);
      const twice = needed.filter(
        ({ group, resource, verb }) =>
          group === gone.group && resource === gone.resource && verb === gone.verb,
      );
      // A verb that two rules give is not gone with one of them.
      if (twice.length > 1) continue;
      expect(named).toEqual([`${gone.verb} ${gone.resource}${gone.group === '' ? '' : `.${gone.group}`}`]);
    }
  });

  it('without the records a sentence names the verb, and nothing is written', async () => {
    await using house = await openHouse();
    const platform = await house.open('thea-ia', undefined, inject('deployer'));
    await expect(deploy(platform, specOf('1', objects('1')), '1')).rejects.toMatchObject({
      kind: 'access',
      message: expect.stringContaining('cannot list resource "secrets"'),
    });
  });
});
