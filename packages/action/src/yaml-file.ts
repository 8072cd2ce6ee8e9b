import { isNode, LineCounter, parseDocument } from 'yaml';
import type { JsonPath, TextPlace } from './json-text.ts';
import type { Json } from './log.ts';
import { annotationPath, fileFailure, readSource, type SourceFile, workspaceOf } from './source-file.ts';

/**
 * Reads a YAML 1.2 file with one document (JSON schema of values: text, numbers, booleans, null, lists, maps).
 * `path` may be relative to `workspace`. Throws `Failure('input')` at line and column.
 */
export function parseYamlFile(path: string, workspace = workspaceOf(process.env)): SourceFile {
  const shown = annotationPath(path, workspace);
  const text = readSource(path, workspace);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
  });
  const at = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  // A warning is an unresolved tag: the value would not be what the user wrote.
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem)
    throw fileFailure(shown, `is not YAML: ${problem.message}`, 'Correct it there.', at(problem.pos[0]));
  let value: Json;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (thrown) {
    throw fileFailure(shown, 'cannot be resolved', 'Use fewer or simpler aliases.', undefined, thrown);
  }
  const place = (path: JsonPath): TextPlace => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  return { value, text, place: (path) => ({ path: shown, ...place(path) }) };
}
