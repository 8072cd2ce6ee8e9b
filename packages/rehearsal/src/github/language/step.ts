import { literal, property, type Template } from './template.ts';

/** One step of a job or of a composite action, as it was written. */
export interface StepModel {
  /** The id that was given, or the one that GitHub generates, which begins with `__` and no context shows. */
  readonly id: string;
  readonly name: Template | null;
  /** The condition, with `success() && (…)` around it where it names no status function. */
  readonly if: string;
  readonly run: Template | null;
  readonly uses: string | null;
  readonly with: Template | null;
  readonly env: Template | null;
  readonly shell: Template | null;
  readonly workingDirectory: Template | null;
  readonly timeoutMinutes: Template | null;
  readonly continueOnError: Template | null;
}

/** Puts what GitHub's converter keeps of a step (`id`, `if`) together with the rest of its mapping. */
export function readStep(mapping: Template, converted: { id: string; if: string }): StepModel {
  return {
    id: converted.id,
    name: property(mapping, 'name'),
    if: converted.if,
    run: property(mapping, 'run'),
    uses: literal(property(mapping, 'uses')),
    with: property(mapping, 'with'),
    env: property(mapping, 'env'),
    shell: property(mapping, 'shell'),
    workingDirectory: property(mapping, 'working-directory'),
    timeoutMinutes: property(mapping, 'timeout-minutes'),
    continueOnError: property(mapping, 'continue-on-error'),
  };
}
