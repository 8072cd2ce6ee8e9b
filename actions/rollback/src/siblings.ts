import { type ActionContext, Failure, messageOf } from '@thea/action';
import { type ChosenTarget, openAnyTarget, storyTools, type TargetEntry } from '@thea/platforms';
import { BUDGET_SECONDS, type RollbackRequest, rollback, rollbackFailure } from '@thea/release';
import type { declaration } from './declaration.ts';

type Context = ActionContext<typeof declaration>;

/**
 * The other targets of the release that go back with this one: those of its wave, or those of earlier waves too. Later
 * waves have not begun. Pure.
 * @throws Failure('input') where no targets file says who they are.
 */
export function siblingsOf(
  {
    entry,
    file,
  }: Pick<ChosenTarget, 'entry'> & {
    readonly file: { readonly targets: readonly TargetEntry[] } | null;
  },
  scope: 'none' | 'wave' | 'all',
): readonly TargetEntry[] {
  if (scope === 'none') return [];
  if (entry === null || file === null) {
    throw new Failure('input', {
      input: 'siblings',
      message: 'Input "siblings" needs a targets file, and the target is not one of a file.',
      remedy: 'Name the target by its name in the targets file, or leave "siblings" out.',
    });
  }
  return file.targets.filter(
    ({ ref, wave }) =>
      ref.name !== entry.ref.name && (scope === 'wave' ? wave === entry.wave : wave <= entry.wave),
  );
}

/** Milliseconds between looks at a sibling whose own job has not come to a decision yet. */
const LOOK_AGAIN = 5_000;

/**
 * Takes siblings back side by side once they are accepted or held in this run; one that fails or is cancelled is taken
 * back by its own job. GitHub cancels the others when the failed job has ended: until `ownEnds` they are looked at again
 * and again, and once more then. What cannot be taken back here is a warning: the rollback job tries it once more.
 */
export async function takeBackSiblings(
  context: Context,
  chosen: ChosenTarget,
  ownEnds: AbortSignal,
): Promise<void> {
  const { inputs, log } = context;
  if (inputs['dry-run'] || inputs.list || context.run === null) return;
  const siblings = siblingsOf(chosen, inputs.siblings);
  await Promise.all(
    siblings.map((entry) =>
      context.about(entry.ref.name, () =>
        log.phase(`take back ${entry.ref.name}`, () =>
          takeBack(context, { ...chosen, ref: entry.ref, entry }, ownEnds),
        ),
      ),
    ),
  );
}

async function takeBack(context: Context, sibling: ChosenTarget, ownEnds: AbortSignal): Promise<void> {
  const { inputs, log, clock, deadline, summary } = context;
  const { name } = sibling.ref;
  try {
    const platform = await openAnyTarget(sibling, inputs, 'rollback', context);
    while (true) {
      const last = ownEnds.aborted;
      const outcome = await rollback(
        platform,
        requestOf(context),
        storyTools(context, inputs['github-token']),
      );
      if (outcome.kind === 'nothing-to-do' && outcome.undecided === true && !last) {
        await clock.sleep(LOOK_AGAIN, AbortSignal.any([deadline.signal, ownEnds])).catch(() => {});
        deadline.signal.throwIfAborted();
        continue;
      }
      if (outcome.kind !== 'restored') {
        log.info(
          `${name}: nothing to do, ${outcome.kind === 'nothing-to-do' ? outcome.reason : outcome.kind}.`,
        );
        return;
      }
      const { t2, held } = outcome.budget;
      const time = t2 === null ? 'not reached' : `T2 ${t2.toFixed(1)} s of ${BUDGET_SECONDS} s`;
      summary.fact(`Went back with it: ${name}`, `${time} (${held ? 'held' : 'missed'})`);
      const failure = rollbackFailure(outcome);
      if (failure !== null) throw failure;
      return;
    }
  } catch (thrown) {
    if (deadline.signal.aborted) throw thrown;
    log.warning(
      `${name} could not be taken back beside ${inputs.target}, the rollback job tries it once more: ${messageOf(thrown)}`,
    );
  }
}

function requestOf({ inputs, run }: Context): RollbackRequest {
  return {
    environment: inputs.environment ?? null,
    run,
    to: null,
    reason: `another target failed: ${inputs.reason}`,
    dryRun: false,
    keepAccepted: false,
    onlyAccepted: true,
  };
}
