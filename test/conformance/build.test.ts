import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleImage } from '@thea/rehearsal/registry/sample';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse } from '../build-sign/house.ts';
import { cosignKey } from '../signature/key-file.ts';
import { type RealDocker, startDocker } from './real-docker.ts';

const PASSWORD = 'correct horse battery';
const INPUTS = {
  repository: 'registry.example/thea-ia',
  key: cosignKey(PASSWORD).pem,
  'key-password': PASSWORD,
};
const BUSYBOX = fileURLToPath(new URL('../../.cache/conformance/bin/busybox', import.meta.url));

/** A Dockerfile for each check of BuildKit (docs.docker.com, "Build checks"), and the line where it is wrong. */
const CHECKS: readonly (readonly [check: string, line: number, text: string])[] = [
  ['StageNameCasing', 1, 'FROM scratch AS Base\nCOPY app /app\n'],
  ['FromAsCasing', 1, 'FROM scratch as base\nCOPY app /app\n'],
  ['NoEmptyContinuation', 4, 'FROM scratch\nLABEL a=b \\\n\n  c=d\nCOPY app /app\n'],
  ['ConsistentInstructionCasing', 2, 'FROM scratch\ncopy app /app\nENV A=b\nLABEL c=d\n'],
  ['DuplicateStageName', 3, 'FROM scratch AS one\nCOPY app /app\nFROM scratch AS one\nCOPY app /app\n'],
  ['ReservedStageName', 1, 'FROM scratch AS scratch\nCOPY app /app\n'],
  ['JSONArgsRecommended', 3, 'FROM scratch\nCOPY app /app\nCMD /app/uvicorn\n'],
  ['MaintainerDeprecated', 2, 'FROM scratch\nMAINTAINER thea@example.org\nCOPY app /app\n'],
  ['UndefinedArgInFrom', 1, 'FROM scratch$SUFFIX\nCOPY app /app\n'],
  ['UndefinedVar', 2, 'FROM scratch\nCOPY $missing app /app/\n'],
  ['WorkdirRelativePath', 3, 'FROM scratch\nCOPY app /app\nWORKDIR app\n'],
  ['SecretsUsedInArgOrEnv', 2, 'FROM scratch\nENV API_TOKEN=abc\nCOPY app /app\n'],
  ['LegacyKeyValueFormat', 2, 'FROM scratch\nENV KEY value\nCOPY app /app\n'],
  ['MultipleInstructionsDisallowed', 2, 'FROM scratch\nCMD ["a"]\nCMD ["b"]\nCOPY app /app\n'],
  ['RedundantTargetPlatform', 1, 'FROM --platform=$TARGETPLATFORM scratch\nCOPY app /app\n'],
  ['FromPlatformFlagConstDisallowed', 1, 'FROM --platform=linux/amd64 scratch\nCOPY app /app\n'],
  ['InvalidDefaultArgInFrom', 2, 'ARG TAG\nFROM busybox:$TAG AS none\nFROM scratch\nCOPY app /app\n'],
  ['ExposeProtoCasing', 2, 'FROM scratch\nEXPOSE 80/TcP\nCOPY app /app\n'],
  ['ExposeInvalidFormat', 2, 'FROM scratch\nEXPOSE 127.0.0.1:80:80\nCOPY app /app\n'],
  [
    'InvalidDefinitionDescription',
    3,
    '# check=experimental=all\n# bar\nARG foo=baz\nFROM scratch\nCOPY app /app\n',
  ],
  ['CopyIgnoredFile', 3, '# check=experimental=all\nFROM scratch\nCOPY ignored /ignored\n'],
];

