import { hooksToRun, leftOutOf, testsToRun } from '@thea/kubernetes/hooks';
import { refOf } from '@thea/kubernetes/object';
import { describe, expect, it } from 'vitest';

const hook = (name: string, events: string, more: { readonly [key: string]: string } = {}, kind = 'Job') => {
  const desired = {
    apiVersion: 'batch/v1',
    kind,
    metadata: { name, annotations: { 'helm.sh/hook': events, ...more } },
  };
  return { ref: refOf(desired), desired };
};
const weight = (value: number | string) => ({ 'helm.sh/hook-weight': String(value) });

describe('the hooks of a chart', () => {
  it('run by weight, kind and name, those before and those after', () => {
    const all = [
      hook('d', 'post-upgrade'),
      hook('c', 'pre-install, pre-upgrade', weight(5)),
      hook('b', 'pre-upgrade'),
      hook('a', 'pre-upgrade', weight('none')),
      hook('z', 'pre-upgrade', weight(-1)),
      hook('z', 'pre-upgrade', {}, 'ConfigMap'),
      hook('i', 'pre-install'),
    ];
    const names = (occasion: 'install' | 'upgrade') =>
      hooksToRun(all, occasion).map(({ ref, when }) => `${when} ${ref.kind} ${ref.name}`);
    expect(names('upgrade')).toEqual([
      'before Job z',
      'before ConfigMap z',
      'before Job a',
      'before Job b',
      'before Job c',
      'after Job d',
    ]);
    expect(names('install')).toEqual(['before Job i', 'before Job c']);
  });

  it('tests are no part of a release, and have the same order', () => {
    const all = [
      hook('b', 'test'),
      hook('a', 'test', {}, 'Pod'),
      hook('c', 'post-upgrade,test-success', weight(-1)),
    ];
    expect(hooksToRun(all, 'upgrade').map(({ ref }) => ref.name)).toEqual(['c']);
    expect(testsToRun(all).map(({ ref, when }) => `${when} ${ref.kind} ${ref.name}`)).toEqual([
      'test Job c',
      'test Job b',
      'test Pod a',
    ]);
  });

  it.each([
    [undefined, ['before-hook-creation']],
    ['hook-succeeded', ['hook-succeeded']],
    ['hook-failed, before-hook-creation', ['before-hook-creation', 'hook-failed']],
    ['never', ['before-hook-creation']],
  ])('are removed as %s says', (policy, removed) => {
    const more = policy === undefined ? {} : { 'helm.sh/hook-delete-policy': policy };
    expect(hooksToRun([hook('a', 'pre-upgrade', more)], 'upgrade')[0]?.removed).toEqual(removed);
  });

  it.each([
    ['test', []],
    ['test,test-failure', ['test-failure']],
    ['pre-upgrade,post-rollback', ['post-rollback']],
    ['crd-install', ['crd-install']],
    ['pre-install,pre-upgrade', []],
  ])('%s: left out are %s', (events, left) => {
    expect(leftOutOf(hook('a', events).desired)).toEqual(left);
  });
});
