import { doomOf, faultsOf } from '@thea/kubernetes/faults';
import { type Bringer, missingConfigOf, missingIn, mountedConfig } from '@thea/kubernetes/missing-config';
import { judgeLook } from '@thea/kubernetes/progress';
import { type Awaited, NOTHING } from '@thea/kubernetes/rollout';
import { describe, expect, it } from 'vitest';
import { pod, rawDeployment, workload } from './sample.ts';

describe('what a container waits for', () => {
  it.each([
    ['secret "database" not found', { kind: 'Secret', name: 'database', key: '' }],
    ['secrets "database" not found', { kind: 'Secret', name: 'database', key: '' }],
    ['configmap "settings" not found', { kind: 'ConfigMap', name: 'settings', key: '' }],
    ["couldn't find key URL in Secret shop/database", { kind: 'Secret', name: 'database', key: 'URL' }],
    ["couldn't find key URL in ConfigMap shop/settings", { kind: 'ConfigMap', name: 'settings', key: 'URL' }],
    ['failed to sync configmap cache: timed out waiting for the condition', null],
    ['container has runAsNonRoot and image will run as root', null],
  ])('%s', (message, found) => {
    expect(missingConfigOf(message)).toEqual(found);
  });
});

describe('a pod whose Secret is missing', () => {
  const CREATED = Date.parse('2026-11-23T06:00:00Z');
  const [own] = pod().containers;
  if (own === undefined) throw new Error('The sample has a container.');
  const waiting = { reason: 'CreateContainerConfigError', message: 'secret "database" not found' };
  const api = workload([
    pod({ ready: false, containers: [{ ...own, ready: false, startedAt: '', waiting }] }),
  ]);
  const doomed = (after: number, bringer: Bringer): boolean =>
    doomOf(faultsOf(api, CREATED + after * 1000, () => bringer)) !== null;

  it('fails the release in seconds where nobody brings it, and in a minute where somebody is to', () => {
    expect([4, 5].map((after) => doomed(after, { kind: 'nobody' }))).toEqual([false, true]);
    expect([5, 59, 60].map((after) => doomed(after, { kind: 'asked' }))).toEqual([false, false, true]);
    const somebody = { kind: 'somebody', words: 'ExternalSecret x is to bring it' } as const;
    expect([5, 59, 60].map((after) => doomed(after, somebody))).toEqual([false, false, true]);
    expect(faultsOf(api, CREATED, () => somebody)[0]?.message).toBe(
      'container "api" cannot be configured: secret "database" not found (ExternalSecret x is to bring it)',
    );
  });

  it('waits for a custom resource of the release that is not ready yet, whatever its operator', () => {
    const look = (state: Awaited['state']) =>
      judgeLook(
        { ...NOTHING, kind: 'deploy', workloads: [{ ref: api.ref, generation: 0 }] },
        {
          workloads: [api],
          missing: [],
          awaited: [{ of: 'Postgres main', state, message: 'it is on its way' }],
          goneServing: 0,
          goneLeft: 0,
          endpoints: null,
          bringers: new Map([['Secret/database/', { kind: 'nobody' }]]),
          known: new Set(),
          now: CREATED + 20_000,
        },
      );
    expect(look('waiting').end).toBeNull();
    expect(look('waiting').failing[0]?.message).toContain('Postgres main of the release is not ready yet');
    expect(look('done').end).toMatchObject({ kind: 'doomed' });
  });
});

describe('a pod whose volume is made of what is missing', () => {
  const CREATED = Date.parse('2026-11-23T06:00:00Z');
  const volumes = [
    { name: 'settings', configMap: { name: 'settings' } },
    { name: 'spare', secret: { secretName: 'spare', optional: true } },
    { name: 'scratch', emptyDir: {} },
    {
      name: 'all',
      projected: {
        sources: [
          { secret: { name: 'database', items: [{ key: 'URL', path: 'url' }] } },
          { serviceAccountToken: { path: 'token' } },
        ],
      },
    },
  ];
  const raw = rawDeployment({ template: { spec: { volumes, containers: [{ name: 'api', image: 'a' }] } } });
  const [own] = pod().containers;
  if (own === undefined) throw new Error('The sample has a container.');
  const waitsFor = (reason: string) =>
    workload(
      [
        pod({
          ready: false,
          phase: 'Pending',
          containers: [{ ...own, ready: false, startedAt: '', waiting: { reason, message: '' } }],
        }),
      ],
      raw,
    );
  const settings = { kind: 'ConfigMap', name: 'settings', key: '' };
  const url = { kind: 'Secret', name: 'database', key: 'URL' };
  const faults = (after: number, bringer: Bringer, reason = 'ContainerCreating') =>
    faultsOf(waitsFor(reason), CREATED + after * 1000, () => bringer);

  it('names what its volumes need, with their keys, and not what is optional', () => {
    expect(mountedConfig({ spec: { volumes } })).toEqual([
      { volume: 'settings', missing: settings },
      { volume: 'all', missing: url },
    ]);
  });

  it('is asked for once its containers take longer than they should to be created', () => {
    expect(missingIn([waitsFor('ContainerCreating')], CREATED + 4_000)).toEqual([]);
    expect(missingIn([waitsFor('ContainerCreating')], CREATED + 5_000)).toEqual([settings, url]);
    // An image that is not pulled comes after the volumes.
    expect(missingIn([waitsFor('ErrImagePull')], CREATED + 60_000)).toEqual([]);
  });

  it('fails the release where nobody brings it, and is no fault where it is there or not known', () => {
    expect(faults(5, { kind: 'nobody' })[0]).toMatchObject({
      message: 'its volume "settings" cannot be mounted: there is no ConfigMap "settings"',
      doomed: true,
    });
    const operator = { kind: 'somebody', words: 'ExternalSecret x is to bring it' } as const;
    expect([5, 59, 60].map((after) => faults(after, operator)[0]?.doomed)).toEqual([false, false, true]);
    const others: readonly Bringer[] = [
      { kind: 'unasked' },
      { kind: 'asked' },
      { kind: 'there', words: 'it is there' },
      { kind: 'unknown', words: 'it could not be asked' },
    ];
    for (const bringer of others) expect(faults(600, bringer)).toEqual([]);
    expect(faults(600, { kind: 'nobody' }, 'PodInitializing')).toHaveLength(1);
  });
});
