import type { ActionContext } from '@thea/action';
import {
  askedRelease,
  openSignatures,
  openTarget,
  railwayRepository,
  reachableNow,
  readPolicy,
  showHead,
  storyTools,
} from '@thea/platforms';
import { type DeployRequest, deployPrepared, describeTarget, prepareDeploy } from '@thea/release';
import { chooseRailwayTarget, railwayVariables } from './choose.ts';
import type { declaration } from './declaration.ts';

/** Observe → plan → record → apply → follow, for one Railway service. */
export async function main(context: ActionContext<typeof declaration>): Promise<void> {
  const { inputs, log, summary, workspace } = context;
  const { chosen, words } = chooseRailwayTarget(inputs, workspace);
  const asked = askedRelease(inputs.image, inputs.version, workspace);
  const { railwayModule } = await import('@thea/railway');
  const spec = railwayModule.spec(words, asked);
  const policy = readPolicy(inputs.policy ?? chosen.file?.policy ?? 'default', workspace);
  const signatures = await openSignatures(inputs, chosen.file, context);
  const opener = { ...context, environment: railwayVariables(inputs, context.environment) };
  const platform = await openTarget(
    chosen,
    { ...inputs, 'allowed-account-ids': [] },
    'deploy',
    opener,
    railwayModule,
    railwayRepository,
  );
  const tools = storyTools(context, inputs['github-token']);
  const request: DeployRequest<unknown> = {
    spec,
    environment: inputs.environment ?? 'default',
    run: context.run,
    policy,
    onFirstFailure: inputs['on-first-failure'] ?? chosen.entry?.onFirstFailure ?? 'leave',
    reachableBefore: null,
    allowOlder: inputs['allow-older'],
    ahead: inputs['dry-run'],
    signatures,
  };
  context.setOutput('deployed', false);
  summary.setTitle(`${inputs['dry-run'] ? 'Plan for' : 'Deploy to'} ${describeTarget(platform.target)}`);
  const prepared = await prepareDeploy(platform, request, tools);
  const { plan, goal, findings } = prepared;
  summary.findings(findings);
  if (prepared.signature.exception !== null) summary.warning(prepared.signature.exception);
  if (prepared.olderOnPurpose !== null) summary.warning(prepared.olderOnPurpose);
  context.setOutput('release', plan.release.id);
  context.setOutput('digest', Object.values(plan.release.images)[0] ?? '');
  context.setOutput('previous', goal.kind === 'goal' ? goal.goal.platformRelease : '');
  context.setOutput('predicted-rollback-seconds', plan.prediction.completed);
  summary.fact('Release', `${plan.release.id}, version ${plan.release.version}`);
  summary.fact('Goal of a rollback', goal.reason);
  if (inputs['dry-run']) {
    summary.evidence(plan.summary);
    const blockers = findings.filter((finding) => finding.blocks);
    log.notice(
      blockers.length === 0
        ? 'Dry run: nothing was changed.'
        : `Dry run: nothing was changed. A real run would be refused: ${blockers.map((finding) => finding.message).join(' ')}`,
    );
    return;
  }
  const reachableBefore = await reachableNow(platform, chosen.entry, prepared, context);
  try {
    const outcome = await deployPrepared(platform, { ...request, reachableBefore }, prepared, tools);
    context.setOutput('deployed', outcome.kind === 'deployed');
    context.setOutput(
      'platform-release',
      outcome.kind === 'deployed' ? (outcome.head.platformRelease ?? '') : outcome.platformRelease,
    );
    if (outcome.kind === 'deployed') showHead(summary, outcome.head);
  } finally {
    summary.phases(log.phases);
  }
}
