import { at, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';

describe.concurrent('a release of a Deployment', () => {
  it('serves, is verified, and a bad one after it goes back exactly', async () => {
    await using house = await openHouse();
    const first = await deploy(await house.open(), specOf('1', sampleObjects()), '1');
    expect(first?.state).toBe('serving');
    await accept(await house.open(), first);
    const before = await house.user.get(house.path('deployments', 'api'));
    await expect(
      deploy(await house.open(), specOf('2', sampleObjects({ behaviour: 'crash' })), '2'),
    ).rejects.toThrow('ended with exit code 3');
    const outcome = await rollBack(await house.open(), '2');
    expect(outcome).toMatchObject({ kind: 'restored', differences: [], budget: { held: true } });
    const after = await house.user.get(house.path('deployments', 'api'));
    expect(at(after ?? {}, 'spec')).toEqual(at(before ?? {}, 'spec'));
    const again = await rollBack(await house.open(), '2');
    expect(again.kind).toBe('nothing-to-do');
  });

  it('goes back after it has completed', async () => {
    await using house = await openHouse();
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects({ replicas: 8 })), '1'),
    );
    const second = await deploy(await house.open(), specOf('2', sampleObjects({ replicas: 8 })), '2');
    expect(second?.state).toBe('serving');
    const outcome = await rollBack(await house.open(), '2');
    expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
    const live = await house.user.get(house.path('deployments', 'api'));
    const [container] = [at(live ?? {}, 'spec', 'template', 'spec', 'containers')].flat();
    expect(text(at(container, 'image'))).toContain(digestOf('1'));
    expect(at(live ?? {}, 'spec', 'strategy', 'rollingUpdate', 'maxSurge')).toBe('25%');
  });
});
