import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../build-sign/house.ts';
import { cosignKey } from '../signature/key-file.ts';
import { importBuildkit, type RealDocker, startDocker } from './real-docker.ts';
import { installed } from './sigstore/program.ts';

const PASSWORD = 'correct horse battery';
const IMAGE = 'conformance/buildkit:own';
const INPUTS = {
  repository: 'registry.example/thea-ia',
  key: cosignKey(PASSWORD).pem,
  'key-password': PASSWORD,
  policy: 'thea',
  // The bytes of gzip are those of the Go that a BuildKit was compiled with; the two here were not with the same.
  compression: 'zstd',
  // The Engine has no bridge.
  'driver-opts': `image=${IMAGE}\nnetwork=host`,
};

/** What of builders stands in an Engine beside its own: containers, volumes, and their names. */
async function builders(docker: RealDocker): Promise<readonly string[]> {
  const found = await Promise.all([
    docker.docker('ps', '--all', '--format', '{{.Names}}'),
    docker.docker('volume', 'ls', '--format', '{{.Name}}'),
    docker.docker('buildx', 'ls', '--format', '{{.Name}}'),
  ]);
  const names = found.flatMap((lines) => lines.match(/[\w-]+/g) ?? []);
  return [...new Set(names)].filter((name) => name !== 'default');
}

/** Resolves when the Engine has made the next container. */
async function nextContainer(docker: RealDocker): Promise<void> {
  // From now on, however late it listens.
  const since = (Date.now() / 1000).toFixed(3);
  const words = ['events', '--since', since, '--filter', 'event=create', '--format', '{{.ID}}'];
  const events = spawn(installed('docker'), words, { env: docker.environment });
  await once(events.stdout, 'data');
  events.kill();
}

function runs(house: House, command: string): void {
  copyFileSync(installed('busybox'), join(house.workspace, 'busybox'));
  const words = JSON.stringify(['/bin/busybox', 'sh', '-c', command]);
  house.write('Dockerfile.optimized', `FROM scratch\nCOPY busybox /bin/busybox\nRUN ${words}\n`);
}

describe('an Engine whose builder cannot export an OCI layout', () => {
  let docker: RealDocker;
  beforeAll(async () => {
    docker = await startDocker({ classic: true });
    await importBuildkit(docker, IMAGE);
  });
  afterAll(() => docker[Symbol.asyncDispose]());

  test('a builder of its own builds the digest that the containerd image store builds, and goes in post', async () => {
    await using other = await startDocker();
    const digests: string[][] = [];
    for (const engine of [docker, other]) {
      await using house = openHouse(engine.environment);
      const plain = await house.run(INPUTS);
      expect(plain.code, plain.output).toBe(0);
      runs(house, 'echo the same everywhere > /said');
      const ran = await house.run({ ...INPUTS, network: 'none' });
      expect(ran.code, ran.output).toBe(0);
      digests.push([plain.value('digest'), ran.value('digest')]);
      if (engine === other) {
        expect(ran.state).not.toContain('thea-builder');
        continue;
      }
      expect(plain.output).toMatch(/the builder (thea-17-\d+) was made, and goes with the job/);
      const [, name = ''] = /the builder (\S+) was made/.exec(plain.output) ?? [];
      expect(await builders(docker)).toEqual(
        expect.arrayContaining([name, `buildx_buildkit_${name}0`, `buildx_buildkit_${name}0_state`]),
      );
      expect(await docker.docker('buildx', 'inspect')).toMatch(/^Name:\s+default$/m);
      for (const one of [plain, ran]) {
        const post = await house.post(one, INPUTS);
        expect([post.code, post.output]).toEqual([0, expect.not.stringContaining('::warning')]);
      }
      expect(await builders(docker)).toEqual([]);
    }
    expect(digests[0]).toEqual(digests[1]);
  });

  test('it goes after a build that failed at its line, and after a warning that stopped it', async () => {
    await using house = openHouse(docker.environment);
    runs(house, '/bin/busybox false');
    const failed = await house.run({ ...INPUTS, network: 'none' });
    expect(failed.output).toMatch(/::error[^\n]*file=Dockerfile\.optimized,line=3/);
    house.write('Dockerfile.optimized', 'FROM scratch\nENV KEY value\nCOPY app /app\n');
    const warned = await house.run(INPUTS);
    expect(warned.output).toMatch(/::warning[^\n]*line=2[^\n]*LegacyKeyValueFormat/);
    for (const ran of [failed, warned]) {
      expect(ran.code).toBe(1);
      expect((await house.post(ran, INPUTS)).code).toBe(0);
    }
    expect(await builders(docker)).toEqual([]);
  });

  test('it goes after a process that was killed, in the middle of a build and while the builder was made', async () => {
    await using house = openHouse(docker.environment);
    runs(house, 'echo it runs; /bin/busybox sleep 600');
    for (const moment of [() => /it runs\n/, () => nextContainer(docker)]) {
      const ran = await house.run({ ...INPUTS, network: 'none' }, {}, moment());
      expect(ran.code, ran.output).toBeNull();
      const post = await house.post(ran, INPUTS);
      expect(post.code, post.output).toBe(0);
    }
    expect(await builders(docker)).toEqual([]);
  });

  test('an image of BuildKit that cannot be pulled is one sentence that names the input', async () => {
    await using house = openHouse(docker.environment);
    const inputs = { ...INPUTS, 'driver-opts': 'image=127.0.0.1:1/moby/buildkit:v0\nnetwork=host' };
    const ran = await house.run(inputs);
    expect([ran.code, ran.value('digest')]).toEqual([1, '']);
    expect(ran.output).toMatch(/::error[^\n]*another one could not be made: [^\n]*"driver-opts"/);
    expect((await house.post(ran, inputs)).code).toBe(0);
    expect(await builders(docker)).toEqual([]);
  });
});
