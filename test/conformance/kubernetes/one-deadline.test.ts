import type { Json } from '@thea/action';
import { Failure, startDeadline } from '@thea/action';
import { openKubernetes } from '@thea/kubernetes';
import { at, object, objects, text } from '@thea/kubernetes/raw';
import { expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf, storyTools } from './releases.ts';

const TIME_IS_UP = new Failure('deadline', {
  message: 'The step did not end in time.',
  remedy: 'Run it again.',
});

/** An API, its worker and its store, of one image. */
function objectsOf(): Json[] {
  const [api, service] = sampleObjects();
  const named = (kind: string, name: string): Json => {
    const raw = JSON.parse(JSON.stringify(api).replaceAll('"thea-ia"', `"${name}"`));
    const more = kind === 'StatefulSet' ? { serviceName: 'api' } : {};
    return { ...raw, kind, metadata: { name }, spec: { ...object(raw.spec), ...more } };
  };
  return [
    ...(api === undefined ? [] : [api]),
    ...(service === undefined ? [] : [service]),
    named('Deployment', 'worker'),
    named('StatefulSet', 'store'),
  ];
}

it('a way back of several workloads that cannot come up ends with its step, leaves what it needs, and goes on later', async () => {
  await using house = await openHouse();
  const { user } = house;
  await accept(await house.open(), await deploy(await house.open(), specOf('1', objectsOf()), '1'));
  await deploy(await house.open(), specOf('2', objectsOf()), '2');
  const strategies = async () =>
    Promise.all(
      ['api', 'worker'].map(async (name) =>
        at((await user.get(house.path('deployments', name))) ?? {}, 'spec', 'strategy'),
      ),
    );
  const before = await strategies();
  // No pod may be made any more: whatever the way back waits for does not come.
  const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'none' } };
  await user.create(house.path('resourcequotas'), {
    ...quota,
    spec: { hard: { pods: '0' }, scopes: ['BestEffort'] },
  });
  const step = new AbortController();
  const own = storyTools();
  const deadline = startDeadline(own.clock, 100_000, 'The step', step.signal);
  const short = await openKubernetes((await house.open()).target, {}, { ...house.tools, deadline });
  const back = rollBack(short, '2', null, { ...own, deadline });
  back.catch(() => undefined);
  // All of them are on their way at once: none waits for another.
  for (const [plural, name] of [
    ['deployments', 'api'],
    ['deployments', 'worker'],
    ['statefulsets', 'store'],
  ] as const) {
    await user.until(house.path(plural, name), (raw) => {
      const [container] = objects(at(raw ?? {}, 'spec', 'template', 'spec', 'containers'));
      return text(container?.['image']).includes(digestOf('1'));
    });
  }
  step.abort(TIME_IS_UP);
  await expect(back).rejects.toBe(TIME_IS_UP);
  await user.remove(house.path('resourcequotas', 'none'));
  expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  expect(await strategies()).toEqual(before);
});
