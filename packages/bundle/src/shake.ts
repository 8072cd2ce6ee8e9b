import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '@thea/action';
import { type Plugin, type RolldownOutput, rolldown } from 'rolldown';
import { buildFailure, type House } from './house.ts';
import { nativeModules } from './native-modules.ts';
import { oneByteText } from './one-byte-text.ts';

/** An action with all that it imports and uses, and nothing else, in few files of plain JavaScript. */
export interface Shaken {
  readonly entry: string;
  /** The files that something was taken from: absolute paths, each once. */
  readonly taken: readonly string[];
}

// Their packages do not say so, but no module of theirs does anything by being loaded.
const WITHOUT_SIDE_EFFECTS = /\/node_modules\/@actions\//;

/** Finds all that an entry imports, directly or not, but not by `import()`: what is loaded whenever it starts. */
function frame(): { readonly plugin: Plugin; has(id: string): boolean } {
  const found = new Set<string>();
  return {
    has: (id) => found.has(id),
    plugin: {
      name: 'frame',
      buildEnd() {
        const all = [...this.getModuleIds()];
        const entries = new Set(all.filter((id) => this.getModuleInfo(id)?.isEntry === true));
        const waiting = [...entries];
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          for (const imported of this.getModuleInfo(id)?.importedIds ?? []) {
            if (found.has(imported) || entries.has(imported)) continue;
            found.add(imported);
            waiting.push(imported);
          }
        }
      },
    },
  };
}

function takenBy({ output }: RolldownOutput): readonly string[] {
  const ids = output.flatMap((chunk) =>
    chunk.type === 'chunk'
      ? Object.entries(chunk.modules).flatMap(([id, { code }]) =>
          code === null || code === '' || id.startsWith('\0') ? [] : [id],
        )
      : [],
  );
  return [...new Set(ids)];
}

/**
 * Joins the modules of one compiled action in `tree`, and leaves out what it does not use (rolldown.rs, "Tree shaking"):
 * ncc takes CommonJS packages whole, and of the AWS clients an action uses a tenth. All that starts with the action is
 * one file, so that node compiles it once. What is missing stays an import, which ncc then does not find.
 * Throws where a module cannot be read.
 */
export async function shake(house: House, tree: string, name: string): Promise<Shaken> {
  const start = frame();
  try {
    const bundle = await rolldown({
      cwd: tree,
      input: { index: join(tree, 'actions', name, 'src/index.js') },
      platform: 'node',
      tsconfig: false,
      logLevel: 'silent',
      preserveEntrySignatures: 'strict',
      plugins: [nativeModules(), start.plugin, oneByteText()],
      resolve: {
        mainFields: ['module', 'main'],
        conditionNames: ['import', 'module', 'node', 'default'],
        // The same sources as modules, which can be joined; node's condition names them as CommonJS.
        alias: { yaml: join(house.modules, 'yaml/browser/index.js') },
      },
      treeshake: { moduleSideEffects: [{ test: WITHOUT_SIDE_EFFECTS, sideEffects: false }] },
    });
    const folder = join(tree, 'shaken', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "sideEffects": false }\n');
    const written = await bundle.write({
      dir: folder,
      format: 'esm',
      minify: false,
      minifyInternalExports: false,
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      codeSplitting: { groups: [{ name: 'frame', test: (id) => start.has(id) }] },
    });
    await bundle.close();
    return { entry: join(folder, 'index.js'), taken: takenBy(written) };
  } catch (thrown) {
    throw buildFailure(
      `The modules of ${name} could not be joined.\n${messageOf(thrown)}`,
      'Correct what it names.',
      thrown,
    );
  }
}
