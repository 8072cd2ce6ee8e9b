import { readFileSync } from 'node:fs';
import { at, text } from '@thea/kubernetes/raw';
import { together } from '@thea/kubernetes/together';
import { describe, expect, inject, it } from 'vitest';
import { parseDocument } from 'yaml';
import { appliedByHand, everything, managersOf, read, release } from './by-hand.ts';
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

/** Makes a service account with these grants alone, and gives a kubeconfig with its token. */
async function grantTo(
  house: House,
  name: string,
  grants: readonly { readonly group: string; readonly resource: string; readonly verb: string }[],
): Promise<string> {
  const { user } = house;
  await user.create(house.path('serviceaccounts'), {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name },
  });
  await user.create(house.path('roles'), {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name },
    rules: grants.map(({ group, resource, verb }) => ({
      apiGroups: [group],
      resources: [resource],
      verbs: [verb],
    })),
  });
  await user.create(house.path('rolebindings'), {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace: house.namespace }],
  });
  const answer = await user.create(`${house.path('serviceaccounts', name)}/token`, {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenRequest',
    spec: {},
  });
  const config = JSON.parse(inject('admin'));
  config.users[0].user = { token: text(at(answer, 'status', 'token')) };
  // The rules of a Role reach the authoriser by a watch of its own, one after another.
  const review = { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview' };
  const asked = {
    user: `system:serviceaccount:${house.namespace}:${name}`,
    groups: ['system:serviceaccounts', 'system:authenticated'],
  };
  for (const { group, resource, verb } of grants.slice(-1)) {
    const [plain, subresource] = resource.split('/');
    const attributes = {
      namespace: house.namespace,
      group,
      verb,
      resource: plain ?? '',
      ...(subresource === undefined ? {} : { subresource }),
    };
    for (let allowed = false; !allowed; ) {
      const { status } = await user.create('/apis/authorization.k8s.io/v1/subjectaccessreviews', {
        ...review,
        spec: { ...asked, resourceAttributes: attributes },
      });
      allowed = at(status, 'allowed') === true;
    }
  }
  return JSON.stringify(config);
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

  it('without the watch of EndpointSlices the pods tell when traffic is restored, and that is said', async () => {
    await using house = await openHouse();
    const rules = readmeRules().map((rule) =>
      rule.resources.includes('endpointslices') ? { ...rule, verbs: ['list'] } : rule,
    );
    await grant(house, rules);
    const open = () => house.open('thea-ia', undefined, inject('deployer'));
    await accept(await open(), await deploy(await open(), specOf('1', objects('1')), '1'));
    await deploy(await open(), specOf('2', objects('2')), '2');
    expect(await rollBack(await open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(house.log.warnings.join('\n')).toContain('EndpointSlices may not be listed and watched');
  });

  it('is enough to adopt what kubectl applied, and to bring it back', async () => {
    await using house = await appliedByHand();
    await grant(house, readmeRules());
    const before = await everything(house);
    const open = () => house.open('thea-ia', undefined, inject('deployer'));
    await deploy(await open(), release(), '1');
    expect(managersOf(await read(house)).filter((name) => name.startsWith('kubectl'))).toEqual([]);
    expect(await rollBack(await open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await everything(house)).toEqual(before);
  });

  it('with any one verb less, a sentence before the deploy names that verb', async () => {
    await using house = await openHouse();
    const given = readmeRules().flatMap(({ apiGroups, resources, verbs }) =>
      resources.flatMap((resource) => verbs.map((verb) => ({ group: apiGroups[0] ?? '', resource, verb }))),
    );
    // A verb that two rules give (on services) is one grant.
    const grants = [
      ...new Map(given.map((one) => [`${one.verb} ${one.resource}.${one.group}`, one])).values(),
    ];
    expect(grants.length).toBeGreaterThan(30);
    const said = await together([...grants.entries()], 4, async ([index, gone]) => {
      const name = `without-${index}`;
      const kubeconfig = await grantTo(
        house,
        name,
        grants.filter((one) => one !== gone),
      );
      const platform = await house.open('thea-ia', undefined, kubeconfig);
      const spec = specOf('1', objects('1'));
      const words = `${gone.verb} ${gone.resource}${gone.group === '' ? '' : `.${gone.group}`}`;
      try {
        const { findings } = platform.plan(await platform.observe(spec), spec);
        const sentence = findings.find(({ rule }) => /^missing-/.test(rule));
        // Exactly that verb, and no other.
        return [words, /permission ([^(]*) \(/.exec(sentence?.message ?? '')?.[1] ?? 'nothing'];
      } catch (thrown) {
        // What has to be read before there is any plan is refused by the API server itself.
        const [, verb, resource] = /cannot (\w+) resource "([^"]+)"/.exec(String(thrown)) ?? [];
        return [words, `${verb} ${resource}`];
      }
    });
    expect(said.map(([, named]) => named)).toEqual(said.map(([words]) => words));
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
