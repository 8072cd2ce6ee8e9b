import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unsoundConditions } from '@thea/rehearsal/github/language/unsound';
import { findingLine, type LintFinding } from './finding.ts';
import { houseFindings } from './house-rules.ts';
import { interfaceFindings } from './interface-rules.ts';
import { languageServiceFindings } from './language-service.ts';
import { readDocument } from './workflow-document.ts';
import { actionFiles, workflowFiles } from './workflow-files.ts';

/** `jobs.x.steps[2].if` as a path. */
function pathOf(place: string): (string | number)[] {
  return place
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

async function conditionFindings(root: string, file: string, refused: boolean): Promise<LintFinding[]> {
  const workflow = readDocument(root, file);
  const conditions = await unsoundConditions(join(root, file)).catch((thrown: unknown) => {
    // A file that the language service objects to may have no conditions to read; it has said why.
    if (refused) return [];
    throw thrown;
  });
  return conditions.map(({ place, expression }) =>
    workflow.finding(
      pathOf(place),
      `This condition is always true: GitHub reads it as ${expression.slice(0, 60)}. Take the \${{ }} away.`,
    ),
  );
}

/** Everything that is wrong with the workflows and action.yml files below `root` (absolute). */
export async function lint(root: string): Promise<LintFinding[]> {
  const findings: LintFinding[] = [];
  for (const file of actionFiles(root)) findings.push(...(await languageServiceFindings(root, file)));
  for (const file of workflowFiles(root)) {
    const said = await languageServiceFindings(root, file);
    const workflow = readDocument(root, file);
    findings.push(...said, ...houseFindings(workflow), ...interfaceFindings(root, workflow));
    findings.push(...(await conditionFindings(root, file, said.length > 0)));
  }
  return findings;
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const findings = await lint(root);
  for (const finding of findings) console.error(findingLine(finding));
  const files = workflowFiles(root).length + actionFiles(root).length;
  console.log(`${files} workflow and action files checked, ${findings.length} findings.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
