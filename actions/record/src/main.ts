import { type ActionContext, messageOf } from '@thea/action';
import { appendReleases, ledgerFacts } from '@thea/ledger';
import { openAnyTarget, readTargets, recordsEarly, storyTools, type Targets } from '@thea/platforms';
import { isOfRun, type RecordHead, readHistory } from '@thea/release';
import type { declaration } from './declaration.ts';

type Context = ActionContext<typeof declaration>;

/** The heads that this run wrote, one for each target that it touched. */
async function headsOfRun(context: Context, file: Targets): Promise<RecordHead[]> {
  const { inputs, log, run } = context;
  const tools = storyTools(context, inputs['github-token']);
  const heads = await Promise.all(
    file.targets.map(async (entry) => {
      try {
        const early = recordsEarly(tools, inputs.environment, entry.ref);
        const platform = await openAnyTarget({ ref: entry.ref, entry, file }, inputs, 'deploy', context);
        const history = await readHistory(platform, inputs.environment, early, 12);
        return run === null ? history[0] : history.find((head) => isOfRun(head, run));
      } catch (thrown) {
        log.warning(`The record of ${entry.ref.name} could not be read: ${messageOf(thrown)}`);
        return undefined;
      }
    }),
  );
  return heads.filter((head) => head !== undefined);
}

type Outcome = 'verified' | 'rolled-back' | 'held' | 'failed' | 'nothing';

/** The worst of what the targets say: one word for the run. */
function outcomeOver(outcomes: readonly Exclude<Outcome, 'nothing'>[]): Outcome {
  const order = ['failed', 'rolled-back', 'held', 'verified'] as const;
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'nothing';
}

/** Appends to the ledger what this run did on every target. */
export async function main(context: Context): Promise<void> {
  const { inputs, log, summary, environment, clock, deadline } = context;
  summary.setTitle(`Record of ${inputs.environment}`);
  const file = readTargets(inputs.targets, inputs.environment, context.workspace);
  const heads = await log.phase('read records', () => headsOfRun(context, file));
  const facts = heads.map(ledgerFacts);
  const outcome = outcomeOver(facts.map((each) => each.outcome));
  context.setOutput('outcome', outcome);
  for (const each of facts) summary.fact(each.target, `${each.version}: ${each.outcome}`);
  const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
  const token = inputs['github-token'];
  if (facts.length === 0) log.info('This run changed nothing on any target; the ledger stays as it is.');
  else if (inputs['dry-run']) log.notice(`Dry run: ${facts.length} line(s) would be appended to the ledger.`);
  else if (!repository || !token) log.warning('Outside GitHub there is no ledger; nothing was appended.');
  else {
    const appended = await log.phase('append', () =>
      appendReleases(
        {
          url: url || 'https://api.github.com',
          repository,
          token,
          branch: inputs.branch,
          clock,
          deadline,
          log,
        },
        facts,
      ),
    );
    summary.fact('Ledger', `${appended.entries.length} line(s) on ${inputs.branch}`);
  }
  summary.phases(log.phases);
}
