import { deletionOrder } from '@thea/rehearsal/kubernetes/controllers/deletion-order';
import { newestAnnotations } from '@thea/rehearsal/kubernetes/controllers/revision';
import { hashOfTemplate, isSameTemplate } from '@thea/rehearsal/kubernetes/controllers/template';
import type { JsonObject } from '@thea/rehearsal/kubernetes/raw';
import { selectsLabels } from '@thea/rehearsal/kubernetes/selector';
import { describe, expect, it, test } from 'vitest';

describe('which pod goes first', () => {
  const NOW = Date.parse('2026-01-05T10:00:00Z');
  const pod = (name: string, change: JsonObject, readyFor?: number, born = 1_000): JsonObject => ({
    metadata: {
      name,
      uid: name,
      creationTimestamp: new Date(NOW - born * 1000).toISOString(),
      annotations: change['annotations'] ?? {},
    },
    spec: { nodeName: change['nodeName'] ?? 'node-1' },
    status: {
      phase: change['phase'] ?? 'Running',
      conditions:
        readyFor === undefined
          ? []
          : [
              {
                type: 'Ready',
                status: 'True',
                lastTransitionTime: new Date(NOW - readyFor * 1000).toISOString(),
              },
            ],
      containerStatuses: [{ restartCount: change['restarts'] ?? 0 }],
    },
  });

  test.each([
    ['without a node', pod('b', { nodeName: '', phase: 'Pending' }), pod('a', { phase: 'Pending' })],
    ['earlier in its life', pod('b', { phase: 'Pending' }), pod('a', {}, 100)],
    ['not ready', pod('b', {}), pod('a', {}, 100)],
    [
      'cheaper',
      pod('b', { annotations: { 'controller.kubernetes.io/pod-deletion-cost': '-5' } }, 1000),
      pod('a', {}, 10),
    ],
    ['with more siblings on its node', pod('b', { nodeName: 'full' }, 1000), pod('a', {}, 10)],
    ['ready for a shorter time', pod('b', {}, 10), pod('a', {}, 1000)],
    ['restarted more often', pod('b', { restarts: 3 }, 100), pod('a', { restarts: 1 }, 100)],
    ['younger', pod('b', {}, 5, 10), pod('a', {}, 5, 1000)],
    ['of ages of one magnitude the lower uid', pod('a', {}, 600), pod('b', {}, 700)],
  ])('%s', (_, first, second) => {
    const order = deletionOrder(new Map([['full', 3]]), NOW);
    expect([second, first].toSorted(order)).toEqual([first, second]);
    expect([first, second].toSorted(order)).toEqual([first, second]);
  });
});

describe('a template', () => {
  const template = (image: string, labels: JsonObject = { app: 'api' }): JsonObject => ({
    metadata: { labels },
    spec: { containers: [{ name: 'api', image }] },
  });

  it('is told from another by all but its own hash', () => {
    expect(isSameTemplate(template('one'), template('one', { 'pod-template-hash': 'abc', app: 'api' }))).toBe(
      true,
    );
    expect(isSameTemplate(template('one'), template('two'))).toBe(false);
    expect(isSameTemplate(template('one'), template('one', { app: 'api', tier: 'web' }))).toBe(false);
  });

  it('has a hash of letters and digits that make no word, and another one after a collision', () => {
    expect(hashOfTemplate(template('one'), 0)).toMatch(/^[bcdfghjklmnpqrstvwxz2456789]{8,10}$/);
    expect(hashOfTemplate(template('one'), 0)).toBe(
      hashOfTemplate(template('one', { app: 'api', 'pod-template-hash': 'x' }), 0),
    );
    expect(hashOfTemplate(template('one'), 1)).not.toBe(hashOfTemplate(template('one'), 0));
  });
});

describe('the annotations of the newest ReplicaSet', () => {
  const deployment = {
    annotations: {
      team: 'thea',
      'kubectl.kubernetes.io/last-applied-configuration': '{}',
      'deployment.kubernetes.io/revision': '7',
    },
  };

  test.each([
    [{}, 1, { team: 'thea', 'deployment.kubernetes.io/revision': '1' }],
    [
      { 'deployment.kubernetes.io/revision': '1', old: 'kept' },
      3,
      {
        team: 'thea',
        old: 'kept',
        'deployment.kubernetes.io/revision': '3',
        'deployment.kubernetes.io/revision-history': '1',
      },
    ],
    [
      { 'deployment.kubernetes.io/revision': '3', 'deployment.kubernetes.io/revision-history': '1' },
      5,
      {
        team: 'thea',
        'deployment.kubernetes.io/revision': '5',
        'deployment.kubernetes.io/revision-history': '1,3',
      },
    ],
    [
      { 'deployment.kubernetes.io/revision': '5' },
      5,
      { team: 'thea', 'deployment.kubernetes.io/revision': '5' },
    ],
    [
      { 'deployment.kubernetes.io/revision': '9' },
      2,
      { team: 'thea', 'deployment.kubernetes.io/revision': '9' },
    ],
  ])('%o as revision %s', (current, revision, wanted) => {
    expect(newestAnnotations(deployment, current, revision)).toEqual(wanted);
  });
});

test.each([
  [{ matchLabels: { app: 'api' } }, true],
  [{ matchLabels: { app: 'other' } }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['api'] }] }, false],
  [{ matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, true],
  [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, false],
  [{}, false],
  [null, false],
])('a selector %o takes app=api: %s', (selector, takes) => {
  expect(selectsLabels(selector, { app: 'api' })).toBe(takes);
});
