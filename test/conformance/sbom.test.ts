import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLayout } from '@thea/image';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { expect, test } from 'vitest';
import { openHouse } from '../build-sign/house.ts';
import { clientOf, push } from '../image/pushing.ts';
import { cosignKey } from '../signature/key-file.ts';
import { startDocker } from './real-docker.ts';
import { installed, runProgram } from './sigstore/program.ts';

const PASSWORD = 'correct horse battery';
const BASE = { compression: 'uncompressed', sbom: 'syft', 'key-password': PASSWORD };

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
      const key = cosignKey(PASSWORD);
      const inputs = { ...BASE, repository: `${registry.host}/thea-ia`, key: key.pem, platforms };
      const ran = await house.run(inputs);
      expect(ran.code, ran.output).toBe(0);
      await push(clientOf(registry, 'thea-ia'), { layout: await openLayout(ran.value('layout')) });
      writeFileSync(join(house.workspace, 'key.pub'), key.publicKey.export({ type: 'spki', format: 'pem' }));
      const verify = (type: string) =>
        runProgram(
          'cosign',
          [
            ...['verify-attestation', '--key', 'key.pub', '--insecure-ignore-tlog=true', '--type', type],
            `${registry.host}/thea-ia@${ran.value('digest')}`,
          ],
          house.workspace,
        );
      const said = await verify('spdxjson');
      expect(said.code, said.stderr).toBe(0);
      const { predicate } = JSON.parse(
        Buffer.from(JSON.parse(said.stdout).payload, 'base64').toString('utf8'),
      );
      expect(predicate.name).toBe(`${registry.host}/thea-ia`);
      const packages: { name: string; versionInfo: string }[] = predicate.packages;
      expect(packages.map(({ name, versionInfo }) => `${name} ${versionInfo}`)).toEqual(
        expect.arrayContaining(['left-pad 1.3.0', `${registry.host}/thea-ia ${'f'.repeat(40)}`]),
      );
      expect(JSON.stringify(predicate)).not.toContain(ran.value('layout'));
      expect((await verify('cyclonedx')).code).not.toBe(0);
    } finally {
      await registry.close();
    }
  },
);
