import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { expressionFunction, text } from '../language/expression.ts';

/**
 * `hashFiles(pattern, …)` over the workspace: SHA-256 over the SHA-256 of each file; empty where none matches.
 * Patterns that begin with `!` exclude (docs "Expressions", hashFiles).
 */
export function hashFiles(workspace: string): FunctionDefinition {
  return expressionFunction('hashFiles', (patterns) => {
    const found = new Set<string>();
    for (const pattern of patterns.flatMap((item) => item.split('\n'))) {
      const exclude = pattern.startsWith('!');
      for (const path of globSync(exclude ? pattern.slice(1) : pattern, { cwd: workspace })) {
        if (exclude) found.delete(path);
        else if (statSync(join(workspace, path)).isFile()) found.add(path);
      }
    }
    if (found.size === 0) return text('');
    const hash = createHash('sha256');
    for (const path of [...found].sort()) {
      hash.update(
        createHash('sha256')
          .update(readFileSync(join(workspace, path)))
          .digest(),
      );
    }
    return text(hash.digest('hex'));
  });
}
