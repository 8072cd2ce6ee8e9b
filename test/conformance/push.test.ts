import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openLayout } from '@thea/image';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { expect, test } from 'vitest';
import { openHouse } from '../build-sign/house.ts';
import { clientOf, push } from '../image/pushing.ts';
import { cosignKey } from '../signature/key-file.ts';
import { crane, serveCrane } from './real-crane.ts';
import { startDocker } from './real-docker.ts';

const run = promisify(execFile);
const FOLDER = fileURLToPath(new URL('../../.cache/conformance', import.meta.url));
const LIBRARIES = ['usr/lib', 'lib'].map((path) => `${FOLDER}/docker/${path}/x86_64-linux-gnu`).join(':');

/** What a program of the set-up prints. */
async function program(name: string, ...words: readonly string[]): Promise<string> {
  const environment = { HOME: '/nonexistent', PATH: '/usr/bin:/bin', LD_LIBRARY_PATH: LIBRARIES };
  const { stdout } = await run(`${FOLDER}/bin/${name}`, words, { env: environment });
  return stdout.trimEnd();
}

test('crane, oras, skopeo and docker get the digest that was signed, and list its signatures', async () => {
  const registry = await openRegistry();
  await using docker = await startDocker({ insecure: [registry.host] });
  try {
    const PASSWORD = 'correct horse battery';
    await using house = openHouse(docker.environment);
    const inputs = { repository: `${registry.host}/thea-ia`, key: cosignKey(PASSWORD).pem };
    const built = await house.run({ ...inputs, 'key-password': PASSWORD });
    expect(built.code, built.output).toBe(0);
    const digest = built.value('digest');
    const layout = await openLayout(built.value('layout'));
    await push(clientOf(registry, 'thea-ia'), { layout });
    const reference = `${registry.host}/thea-ia:v1`;
    expect(await crane('digest', reference)).toBe(digest);
    expect(await program('oras', 'resolve', '--plain-http', reference)).toBe(digest);
    const inspected = await program('skopeo', 'inspect', '--tls-verify=false', `docker://${reference}`);
    expect(JSON.parse(inspected).Digest).toBe(digest);
    expect(await docker.docker('pull', reference)).toContain(`Digest: ${digest}`);
    const found = JSON.parse(
      await program('oras', 'discover', '--plain-http', '--format', 'json', reference),
    );
    const referrers: { artifactType: string }[] = found.referrers ?? found.manifests;
    expect(referrers.map(({ artifactType }) => artifactType)).toEqual([
      'application/vnd.dev.sigstore.bundle.v0.3+json',
      'application/vnd.dev.sigstore.bundle.v0.3+json',
    ]);
  } finally {
    await registry.close();
  }
});

test('the registry of crane, which keeps referrers under the fallback tag, takes the same push', async () => {
  await using peer = await serveCrane();
  const PASSWORD = 'correct horse battery';
  await using house = openHouse();
  const inputs = { repository: `${peer.host}/thea-ia`, compression: 'uncompressed' };
  const built = await house.run({ ...inputs, key: cosignKey(PASSWORD).pem, 'key-password': PASSWORD });
  const layout = await openLayout(built.value('layout'));
  const client = clientOf({ host: peer.host }, 'thea-ia');
  expect(await push(client, { layout })).toMatchObject({ written: true, referrers: 2 });
  expect(await crane('digest', `${peer.host}/thea-ia:v1`)).toBe(built.value('digest'));
  expect(await push(client, { layout })).toMatchObject({ written: false });
});
