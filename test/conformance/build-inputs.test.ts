import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLayout, readContents } from '@thea/image';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, type Ran } from '../build-sign/house.ts';
import { clientOf, push } from '../image/pushing.ts';
import { cosignKey } from '../signature/key-file.ts';
import { type RealDocker, startDocker } from './real-docker.ts';
import { installed, runProgram } from './sigstore/program.ts';

const PASSWORD = 'correct horse battery';
const KEY = cosignKey(PASSWORD);
const INPUTS = {
  repository: 'registry.example/thea-ia',
  key: KEY.pem,
  'key-password': PASSWORD,
  compression: 'uncompressed',
};

/** Writes a Dockerfile whose one command runs in a busybox, without a network. */
function write(house: House, mount: string, command: string): void {
  copyFileSync(installed('busybox'), join(house.workspace, 'busybox'));
  const run = `RUN ${mount}["/bin/busybox", "sh", "-c", ${JSON.stringify(command)}]`;
  house.write('Dockerfile.optimized', `FROM scratch\nCOPY busybox /bin/busybox\n${run}\n`);
}

/** All bytes of the image's layers. */
async function layersOf(ran: Ran): Promise<string> {
  const layout = await openLayout(ran.value('layout'));
  const { root } = await readContents(layout);
  return root.manifest.layers.map(({ digest }) => readFileSync(layout.path(digest), 'latin1')).join('');
}

describe('inputs of build-sign on a real Docker Engine', () => {
  let docker: RealDocker;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thea-inputs-'));
    docker = await startDocker();
  });
  afterAll(async () => {
    await docker[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an SSH agent is mounted where it is named, and is no part of the image', async () => {
    await using house = openHouse(docker.environment);
    const socket = join(folder, 'a-socket-of-the-host');
    const agent = createServer((connection) => connection.end());
    await new Promise<void>((resolve) => agent.listen(socket, resolve));
    try {
      const tried = 'if [ -S "$SSH_AUTH_SOCK" ]; then echo a socket was there; fi > /found';
      write(house, '--mount=type=ssh,id=deploy,required=true ', tried);
      const ran = await house.run({ ...INPUTS, network: 'none', ssh: `deploy=${socket}` });
      expect(ran.code, ran.output).toBe(0);
      const bytes = await layersOf(ran);
      expect(bytes).toContain('a socket was there');
      expect(bytes).not.toContain('a-socket-of-the-host');
      // A command that ran before is not asked again for what it mounts.
      await docker.docker('buildx', 'prune', '--all', '--force');
      const without = await house.run({ ...INPUTS, network: 'none' });
      expect([without.code, without.value('layout')]).toEqual([1, '']);
      expect(without.output).toMatch(/::error[^\n]*line=3[^\n]*ssh/);
    } finally {
      await new Promise((resolve) => agent.close(resolve));
    }
  });

  test('layers come out of a cache, and out of none where none is named', async () => {
    await using house = openHouse(docker.environment);
    write(house, '', '/bin/busybox head -c 32 /dev/urandom > /random');
    const place = join(folder, 'cache');
    const inputs = { ...INPUTS, network: 'none' };
    const first = await house.run({ ...inputs, 'cache-to': `type=local,dest=${place},mode=max` });
    expect(first.code, first.output).toBe(0);
    await docker.docker('buildx', 'prune', '--all', '--force');
    const again = await house.run({ ...inputs, 'cache-from': `type=local,src=${place}` });
    expect(again.value('digest'), again.output).toBe(first.value('digest'));
    await docker.docker('buildx', 'prune', '--all', '--force');
    const anew = await house.run(inputs);
    expect([anew.code, anew.value('digest') === first.value('digest')]).toEqual([0, false]);
  });

  test('index and children of two platforms are signed as the real cosign wants it', async () => {
    await using house = openHouse(docker.environment);
    const registry = await openRegistry();
    try {
      house.write(
        'Dockerfile.optimized',
        'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\nCOPY app /app\n',
      );
      const repository = `${registry.host}/thea-ia`;
      const ran = await house.run({ ...INPUTS, repository, platforms: 'linux/amd64\nlinux/arm64' });
      expect(ran.code, ran.output).toBe(0);
      const layout = await openLayout(ran.value('layout'));
      const { root, children } = await readContents(layout);
      expect(children.map(({ descriptor }) => descriptor.platform?.architecture).sort()).toEqual([
        'amd64',
        'arm64',
      ]);
      await push(clientOf(registry, 'thea-ia'), { layout });
      const publicKey = join(folder, 'cosign.pub');
      writeFileSync(publicKey, KEY.publicKey.export({ type: 'spki', format: 'pem' }));
      const verify = ['verify', '--key', publicKey, '--insecure-ignore-tlog=true'];
      for (const { descriptor } of [root, ...children]) {
        const said = await runProgram('cosign', [...verify, `${repository}@${descriptor.digest}`], folder);
        expect(said).toMatchObject({ code: 0 });
        expect(said.stdout).toContain(descriptor.digest);
      }
    } finally {
      await registry.close();
    }
  });
});
