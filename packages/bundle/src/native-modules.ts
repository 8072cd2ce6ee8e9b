import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';

const MARK = '\0native:';
/** `import()` of one of node's own modules, by a word that is written there. */
const LATE = /\bimport\(\s*['"]node:([\w/]+)['"]\s*\)/g;
/** What rolldown adds itself: it takes node:module for a `require` that is left, and cannot be built with what it gives. */
const RUNTIME = '\0rolldown/runtime.js';

/**
 * Lets a bundle ask for node's own modules with `process.getBuiltinModule` (since node 22.3) instead of importing them.
 * An import of `node:http`, `node:fs` or `node:crypto` reads every one of their exports, also those that node makes
 * only when somebody asks: with `http.WebSocket` all of undici, with `fs.promises` and `crypto.webcrypto` forty files
 * more (node 24: lib/internal/bootstrap/realm.js, `syncExports`): ten times the processor time for `node:http`. What a
 * bundle uses of them stays live, so a global agent that was replaced is seen.
 */
export function nativeModules(): Plugin {
  return {
    name: 'native-modules',
    resolveId: (id, importer) =>
      isBuiltin(id) && importer !== RUNTIME
        ? { id: MARK + id.replace(/^node:/, ''), moduleSideEffects: false }
        : null,
    load: (id) =>
      id.startsWith(MARK)
        ? {
            code: `module.exports = process.getBuiltinModule('node:${id.slice(MARK.length)}');\n`,
            moduleType: 'js',
          }
        : null,
    // As a module of its own it would be a file of its own, 600 bytes that node opens before the first request.
    transform: (code) => {
      const asked = code.replaceAll(
        LATE,
        (_all, name: string) => `Promise.resolve(process.getBuiltinModule('node:${name}'))`,
      );
      return asked === code ? null : asked;
    },
  };
}
