import { Lexer } from '@actions/expressions';
import { readWorkflow } from './workflow.ts';

export interface UnsoundCondition {
  /** Such as `jobs.rollback.if` or `jobs.deploy.steps[2].if`. */
  readonly place: string;
  readonly expression: string;
}

function isFormatted(expression: string): boolean {
  const [first, second] = new Lexer(expression).lex().tokens;
  return first?.lexeme.toLowerCase() === 'format' && second?.lexeme === '(';
}

// The converter may have put `success() && (…)` around it.
const WRAPPED = /^success\(\) && \((.*)\)$/s;

/**
 * The conditions of a workflow that are always true because `${{ }}` stands inside longer text, such as a block
 * scalar: GitHub's parser turns them into `format('…')`, a text that is never empty (zizmor: unsound-condition).
 */
export async function unsoundConditions(file: string): Promise<UnsoundCondition[]> {
  const workflow = await readWorkflow(file);
  return workflow.jobs
    .flatMap((job) => [
      { place: `jobs.${job.id}.if`, expression: job.if },
      ...job.steps.map((step, index) => ({
        place: `jobs.${job.id}.steps[${index}].if`,
        expression: step.if,
      })),
    ])
    .filter(({ expression }) => isFormatted(WRAPPED.exec(expression)?.[1] ?? expression));
}
