import type { LintFinding } from './finding.ts';
import type { WorkflowDocument } from './workflow-document.ts';

const CHECKOUT = /^actions\/checkout@[0-9a-f]{40}$/;
const OURS = /^(\$\/|theaia\/)/;

type StepPath = readonly ['jobs', string, 'steps', number];

function stepFindings(workflow: WorkflowDocument, step: StepPath): LintFinding[] {
  const findings: LintFinding[] = [];
  const uses = workflow.text([...step, 'uses']);
  const run = workflow.text([...step, 'run']);
  if (run?.includes('${{')) {
    const message =
      'An expression in a script is a way in for whoever controls its value. Hand it over in "env".';
    findings.push(workflow.finding([...step, 'run'], message));
  }
  if (uses === null || OURS.test(uses)) return findings;
  if (!CHECKOUT.test(uses)) {
    const message = `"${uses}" is a foreign action. Only actions/checkout is used, pinned to a commit by its full SHA.`;
    return [...findings, workflow.finding([...step, 'uses'], message)];
  }
  if (!/^\s*v\d+\.\d+\.\d+$/.test(workflow.comment(step, 'uses') ?? '')) {
    findings.push(
      workflow.finding([...step, 'uses'], 'A pinned action says its version in a comment, as in "# v7.0.1".'),
    );
  }
  if (workflow.at([...step, 'with', 'persist-credentials']) !== false) {
    findings.push(
      workflow.finding(
        step,
        'A checkout leaves a token in the folder unless "persist-credentials" is false.',
      ),
    );
  }
  return findings;
}

function jobFindings(workflow: WorkflowDocument, id: string): LintFinding[] {
  const job = ['jobs', id] as const;
  const findings: LintFinding[] = [];
  if (workflow.at([...job, 'permissions']) === undefined) {
    findings.push(
      workflow.finding(job, `The job "${id}" says no permissions. List what it needs, each with its reason.`),
    );
  }
  for (const permission of workflow.keys([...job, 'permissions'])) {
    if ((workflow.comment([...job, 'permissions'], permission) ?? '').trim().length < 3) {
      const message = `The permission "${permission}" has no reason. Write it behind the value, as a comment.`;
      findings.push(workflow.finding([...job, 'permissions', permission], message));
    }
  }
  const steps = workflow.length([...job, 'steps']);
  if (steps > 0 && workflow.at([...job, 'timeout-minutes']) === undefined) {
    findings.push(workflow.finding(job, `The job "${id}" may run for six hours. Give it "timeout-minutes".`));
  }
  for (let index = 0; index < steps; index += 1) {
    findings.push(...stepFindings(workflow, ['jobs', id, 'steps', index]));
  }
  return findings;
}

/**
 * What the house asks of a workflow and no linter checks: no permission without a reason, none by default, a limit of
 * time on every job, no expression in a script, and no foreign action but a pinned checkout. Pure.
 */
export function houseFindings(workflow: WorkflowDocument): LintFinding[] {
  const byDefault = workflow.at(['permissions']);
  const open =
    byDefault === undefined || workflow.keys(['permissions']).length > 0 || typeof byDefault === 'string';
  const findings = open
    ? [
        workflow.finding(
          ['permissions'],
          'A workflow gives no permission by default: write "permissions: {}" and grant in each job.',
        ),
      ]
    : [];
  return [...findings, ...workflow.keys(['jobs']).flatMap((id) => jobFindings(workflow, id))];
}
