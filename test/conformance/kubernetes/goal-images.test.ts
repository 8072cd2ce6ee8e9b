import { parseKubeSpec } from '@thea/kubernetes';
import { expect, it } from 'vitest';
import { openFewImages } from '../../kubernetes/few-images.ts';
import { openHouse } from './house.ts';
import { kubectlApply } from './kubectl.ts';
import { deploy, sampleObjects } from './releases.ts';

it('a release stops where the image that it would go back to is gone from the registry', async () => {
  await using house = await openHouse();
  await using registry = await openFewImages();
  const old = registry.push('1', false);
  const named = (digest: string) => `${registry.repository}@${digest}`;
  const objects = (image: string) =>
    JSON.parse(JSON.stringify(sampleObjects()).replaceAll('registry.invalid/thea-ia', image));
  await kubectlApply(house, objects(named(old)));
  await house.user.until(house.path('deployments', 'api'), (raw) =>
    JSON.stringify(raw?.['status'] ?? {}).includes('"readyReplicas":3'),
  );
  const spec = parseKubeSpec(
    { manifests: ['release.yaml'] },
    {
      image: named(registry.push('2')),
      version: '2',
      readFile: () =>
        objects(registry.repository)
          .map((one: object) => JSON.stringify(one))
          .join('\n---\n'),
    },
  );
  const images = registry.read(house.tools);
  const open = () => house.open('thea-ia', { restoreSecrets: 'release-owned', images });
  await expect(deploy(await open(), spec, '2')).rejects.toThrow(
    'The image of container "api" of Deployment api, the way back, is no longer in its registry',
  );
  expect(await house.user.list(house.path('secrets'))).toEqual([]);
  expect(registry.push('1')).toBe(old);
  expect((await deploy(await open(), spec, '2'))?.goal).toMatchObject({ kind: 'adopted' });
});