describe('build-sign on a real Docker Engine', () => {
  let docker: RealDocker;
  beforeAll(async () => {
    docker = await startDocker();
  });
  afterAll(() => docker[Symbol.asyncDispose]());

  test.each(CHECKS)(
    '%s is annotated at line %i',
    async (check, line, text) => {
      await using house = openHouse(docker.environment);
      house.write('Dockerfile.optimized', text);
      house.write('.dockerignore', 'ignored\n');
      const ran = await house.run(INPUTS);
      const found = new RegExp(`::warning[^\\n]*file=Dockerfile\\.optimized,line=(\\d+)[^\\n]*::${check}:`);
      expect(ran.output, ran.output).toMatch(found);
      expect(Number(found.exec(ran.output)?.[1])).toBe(line);
    },
    300_000,
  );

  test('InvalidBaseImagePlatform is annotated at line 1', async () => {
    await using house = openHouse(docker.environment);
    const registry = await openRegistry();
    try {
      // The base is for linux/amd64 alone.
      registry.seed({ repository: 'base', image: await sampleImage({ version: '1.0.0' }), tags: ['v1'] });
      house.write('Dockerfile.optimized', `FROM ${registry.host}/base:v1\nCOPY app /app\n`);
      const ran = await house.run({ ...INPUTS, platforms: 'linux/arm64' });
      expect(ran.output).toMatch(/::warning[^\n]*,line=1[^\n]*::InvalidBaseImagePlatform:/);
    } finally {
      await registry.close();
    }
  });

  test('a clean Dockerfile builds twice to the same digest, and to the embedded docker’s', async () => {
    await using house = openHouse(docker.environment);
    const first = await house.run({ ...INPUTS, policy: 'thea' });
    expect([first.code, first.value('warnings')], first.output).toEqual([0, '0']);
    await docker.docker('buildx', 'prune', '--all', '--force');
    expect((await house.run(INPUTS)).value('digest')).toBe(first.value('digest'));
    const plain = await house.run({ ...INPUTS, compression: 'uncompressed' });
    await using embedded = openHouse();
    const ours = await embedded.run({ ...INPUTS, compression: 'uncompressed' });
    expect(ours.value('digest')).toBe(plain.value('digest'));
  });

  test('the embedded docker warns of the same, at the same place, in the same words', async () => {
    const text = readFileSync(new URL('../thea-ia/Dockerfile.optimized', import.meta.url), 'utf8');
    const said = async (environment?: RealDocker['environment']): Promise<string[]> => {
      await using house = openHouse(environment);
      house.write('Dockerfile.optimized', text.replace(/^ENV THEA_VERSION=/m, 'ENV THEA_VERSION '));
      const { output } = await house.run({ ...INPUTS, compression: 'uncompressed' });
      const lines = output.match(/^::warning.*$/gm) ?? [];
      return lines.map((line) => line.replace(/title=[^,:]*,?/, ''));
    };
    const real = await said(docker.environment);
    expect(real).toHaveLength(1);
    expect(await said()).toEqual(real);
  });

  test('a secret is used and stands in no layer; one that is written into a file stops it', async () => {
    await using house = openHouse(docker.environment);
    copyFileSync(BUSYBOX, join(house.workspace, 'busybox'));
    const dockerfile = (command: string): string =>
      `FROM scratch\nCOPY busybox /bin/busybox\nRUN --mount=type=secret,id=token ["/bin/busybox", "sh", "-c", "${command}"]\n`;
    const inputs = { ...INPUTS, network: 'none', secrets: 'token=a-value-that-nobody-may-see' };
    house.write('Dockerfile.optimized', dockerfile('/bin/busybox wc -c < /run/secrets/token > /length'));
    const used = await house.run(inputs);
    expect(used.code, used.output).toBe(0);
    house.write('Dockerfile.optimized', dockerfile('/bin/busybox cp /run/secrets/token /kept'));
    const leaked = await house.run(inputs);
    expect([leaked.code, leaked.value('layout')]).toEqual([1, '']);
    expect(leaked.output).toMatch(/A secret of this build stands in the image, in sha256:/);
    for (const { output } of [used, leaked])
      expect(output.replace(/^::add-mask::.*$/gm, '')).not.toContain('nobody-may-see');
  });

  test('a build that fails is an error at its line', async () => {
    await using house = openHouse(docker.environment);
    house.write('Dockerfile.optimized', 'FROM scratch\nLABEL a=b\nCOPY nothing-like-this /x\n');
    const ran = await house.run(INPUTS);
    expect(ran.code).toBe(1);
    expect(ran.output).toMatch(/::error[^\n]*file=Dockerfile\.optimized,line=3/);
  });
});
