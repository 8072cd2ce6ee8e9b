import { join } from 'node:path';
import { readBundle, staleFiles, writeAll } from '@thea/bundle';
import { describe, expect, it } from 'vitest';
import { openFixtureHouse } from './fixture-house.ts';

describe('a repository that cannot be built', () => {
  it.each([
    [
      'has no place for a table',
      'actions/greet/README.md',
      '# greet\n<!-- inputs -->\n',
      /no place for its inputs\. Write the two/,
    ],
    [
      'declares another name',
      'actions/greet/src/declaration.ts',
      'export const declaration = { name: "meet" };',
      /named "greet"/,
    ],
    [
      'does not compile',
      'actions/greet/src/greet.ts',
      'export const greet: number = "";',
      /greet\.ts.*TS2322/s,
    ],
  ])('because it %s says so', async (_, path, text, sentence) => {
    using house = openFixtureHouse();
    house.write(path, text);
    await expect(writeAll(house)).rejects.toThrow(sentence);
  });

  it('because an action has no README says what to write', async () => {
    using house = openFixtureHouse();
    house.remove('actions/greet/README.md');
    await expect(staleFiles(house)).rejects.toThrow(
      'The action greet has no README.md. Write actions/greet/README.md',
    );
  });

  it('because a module is missing names it', async () => {
    using house = openFixtureHouse();
    house.write(
      'actions/greet/src/gone.d.ts',
      "declare module 'gone' { export const greet: (whom: string) => string }",
    );
    house.write('actions/greet/src/greet.ts', "export { greet } from 'gone';");
    await expect(writeAll(house)).rejects.toThrow(/gone/);
    expect(readBundle(join(house.root, 'dist/greet')).size).toBe(0);
  });
});
