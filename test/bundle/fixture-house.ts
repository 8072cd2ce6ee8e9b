import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type House, thisHouse } from '@thea/bundle';

const DECLARATION = `import { commonInputs, declareAction } from '@thea/action';

export const declaration = declareAction({
  name: 'greet',
  title: 'Thea greet',
  description: 'Greets somebody.',
  icon: 'smile',
  color: 'yellow',
  inputs: {
    ...commonInputs,
    whom: { type: 'string', description: 'Whom to greet: a | b.', required: true, pattern: /[a-z]+/, patternHint: 'a name' },
    how: { type: 'choice', description: 'How.', choices: ['loud', 'low'], default: 'low' },
  },
  outputs: { greeting: 'What was said.' },
});
`;

const INDEX = `import { runAction } from '@thea/action';
import { declaration } from './declaration.ts';

await runAction(declaration, async ({ inputs, setOutput }) => {
  const { greet } = await import('./greet.ts');
  setOutput('greeting', greet(inputs.whom));
});
`;

const README = `# greet

<!-- inputs -->
<!-- /inputs -->

Between.

<!-- outputs -->
<!-- /outputs -->

After.
`;

/** A small repository with one action, \`greet\`, in a folder of its own; removed when the scope ends. */
export function openFixtureHouse(): House &
  Disposable & { write(path: string, text: string): void; remove(path: string): void } {
  const { root: here, modules } = thisHouse();
  const folder = join(here, '.cache');
  mkdirSync(folder, { recursive: true });
  const root = mkdtempSync(join(folder, 'house-'));
  const close = (): void => rmSync(root, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', '{ "type": "module" }');
  write('tsconfig.json', readFileSync(join(here, 'tsconfig.json'), 'utf8'));
  cpSync(join(here, 'packages/action'), join(root, 'packages/action'), { recursive: true });
  mkdirSync(join(root, 'node_modules/@thea'), { recursive: true });
  symlinkSync('../../packages/action', join(root, 'node_modules/@thea/action'), 'dir');
  write('actions/greet/src/declaration.ts', DECLARATION);
  write('actions/greet/src/index.ts', INDEX);
  write(
    'actions/greet/src/greet.ts',
    "export const greet = (whom: string): string => ['Hello, ', whom, '!'].join('');\n",
  );
  write('actions/greet/README.md', README);
  mkdirSync(join(root, 'dist'));
  return { root, modules, write, remove: (path) => rmSync(join(root, path)), [Symbol.dispose]: close };
}
