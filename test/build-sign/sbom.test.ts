import { readFileSync } from 'node:fs';
import { openLayout, readContents } from '@thea/image';
import { expect, test } from 'vitest';
import { cosignKey } from '../signature/key-file.ts';
import { openHouse, type Ran } from './house.ts';

const PASSWORD = 'correct horse battery';
const INPUTS = {
  repository: 'registry.example/thea-ia',
  compression: 'uncompressed',
  key: cosignKey(PASSWORD).pem,
  'key-password': PASSWORD,
};

/** What was attested of the image in the layout, by its type. */
async function attested(ran: Ran): Promise<{ readonly [predicateType: string]: unknown }> {
  const layout = await openLayout(ran.value('layout'));
  const { referrers } = await readContents(layout);
  const statements = referrers.map(({ manifest }) => {
    const bundle = JSON.parse(readFileSync(layout.path(manifest.layers[0]?.digest ?? ''), 'utf8'));
    return JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString());
  });
  return Object.fromEntries(statements.map(({ predicateType, predicate }) => [predicateType, predicate]));
}

test.each([
  ['SPDX', { spdxVersion: 'SPDX-2.3', name: 'thea-ia' }, 'https://spdx.dev/Document'],
  ['CycloneDX', { bomFormat: 'CycloneDX', components: [] }, 'https://cyclonedx.org/bom'],
])('an SBOM that is given is signed as it is: %s', async (_form, bill, type) => {
  await using house = openHouse();
  house.write('bill.json', JSON.stringify(bill));
  const ran = await house.run({ ...INPUTS, sbom: 'bill.json' });
  expect(ran.code, ran.output).toBe(0);
  expect((await attested(ran))[type]).toEqual(bill);
});

// What it prints names what it was asked: `syft scan oci-dir:<layout>`, as its own documentation has it. And what it could
// have read.
const SYFT = `#!${process.execPath}
const [, , ...words] = process.argv;
const told = Object.keys(process.env).filter((name) => /^(INPUT|ACTIONS|SYFT)_/.test(name));
console.log(JSON.stringify({ spdxVersion: 'SPDX-2.3', name: words.join(' '), told }));
`;

test('syft is asked for one of the layout that was built, and told nothing of this step', async () => {
  await using house = openHouse();
  house.install('syft', SYFT);
  const identity = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'abc' };
  const ran = await house.run({ ...INPUTS, sbom: 'syft' }, identity);
  expect(ran.code, ran.output).toBe(0);
  const named = `--source-name ${INPUTS.repository} --source-version ${'f'.repeat(40)}`;
  expect((await attested(ran))['https://spdx.dev/Document']).toMatchObject({
    name: `scan oci-dir:${ran.value('layout')} --output spdx-json --quiet ${named}`,
    told: ['SYFT_CHECK_FOR_APP_UPDATE'],
  });
});

test.each([
  ['that is not there', null, 'syft made no SBOM'],
  ['that fails', '#!/bin/sh\necho no memory left >&2\nexit 1\n', 'syft made no SBOM: no memory left'],
  ['that prints something else', '#!/bin/sh\necho done\n', 'its answer is no JSON'],
])('a syft %s stops it with a sentence, and nothing is signed', async (_how, program, sentence) => {
  await using house = openHouse();
  if (program !== null) house.install('syft', program);
  const ran = await house.run({ ...INPUTS, sbom: 'syft' });
  expect([ran.code, ran.value('layout')], ran.output).toEqual([1, '']);
  expect(ran.output).toMatch(new RegExp(`::error[^\\n]*${sentence}[^\\n]*Install syft`));
});

test('an SBOM in neither form is an input, and stops it before the build', async () => {
  await using house = openHouse();
  house.write('bill.json', '{"components":[]}');
  const ran = await house.run({ ...INPUTS, sbom: 'bill.json' });
  expect([ran.code, ran.output]).toEqual([1, expect.stringContaining('neither SPDX nor CycloneDX')]);
  expect(ran.output).not.toContain('load build definition');
});
