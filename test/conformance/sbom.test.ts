import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLayout, readContents } from '@thea/image';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { expect, test } from 'vitest';
import { type House, openHouse, type Ran } from '../build-sign/house.ts';
import { clientOf, push } from '../image/pushing.ts';
import { cosignKey } from '../signature/key-file.ts';
import { startDocker } from './real-docker.ts';
import { installed, runProgram } from './sigstore/program.ts';

const PASSWORD = 'correct horse battery';
const BASE = { compression: 'uncompressed', sbom: 'syft', 'key-password': PASSWORD };

/** Pushes what was built and lets the real cosign verify what is attested of a digest; gives the predicates. */
async function attestedOf(registry: EmbeddedRegistry, house: House, digest: string, type: string) {
  const said = await runProgram(
    'cosign',
    [
      ...['verify-attestation', '--key', 'key.pub', '--insecure-ignore-tlog=true', '--type', type],
      `${registry.host}/thea-ia@${digest}`,
    ],
    house.workspace,
  );
  const lines = said.stdout.split('\n').filter((line) => line !== '');
  const predicates = lines.map((line) => {
    const { payload } = JSON.parse(line);
    return JSON.parse(Buffer.from(payload, 'base64').toString('utf8')).predicate;
  });
  return { said, predicates };
}

/** A house whose key is known, and what it built in the registry. */
async function publish(registry: EmbeddedRegistry, house: House, platforms: string): Promise<Ran> {
  const key = cosignKey(PASSWORD);
  const inputs = { ...BASE, repository: `${registry.host}/thea-ia`, key: key.pem, platforms };
  const ran = await house.run(inputs);
  expect(ran.code, ran.output).toBe(0);
  await push(clientOf(registry, 'thea-ia'), { layout: await openLayout(ran.value('layout')) });
  writeFileSync(join(house.workspace, 'key.pub'), key.publicKey.export({ type: 'spki', format: 'pem' }));
  return ran;
}

const isHere = existsSync(installed('syft'));
if (!isHere) console.log('syft is not met: it is not here. Run: bash test/conformance/set-up.sh --with-syft');

test.skipIf(!isHere).each([
  ['one platform', ''],
  ['several, none of them that of this machine first', 'linux/arm64\nlinux/amd64'],
])(
  'the real syft lists what is in the image, and the real cosign verifies its list: %s',
  async (_what, platforms) => {
    const registry = await openRegistry();
    await using docker = await startDocker();
    try {
      await using house = openHouse(docker.environment);
      house.install('syft', `#!/bin/sh\nexec "${installed('syft')}" "$@"\n`);
      house.write('app/node_modules/left-pad/package.json', '{"name":"left-pad","version":"1.3.0"}');
      const ran = await publish(registry, house, platforms);
      const digest = ran.value('digest');
      const { root, children } = await readContents(await openLayout(ran.value('layout')));
      const { said, predicates } = await attestedOf(registry, house, digest, 'spdxjson');
      expect(said.code, said.stderr).toBe(0);
      expect(predicates).toHaveLength(Math.max(1, children.length));
      for (const predicate of predicates) {
        expect(predicate.name).toBe(`${registry.host}/thea-ia`);
        const packages: { name: string; versionInfo: string }[] = predicate.packages;
        expect(packages.map(({ name, versionInfo }) => `${name} ${versionInfo}`)).toEqual(
          expect.arrayContaining(['left-pad 1.3.0', `${registry.host}/thea-ia ${'f'.repeat(40)}`]),
        );
        expect(JSON.stringify(predicate)).not.toContain(ran.value('layout'));
      }
      expect((await attestedOf(registry, house, root.descriptor.digest, 'cyclonedx')).said.code).not.toBe(0);
    } finally {
      await registry.close();
    }
  },
);

// It lists nothing: what is asked is which list lies where, and the test of the real one may not be here.
const SYFT = `#!${process.execPath}
console.log(JSON.stringify({ spdxVersion: 'SPDX-2.3', name: process.argv.join(' ').split('--platform ')[1] ?? '' }));
`;

test('the list of each platform is found at its manifest and at the index, provenance at all of them', async () => {
  const registry = await openRegistry();
  await using docker = await startDocker();
  try {
    await using house = openHouse(docker.environment);
    house.install('syft', SYFT);
    const ran = await publish(registry, house, 'linux/arm64\nlinux/amd64');
    const { root, children } = await readContents(await openLayout(ran.value('layout')));
    expect(children).toHaveLength(2);
    const names = async (digest: string): Promise<readonly string[]> => {
      const { said, predicates } = await attestedOf(registry, house, digest, 'spdxjson');
      expect(said.code, said.stderr).toBe(0);
      return predicates.map(({ name }) => name).sort();
    };
    expect(await names(root.descriptor.digest)).toEqual(['linux/amd64', 'linux/arm64']);
    for (const { descriptor } of children) {
      const { os, architecture } = descriptor.platform ?? { os: '', architecture: '' };
      expect(await names(descriptor.digest)).toEqual([`${os}/${architecture}`]);
    }
    for (const { descriptor } of [root, ...children]) {
      const { said, predicates } = await attestedOf(registry, house, descriptor.digest, 'slsaprovenance1');
      expect([said.code, predicates.length], said.stderr).toEqual([0, 1]);
    }
  } finally {
    await registry.close();
  }
});
