import type { ActionDeclaration } from '@thea/action';
import { stringify } from 'yaml';

/**
 * The `action.yml` of a declaration. Paths lead from `actions/<name>` to `dist/<name>`. GitHub knows only text inputs:
 * `required` and `default` are told to it, everything else is checked by the action itself. GitHub, "Metadata syntax".
 */
export function actionYml(declaration: ActionDeclaration): string {
  const main = `../../dist/${declaration.name}/index.js`;
  const inputs = Object.entries(declaration.inputs).map(([name, input]) => [
    name,
    {
      description: input.description,
      required: input.required ?? false,
      ...(input.default === undefined ? {} : { default: input.default }),
      ...(input.deprecated === undefined ? {} : { deprecationMessage: input.deprecated }),
    },
  ]);
  const outputs = Object.entries(declaration.outputs).map(([name, description]) => [name, { description }]);
  const document = {
    name: declaration.title,
    description: declaration.description,
    author: 'Thea IA',
    branding: { icon: declaration.icon, color: declaration.color },
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: { using: 'node24', main, ...(declaration.post ? { post: main } : {}) },
  };
  const head = '# Made from src/declaration.ts by "npm run build".\n';
  return head + stringify(document, { lineWidth: 110, defaultStringType: 'PLAIN' });
}
