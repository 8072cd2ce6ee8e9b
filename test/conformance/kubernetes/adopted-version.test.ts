import { createServer } from 'node:http';
import { openRegistry } from '@thea/image';
import { digestOf } from '@thea/image/digest';
import { parseRepository } from '@thea/image/reference';
import { expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { kubectlApply } from './kubectl.ts';
import { deploy, rollBack, sampleObjects, specOf } from './releases.ts';

/** A registry with one image that says a revision of itself. */
async function openOneImage(revision: string) {
  const label = { 'org.opencontainers.image.revision': revision };
  const config = Buffer.from(JSON.stringify({ config: { Labels: label } }));
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: digestOf(config),
        size: config.length,
      },
      layers: [],
    }),
  );
  const kept = new Map([
    [`/v2/thea-ia/manifests/${digestOf(manifest)}`, manifest],
    [`/v2/thea-ia/blobs/${digestOf(config)}`, config],
  ]);
  const server = createServer(({ url = '' }, response) => {
    const found = kept.get(url);
    const type = url.includes('/manifests/')
      ? 'application/vnd.oci.image.manifest.v1+json'
      : 'application/octet-stream';
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': type }).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const digest = digestOf(manifest);
  return {
    image: `127.0.0.1:${port}/thea-ia@${digest}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

it('what ran before the first release has the version that its image says', async () => {
  await using house = await openHouse();
  await using registry = await openOneImage('4f0c2d1');
  const before = JSON.stringify(sampleObjects()).replaceAll('registry.invalid/thea-ia', registry.image);
  await kubectlApply(house, JSON.parse(before));
  await house.user.until(house.path('deployments', 'api'), (raw) =>
    JSON.stringify(raw?.['status'] ?? {}).includes('"readyReplicas":3'),
  );
  const { clock, deadline } = house.tools;
  const images = (name: string) => {
    const repository = parseRepository(name);
    if (repository === null) throw new Error(`${name} is no repository.`);
    const tools = { clock, signal: deadline.signal, environment: {}, mask: () => {}, debug: () => {} };
    return openRegistry(repository, { accounts: async () => null }, tools);
  };
  const open = () => house.open('thea-ia', { restoreSecrets: 'release-owned', images });
  const head = await deploy(await open(), specOf('2', sampleObjects()), '2');
  expect(head?.goal).toMatchObject({ kind: 'adopted', release: { version: '4f0c2d1' } });
  expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  // From the record, where nobody asks a registry.
  const platform = await house.open();
  expect(platform.live(await platform.observe(null))?.release.version).toBe('4f0c2d1');
});
