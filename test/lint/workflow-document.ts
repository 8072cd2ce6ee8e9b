import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isPair, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import type { LintFinding } from './finding.ts';

type Path = readonly (string | number)[];

/** A workflow as it is written, with the places of its nodes and the comments at its lines. */
export interface WorkflowDocument {
  readonly path: string;
  /** The value at a path as plain data; undefined where there is none. */
  at(path: Path): unknown;
  /** The keys of the mapping at a path. */
  keys(path: Path): string[];
  /** The length of the sequence at a path; 0 where there is none. */
  length(path: Path): number;
  text(path: Path): string | null;
  /** The comment behind the value, or above the key, of a pair of the mapping at `path`. */
  comment(path: Path, key: string): string | null;
  finding(path: Path, message: string): LintFinding;
}

/** Reads a workflow or an action.yml; `file` is relative to `root`. */
export function readDocument(root: string, file: string): WorkflowDocument {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), { lineCounter: lines });
  const pairs = (path: Path): Pair[] => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return isMap(node) ? node.items.filter(isPair) : [];
  };
  const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
  const at = (path: Path): unknown => {
    const value: unknown = document.getIn(path, false);
    return isNode(value) ? value.toJS(document) : value;
  };
  return {
    path: file,
    at,
    keys: (path) => pairs(path).map(keyOf),
    length: (path) => {
      const value = at(path);
      return Array.isArray(value) ? value.length : 0;
    },
    text: (path) => {
      const value = at(path);
      return typeof value === 'string' ? value : null;
    },
    comment: (path, key) => {
      const pair = pairs(path).find((item) => keyOf(item) === key);
      const behind = isNode(pair?.value) ? pair.value.comment : null;
      const above = isNode(pair?.key) ? pair.key.commentBefore : null;
      return behind ?? above ?? null;
    },
    finding: (path, message) => {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const node = document.getIn(path.slice(0, depth), true);
        if (!isNode(node) || !node.range) continue;
        const { line, col } = lines.linePos(node.range[0]);
        return { path: file, line, column: col, message };
      }
      return { path: file, line: 1, column: 1, message };
    },
  };
}
