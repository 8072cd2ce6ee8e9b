import type { ActionContext } from '@thea/action';
import {
  type AnyPlatform,
  type DeployRequest,
  deployPrepared,
  describeTarget,
  prepareDeploy,
} from '@thea/release';
import { openSignatures, type SignatureChoice } from './open-signatures.ts';
import { type ChosenTarget, type Opener, storyTools } from './open-target.ts';
import { reachableNow } from './reachable.ts';
import { readPolicy } from './read-policy.ts';
import { showHead } from './show-head.ts';

/** The inputs that every action which deploys has, parsed. */
export interface DeployChoice extends SignatureChoice {
  readonly environment?: string | undefined;
  readonly policy?: string | undefined;
  readonly 'on-first-failure'?: 'leave' | 'remove' | undefined;
  readonly 'allow-older'?: string | undefined;
  readonly 'github-token'?: string | undefined;
  readonly 'dry-run': boolean;
}

/** The outputs that every action which deploys has. */
type DeployOutput =
  | 'deployed'
  | 'release'
  | 'platform-release'
  | 'previous'
  | 'digest'
  | 'predicted-rollback-seconds';

/** What a deploy needs of an action's context. */
export type DeployContext = Opener &
  Pick<ActionContext, 'summary' | 'log' | 'about'> & {
    readonly inputs: DeployChoice;
    setOutput(name: DeployOutput, value: string | number | boolean): void;
  };

/**
 * Observe → plan → record → apply → follow, for one target of any platform, told in summary and outputs; with `dry-run`
 * it ends after the plan. `open` enters the platform once policy and signature policy are known to be right.
 * @throws Failure as `prepareDeploy` and `deployPrepared` do, Failure('input') for a policy that is none.
 */
export function deployTarget(
  context: DeployContext,
  chosen: ChosenTarget,
  spec: unknown,
  open: () => Promise<AnyPlatform>,
): Promise<void> {
  return context.about(chosen.ref.name, () => deployChosen(context, chosen, spec, open));
}

async function deployChosen(
  context: DeployContext,
  chosen: ChosenTarget,
  spec: unknown,
  open: () => Promise<AnyPlatform>,
): Promise<void> {
  const { inputs, log, summary, workspace } = context;
  const policy = readPolicy(inputs.policy ?? chosen.file?.policy ?? 'default', workspace);
  const signatures = await openSignatures(inputs, chosen.file, context);
  const platform = await open();
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
