import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, loadDeclaration, thisHouse } from '@thea/bundle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadInput, badInputs } from './bad-input.ts';
import { expectRefusal, openSilentWire, type Wire } from './refusal.ts';

const house = thisHouse();
const digest = `sha256:${'0'.repeat(64)}`;
const all: { readonly [name: string]: string } = {
  environment: 'production',
  image: `thea-ia@${digest}`,
  target: 'ecs:eu-west-1/cluster/service',
  layout: 'layout',
  repository: 'thea-ia',
};
const path = 'folder with space.yml';

/** What no declaration tells: the files that the actions themselves read, broken at a given line. */
function brokenFiles(inputs: object): readonly BadInput[] {
  if (!('targets' in inputs)) return [];
  const given = Object.fromEntries(Object.entries(all).filter(([name]) => name in inputs));
  const named = 'target' in inputs ? { target: 'thea-ia' } : {};
  return [
    ['not YAML', 'version: 1\nenvironments:\n  production: [\n', 4],
    ['YAML of another kind', 'just text\n', 1],
    ['a key that nobody knows', 'version: 1\nenvironments:\n  production:\n    targetz: []\n', 4],
  ].map(([what, text, line]) => ({
    what: `targets: a file that is ${what}`,
    names: path,
    inputs: { ...given, ...named, targets: path },
    files: { [path]: String(text) },
    place: { path, line: Number(line) },
  }));
}

describe.each(actionNames(house))('bad input to %s', async (name) => {
  const declaration = await loadDeclaration(house, name);
  const valid = Object.fromEntries(
    Object.entries(all).filter(
      // Without a targets file "target" is a stage of a Dockerfile.
      ([input]) => input in declaration.inputs && (input !== 'target' || 'targets' in declaration.inputs),
    ),
  );
  const file = join(house.root, 'dist', name, 'index.js');
  let wire: Wire;
  beforeAll(async () => {
    expect(existsSync(file), `dist/${name} is missing. Run: npm run build`).toBe(true);
    wire = await openSilentWire();
  });
  afterAll(() => wire[Symbol.asyncDispose]());

  const bad = [...badInputs(declaration, { valid }), ...brokenFiles(declaration.inputs)];
  it.concurrent.each(bad)('$what', (one) => expectRefusal(file, one, wire));
});
