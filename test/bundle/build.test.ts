import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFindings, packAll, readBundle, staleFiles, writeAll } from '@thea/bundle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAction } from '../action/start-action.ts';
import { openFixtureHouse } from './fixture-house.ts';

describe('a repository with one action', () => {
  const house = openFixtureHouse();
  afterAll(() => house[Symbol.dispose]());
  beforeAll(async () => {
    house.write('dist/gone/index.js', 'of an action that is no more');
    house.write('dist/greet/99.index.js', 'a chunk of a former build');
    await writeAll(house);
  });
  const bundle = join(house.root, 'dist/greet');
  const read = (path: string): string => readFileSync(join(house.root, path), 'utf8');

  it('has an action.yml that GitHub can run', () => {
    expect(read('actions/greet/action.yml')).toMatchInlineSnapshot(`
      "# Made from src/declaration.ts by "npm run build".
      name: Thea greet
      description: Greets somebody.
      author: Thea IA
      branding:
        icon: smile
        color: yellow
      inputs:
        timeout:
          description: One limit for everything this step does; then it stops and leaves a usable record.
          required: false
          default: "900"
        dry-run:
          description: Print what would be done, change nothing, and end well.
          required: false
          default: "false"
        whom:
          description: "Whom to greet: a | b."
          required: true
        how:
          description: How.
          required: false
          default: low
      outputs:
        greeting:
          description: What was said.
      runs:
        using: node24
        main: ../../dist/greet/index.js
      "
    `);
  });

  it('has the tables in its README, and keeps the words around them', () => {
    expect(read('actions/greet/README.md')).toMatchInlineSnapshot(`
      "# greet

      <!-- inputs -->
      | Input | Type | Default | Description |
      | --- | --- | --- | --- |
      | \`timeout\` | seconds | \`900\` | One limit for everything this step does; then it stops and leaves a usable record. At least 1, at most 21600. |
      | \`dry-run\` | boolean | \`false\` | Print what would be done, change nothing, and end well. |
      | \`whom\` | string | **required** | Whom to greet: a \\| b. Looks like a name. |
      | \`how\` | loud \\| low | \`low\` | How. |
      <!-- /inputs -->

      Between.

      <!-- outputs -->
      | Output | Description |
      | --- | --- |
      | \`greeting\` | What was said. |
      <!-- /outputs -->

      After.
      "
    `);
  });

  it('runs as a bundle without node_modules, with what it imports on demand', async () => {
    const start = { file: join(bundle, 'index.js'), inputs: { whom: 'thea' } };
    await startAction(start, ({ code, outputs, output }) => {
      expect(output).toContain('output greeting: Hello, thea!');
      expect(outputs).toContain('Hello, thea!');
      expect(code).toBe(0);
    });
  });

  it('holds no stale chunk, no stale action, no undici and no path of this machine', () => {
    const files = readBundle(bundle);
    expect([...files.keys()].filter((path) => !path.endsWith('.index.js'))).toEqual([
      'index.js',
      'licenses.txt',
      'package.json',
    ]);
    expect(files.has('99.index.js')).toBe(false);
    expect(existsSync(join(house.root, 'dist/gone'))).toBe(false);
    const text = [...files.values()].join('\n');
    expect(text).not.toContain(house.root);
    expect(text).not.toContain('webpackMissingModule');
    // Such an import would load undici although nobody asks for it.
    expect(text).not.toMatch(/^import .* from ["'](node:)?(http|https|fs|crypto)["']/m);
    expect(files.get('index.js')?.length).toBeLessThan(200_000);
  });

  it('is one byte a character, and says what it says with any character', async () => {
    const code = [...readBundle(bundle)].filter(([path]) => path.endsWith('.js'));
    expect(code.map(([path, content]) => [path, content.every((byte) => byte < 128)])).toEqual(
      code.map(([path]) => [path, true]),
    );
    const start = { file: join(bundle, 'index.js'), inputs: { whom: 'thea', how: 'louder'.repeat(20) } };
    await startAction(start, ({ code, output }) => {
      expect(output).toContain('…');
      expect(code).toBe(1);
    });
  });

  it('carries the licence of every package that is in it, and of no other', () => {
    const text = read('dist/greet/licenses.txt');
    expect(text).toMatch(/^@actions\/core \d+\.\d+\.\d+ \(MIT\)$/m);
    // Imported by it, and not used.
    expect(text).not.toMatch(/^(yaml|undici|tunnel|@actions\/exec|@actions\/http-client) /m);
    expect(text).toContain('Permission is hereby granted');
  });

  it('gives the same bytes in another folder', async () => {
    using other = openFixtureHouse();
    const fresh = (await packAll(other)).get('greet');
    expect(fresh && [...fresh.keys()]).toEqual([...readBundle(bundle).keys()]);
    for (const [path, content] of readBundle(bundle))
      expect(fresh?.get(path)?.equals(content), path).toBe(true);
  });

  it('is found clean, and each kind of drift is found', async () => {
    expect(await staleFiles(house)).toEqual([]);
    expect(await bundleFindings(house)).toEqual([]);
    const index = read('dist/greet/index.js');
    const yml = read('actions/greet/action.yml');
    house.write('dist/greet/index.js', `${index}\n`);
    house.write('dist/greet/7.index.js', 'stale');
    house.write('actions/greet/action.yml', yml.replace('node24', 'node20'));
    expect(await staleFiles(house)).toEqual([
      expect.stringMatching(/^actions\/greet\/action\.yml .*npm run build/),
    ]);
    expect(await bundleFindings(house)).toEqual([
      expect.stringMatching(/^dist\/greet\/7\.index\.js is not part of a fresh build/),
      expect.stringMatching(/^dist\/greet\/index\.js is not what the sources give/),
    ]);
  });
});
