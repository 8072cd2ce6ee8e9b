import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@thea/action';
import { actionParser, conditions, parser } from './library.ts';
import { readStep, type StepModel } from './step.ts';
import { entries, literal, property, type Template } from './template.ts';

export interface ActionInput {
  readonly id: string;
  readonly default: Template | null;
  readonly required: boolean;
  readonly deprecation: string | null;
}

/** An action's metadata file, as far as the rehearsal runs it. */
export interface ActionModel {
  readonly folder: string;
  readonly name: string;
  readonly inputs: readonly ActionInput[];
  readonly runs:
    | {
        readonly using: 'node';
        readonly pre: string | null;
        readonly preIf: string;
        readonly main: string;
        readonly post: string | null;
        readonly postIf: string;
      }
    | {
        readonly using: 'composite';
        readonly steps: readonly StepModel[];
        readonly outputs: readonly [string, Template][];
      };
}

function refuse(folder: string, message: string, remedy: string): Failure {
  return new Failure('input', { message: `The action in ${folder} ${message}`, remedy });
}

function compositeSteps(folder: string, runs: Template | null): StepModel[] {
  const steps = property(runs, 'steps');
  if (!steps || !parser.isSequence(steps)) throw refuse(folder, 'has no steps.', 'Add "runs.steps".');
  return [...steps].map((mapping, index) => {
    const written = property(mapping, 'if');
    const condition =
      written && parser.isBasicExpression(written) ? written.expression : (literal(written) ?? '');
    return readStep(mapping, {
      id: literal(property(mapping, 'id')) ?? `__${index}`,
      if:
        condition.trim() === ''
          ? 'success()'
          : conditions.ensureStatusFunction(condition.trim(), written?.definitionInfo),
    });
  });
}

/**
 * Reads `action.yml` or `action.yaml` in `folder` with GitHub's own parser. Throws `Failure` where there is none, where
 * the parser refuses it, and for actions that run in a container or on a node before 24.
 * https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax
 */
export function readAction(folder: string): ActionModel {
  const file = ['action.yml', 'action.yaml']
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (file === undefined) {
    throw refuse(
      folder,
      'has no action.yml.',
      'Check the path after "uses:"; a local action needs a checkout before it.',
    );
  }
  const { context, value } = actionParser.parseAction(
    { name: file, content: readFileSync(file, 'utf8') },
    new parser.NoOperationTraceWriter(),
  );
  const errors = context.errors.getErrors().map(String);
  if (!value || errors.length > 0)
    throw refuse(folder, `is refused: ${errors.slice(0, 3).join('; ')}`, 'Correct the file.');
  const inputs = entries(property(value, 'inputs')).map(([id, definition]) => ({
    id,
    default: property(definition, 'default'),
    required: property(definition, 'required')?.toString() === 'true',
    deprecation: literal(property(definition, 'deprecationMessage')),
  }));
  const runs = property(value, 'runs');
  const using = literal(property(runs, 'using')) ?? '';
  const name = literal(property(value, 'name')) ?? folder;
  if (using === 'composite') {
    const outputs = entries(property(value, 'outputs')).flatMap(([id, definition]): [string, Template][] => {
      const output = property(definition, 'value');
      return output === null ? [] : [[id, output]];
    });
    return {
      folder,
      name,
      inputs,
      runs: { using: 'composite', steps: compositeSteps(folder, runs), outputs },
    };
  }
  const main = literal(property(runs, 'main'));
  if (using !== 'node24' || main === null) {
    throw refuse(folder, `runs with "${using}".`, 'Use "using: node24" with "main:", or "using: composite".');
  }
  return {
    folder,
    name,
    inputs,
    runs: {
      using: 'node',
      pre: literal(property(runs, 'pre')),
      preIf: literal(property(runs, 'pre-if')) ?? 'always()',
      main,
      post: literal(property(runs, 'post')),
      postIf: literal(property(runs, 'post-if')) ?? 'always()',
    },
  };
}
