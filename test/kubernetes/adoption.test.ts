import { adoptionOf } from '@thea/kubernetes/adoption';
import { difference, pruned, within } from '@thea/kubernetes/field-sets';
import { at, type JsonObject } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';

const fields = {
  'f:metadata': { 'f:annotations': { '.': {}, 'f:a': {} } },
  'f:spec': { 'f:replicas': {}, 'f:paused': {} },
};

function entry(manager: string, over: JsonObject = {}): JsonObject {
  return {
    manager,
    operation: 'Update',
    apiVersion: 'apps/v1',
    fieldsType: 'FieldsV1',
    fieldsV1: fields,
    ...over,
  };
}

function deployment(entries: readonly JsonObject[], annotations: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api', annotations: { a: '1', ...annotations }, managedFields: [...entries] },
    spec: { replicas: 4, paused: false },
  };
}

const named = { spec: { replicas: 4 } };

describe('whose fields move to a release', () => {
  it.each([
    'kubectl',
    'kubectl-client-side-apply',
    'kubectl-create',
    'kubectl-edit',
    'kubectl-set',
    'kubectl-patch',
    'kubectl-rollout',
    'kubectl-replace',
  ])('those of %s', (manager) => {
    const adoption = adoptionOf(deployment([entry(manager)]), named);
    expect(adoption).toEqual({
      from: [{ manager, subresource: '' }],
      fields,
      entries: [entry('thea', { operation: 'Apply' })],
      others: {},
    });
  });

  it.each([
    ['another tool', entry('argocd-controller')],
    ['a tool whose name begins alike', entry('kubectl-operator')],
    ['whoever applies on the server', entry('kubectl', { operation: 'Apply' })],
    ['a status', entry('kubectl-edit', { subresource: 'status' })],
    ['another version of the kind', entry('kubectl-edit', { apiVersion: 'apps/v1beta1' })],
    ['the release itself', entry('thea', { operation: 'Apply' })],
  ])('not those of %s', (_, one) => {
    expect(adoptionOf(deployment([one]), named)).toBeNull();
  });

  it('none where a release stands on the object: a hand is a foreign change then', () => {
    const raw = deployment([entry('kubectl-edit')], { 'theaia.dev/record': 'api:1' });
    expect(adoptionOf(raw, named)).toBeNull();
  });

  it("replicas that the release does not name become nobody's", () => {
    const replicas = { 'f:spec': { 'f:replicas': {} } };
    const adoption = adoptionOf(deployment([entry('kubectl-create')]), {});
    expect(at(adoption?.fields, 'f:spec')).toEqual({ 'f:paused': {} });
    expect(adoption?.entries).toHaveLength(1);
    expect(at(adoption?.entries?.[0], 'fieldsV1', 'f:spec')).toEqual({ 'f:paused': {} });
    const scaled = entry('kubectl', { subresource: 'scale', fieldsV1: replicas });
    const theirs = entry('a-controller');
    expect(adoptionOf(deployment([theirs, scaled]), {})).toMatchObject({
      from: [{ manager: 'kubectl', subresource: 'scale' }],
      fields: {},
      entries: [theirs],
    });
    expect(adoptionOf(deployment([scaled]), {})).toBeNull();
    expect(adoptionOf(deployment([scaled]), named)?.fields).toEqual(replicas);
    const autoscaler = entry('kube-controller-manager', { subresource: 'scale', fieldsV1: replicas });
    expect(adoptionOf(deployment([autoscaler]), named)).toBeNull();
  });

  it("what was nobody's moves as far as kubectl applied it or the release sets it", () => {
    const raw = deployment([entry('before-first-apply')], {
      'kubectl.kubernetes.io/last-applied-configuration': '{"metadata":{"annotations":{"a":"0"}}}',
    });
    const adoption = adoptionOf(raw, named);
    expect(adoption?.fields).toEqual({
      'f:metadata': { 'f:annotations': { '.': {}, 'f:a': {} } },
      'f:spec': { 'f:replicas': {} },
    });
    expect(adoption?.others).toEqual({ 'f:spec': { 'f:paused': {} } });
    const noRecord = adoptionOf(deployment([entry('before-first-apply')]), named);
    expect(noRecord?.fields).toEqual({ 'f:spec': { 'f:replicas': {} } });
  });

  it('what an earlier try has moved is kept', () => {
    const ours = entry('thea', { operation: 'Apply', fieldsV1: { 'f:spec': { 'f:x': {} } } });
    const adoption = adoptionOf(deployment([ours, entry('kubectl-set')]), named);
    expect(adoption?.entries).toHaveLength(1);
    expect(at(adoption?.entries?.[0], 'fieldsV1', 'f:spec')).toEqual({
      'f:x': {},
      'f:replicas': {},
      'f:paused': {},
    });
  });
});

describe('a set of fields', () => {
  const whole = { env: [{ name: 'a', value: '1', filled: 1 }, { name: 'b' }], size: 1 };
  const list = { 'k:{"name":"a"}': { '.': {}, 'f:name': {}, 'f:value': {} } };

  it('without another', () => {
    expect(
      difference({ 'f:a': {}, 'f:b': { 'f:c': {}, 'f:d': {} } }, { 'f:a': {}, 'f:b': { 'f:c': {} } }),
    ).toEqual({
      'f:b': { 'f:d': {} },
    });
    expect(difference({ 'f:b': { '.': {}, 'f:c': {} } }, { 'f:b': { '.': {}, 'f:c': {} } })).toEqual({});
  });

  it('as far as a value has it', () => {
    const set = { 'f:env': { ...list, 'k:{"name":"b"}': { '.': {}, 'f:name': {} } }, 'f:gone': {} };
    expect(within(set, { env: [{ name: 'a' }] })).toEqual({
      'f:env': { 'k:{"name":"a"}': { '.': {}, 'f:name': {} } },
    });
  });

  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    [
      'a list that nobody else owns a part of goes with the items that nobody owned',
      { 'f:env': list },
      {},
      { size: 1 },
    ],
    [
      'an item goes whole, with what the server filled in; those of others stay',
      { 'f:env': list },
      { 'f:env': { 'k:{"name":"b"}': { '.': {} } } },
      { env: [{ name: 'b' }], size: 1 },
    ],
    [
      'an item of which others own a part stays with that part',
      { 'f:env': list },
      { 'f:env': { 'k:{"name":"a"}': { 'f:name': {} } } },
      { env: [{ name: 'a', filled: 1 }, { name: 'b' }], size: 1 },
    ],
    [
      'an item that was not owned itself stays without the field',
      { 'f:env': { 'k:{"name":"a"}': { 'f:value': {} } } },
      { 'f:env': { 'k:{"name":"b"}': { '.': {} } } },
      { env: [{ name: 'a', filled: 1 }, { name: 'b' }], size: 1 },
    ],
    ['a value that others own stays', { 'f:size': {} }, { 'f:size': {} }, whole],
    ['what is not there is no matter', { 'f:other': { 'f:deep': {} } }, {}, whole],
  ])('let go of: %s', (_, leaving, staying, left) => {
    expect(pruned(whole, leaving, staying)).toEqual(left);
  });
});
