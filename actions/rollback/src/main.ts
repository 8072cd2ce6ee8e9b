import type { ActionContext, BudgetTaken } from '@thea/action';
import { type ChosenTarget, chooseTarget, openAnyTarget, recordsEarly, storyTools } from '@thea/platforms';
import {
  BUDGET_SECONDS,
  describeTarget,
  listCandidates,
  readHistory,
  rollback,
  rollbackFailure,
} from '@thea/release';
import type { declaration } from './declaration.ts';
import { showOutcome } from './show-outcome.ts';
import { siblingsOf, takeBackSiblings } from './siblings.ts';

type Context = ActionContext<typeof declaration>;

/** Finds the record, restores, follows, compares, and measures it; siblings go back beside it. */
export async function main(context: Context): Promise<void> {
  const chosen = chooseTarget(context.inputs, context.workspace);
  siblingsOf(chosen, context.inputs.siblings);
  const ownEnds = new AbortController();
  const [own, beside] = await Promise.allSettled([
    context.about(chosen.ref.name, () => rollBackTarget(context, chosen)).finally(() => ownEnds.abort()),
    takeBackSiblings(context, chosen, ownEnds.signal),
  ]);
  if (own.status === 'rejected') throw own.reason;
  if (beside.status === 'rejected') throw beside.reason;
}

async function rollBackTarget(context: Context, chosen: ChosenTarget): Promise<void> {
  const { inputs, log, summary } = context;
  const environment = inputs.environment ?? null;
  const tools = recordsEarly(storyTools(context, inputs['github-token']), environment, chosen.ref);
  const platform = await openAnyTarget(chosen, inputs, 'rollback', context);
  summary.setTitle(`${inputs.list ? 'Candidates of' : 'Roll back'} ${describeTarget(platform.target)}`);
  context.setOutput('rolled-back', false);
  if (inputs.list) {
    const candidates = listCandidates(await readHistory(platform, environment, tools, 20));
    context.setOutput('candidates', JSON.stringify(candidates));
    for (const { platformRelease, version, state, writtenAt, allowed } of candidates) {
      log.info(`${allowed ? '*' : ' '} ${platformRelease}  version ${version}  ${state}  ${writtenAt}`);
    }
    log.info(
      candidates.length === 0 ? 'No release is on record here.' : 'Those with * may be named with "to".',
    );
    return;
  }
  let taken: BudgetTaken | undefined;
  try {
    const outcome = await rollback(
      platform,
      {
        environment,
        run: inputs.undo === 'newest' ? null : context.run,
        to: inputs.to ?? null,
        reason: inputs.reason,
        dryRun: inputs['dry-run'],
        keepAccepted: inputs['keep-accepted'],
      },
      tools,
    );
    showOutcome(context, outcome);
    taken = outcome.kind === 'restored' ? { limit: BUDGET_SECONDS, taken: outcome.budget.t2 } : undefined;
    const failure = rollbackFailure(outcome);
    if (failure !== null) throw failure;
  } finally {
    summary.phases(log.phases, taken);
  }
}
