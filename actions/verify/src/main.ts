import { type ActionContext, Failure } from '@thea/action';
import {
  type ChosenTarget,
  chooseTarget,
  nowhereToAsk,
  openAnyTarget,
  probeOf,
  recordsEarly,
  showHead,
  storyTools,
} from '@thea/platforms';
import { describeTarget, type RecordHead, verify } from '@thea/release';
import { verify as judge, watchReplicas } from '@thea/verification';
import type { declaration } from './declaration.ts';

type Context = ActionContext<typeof declaration>;

/** Resume → verdict → decision → mark. `roll-back` fails the step, `hold` is a warning. */
export async function main(context: Context): Promise<void> {
  const chosen = chooseTarget(context.inputs, context.workspace);
  await context.about(chosen.ref.name, () => verifyTarget(context, chosen));
}

async function verifyTarget(context: Context, chosen: ChosenTarget): Promise<void> {
  const { inputs, log, summary } = context;
  const environment = inputs.environment ?? null;
  const tools = recordsEarly(storyTools(context, inputs['github-token']), environment, chosen.ref);
  const platform = await openAnyTarget(chosen, inputs, 'deploy', context);
  const settings = chosen.entry?.verify;
  const onInconclusive = inputs['on-inconclusive'] ?? settings?.onInconclusive ?? 'hold';
  summary.setTitle(`Verify ${describeTarget(platform.target)}`);
  const url = (head: RecordHead, facts: unknown): string => {
    const address = inputs.url ?? chosen.entry?.url ?? platform.address(facts);
    if (address !== null) return address;
    throw new Failure('input', { input: 'url', ...nowhereToAsk(head.target.name) });
  };
  const outcome = await verify(
    platform,
    {
      environment,
      run: context.run,
      onInconclusive,
      judge: (head, facts) => {
        const looked = {
          expected: { version: head.release.version, platformRelease: head.platformRelease },
          replicas: () => platform.replicas(),
          minimumHealthy: platform.minimumHealthy(facts),
          clock: context.clock,
          deadline: context.deadline,
          log,
          ...(settings === undefined ? {} : { consecutive: settings.consecutive, window: settings.window }),
        };
        if (settings?.by === 'replicas') return watchReplicas(looked);
        return judge({
          ...looked,
          url: url(head, facts),
          probe: probeOf(chosen.entry, inputs.path),
          reachableBefore: head.reachableBefore,
          environment: context.environment,
        });
      },
    },
    tools,
  );
  const { head, judgement, decision } = outcome;
  context.setOutput('verdict', judgement.verdict);
  context.setOutput('decision', decision);
  context.setOutput('platform-release', head.platformRelease ?? '');
  showHead(summary, head);
  summary.evidence(judgement.evidence);
  summary.phases(log.phases);
  const first = judgement.evidence[0] ?? 'no evidence was found';
  if (decision === 'roll-back') {
    throw new Failure('unhealthy', {
      message: `Release ${head.release.id} on ${head.target.name} is ${judgement.verdict}: ${first}`,
      remedy: 'It is to be rolled back; all that was seen is in the summary.',
    });
  }
  if (decision === 'hold') {
    const sentence = `Release ${head.release.id} on ${head.target.name} is held: ${first} Look at it, then deploy it again to accept, or roll it back.`;
    log.warning(sentence);
    summary.warning(sentence);
  }
}
