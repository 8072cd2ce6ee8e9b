import { type ActionContext, Failure, messageOf } from '@thea/action';
import {
  askEarly,
  askedRelease,
  type ChosenTarget,
  findTarget,
  hasNowhereToAsk,
  imageRepository,
  loadPlatform,
  loadReadSpec,
  nowhereToAsk,
  openBy,
  openRequest,
  openSignatures,
  outputIn,
  railwayRepository,
  reachableNow,
  readPolicy,
  readTargets,
  storyTools,
  type Targets,
} from '@thea/platforms';
import { prepareDeploy, type SignatureGate } from '@thea/release';
import { checkAccess } from './check-access.ts';
import type { declaration } from './declaration.ts';

type Context = ActionContext<typeof declaration>;

/** The targets that `only` names, in the order of the file; all where it is empty. */
function chosenTargets(file: Targets, only: string | undefined): ChosenTarget[] {
  const names = (only ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wanted = new Set(names.map((name) => findTarget(file, name).ref.name));
  return file.targets
    .filter((entry) => wanted.size === 0 || wanted.has(entry.ref.name))
    .map((entry) => ({ ref: entry.ref, entry, file }));
}

/** Plans one target by reads alone and gives the sentences that forbid its release. */
async function planTarget(
  context: Context,
  chosen: ChosenTarget,
  file: Targets,
  signatures: SignatureGate,
): Promise<readonly string[]> {
  const { inputs, log, summary, workspace } = context;
  if (chosen.entry === null) return [];
  const readSpec = await loadReadSpec(chosen.ref);
  const asked = askedRelease(inputs.image, inputs.version, workspace);
  const spec = await readSpec(chosen.entry.words, { ...asked, outputOf: outputIn(context) });
  const deploy = await askEarly(openRequest(chosen, inputs, 'deploy', context));
  const module = await loadPlatform(chosen.ref);
  const access = await log.phase('permissions', () => checkAccess(context, chosen, module, deploy));
  for (const sentence of access.lost) log.warning(`${chosen.ref.name}: ${sentence}`);
  for (const sentence of access.blocking) log.error(`${chosen.ref.name}: ${sentence}`);
  for (const sentence of [...access.blocking, ...access.lost]) summary.warning(sentence);
  // What cannot be read cannot be planned; every missing permission has been named.
  if (access.blocking.length > 0) return access.blocking;
  const repositories = chosen.ref.platform === 'railway' ? railwayRepository : imageRepository;
  const platform = await openBy(deploy, module, context, repositories);
  const prepared = await prepareDeploy(
    platform,
    {
      spec,
      environment: inputs.environment,
      run: context.run,
      policy: readPolicy(file.policy, workspace),
      onFirstFailure: chosen.entry.onFirstFailure,
      reachableBefore: null,
      allowOlder: inputs['allow-older'],
      ahead: true,
      signatures,
    },
    storyTools(context, inputs['github-token']),
  );
  await reachableNow(platform, chosen.entry, prepared, context);
  if (hasNowhereToAsk(chosen.entry, platform.address(prepared.facts))) {
    const { message, remedy } = nowhereToAsk(chosen.ref.name);
    const sentence = `${message} A release of it cannot be verified, and will be taken back. ${remedy}`;
    log.warning(sentence);
    summary.warning(sentence);
  }
  const { plan, goal } = prepared;
  summary.fact(
    chosen.ref.name,
    plan.change === 'none' ? 'runs this release already' : plan.summary.join('; '),
  );
  summary.fact(`${chosen.ref.name}: way back`, goal.kind === 'goal' ? goal.goal.platformRelease : 'none');
  summary.fact(
    `${chosen.ref.name}: predicted rollback`,
    `${plan.prediction.inProgress} s under way, ${plan.prediction.completed} s completed`,
  );
  if (prepared.signature.exception !== null) summary.warning(prepared.signature.exception);
  if (prepared.olderOnPurpose !== null) summary.warning(prepared.olderOnPurpose);
  summary.findings(prepared.findings);
  log.info(`${chosen.ref.name} is planned.`);
  // What may have passed by then is the deploy's to judge: it holds the lock, the plan does not.
  return prepared.findings
    .filter((finding) => finding.blocks && !finding.passing)
    .map(({ message, remedy }) => `${message} ${remedy}`);
}

/** Plans every target, then fails where any of them must not be deployed. */
export async function main(context: Context): Promise<void> {
  const { inputs, log, summary } = context;
  const file = readTargets(inputs.targets, inputs.environment, context.workspace);
  const chosen = chosenTargets(file, inputs.only);
  const matrix = chosen.map(({ ref, entry }) => ({
    name: ref.name,
    platform: ref.platform,
    wave: entry?.wave ?? 1,
  }));
  context.setOutput('targets', JSON.stringify(matrix));
  for (const wave of [1, 2, 3] as const) {
    context.setOutput(`wave-${wave}`, JSON.stringify(matrix.filter((target) => target.wave === wave)));
  }
  context.setOutput('on-failure', file.onFailure);
  context.setOutput('before-deploy', file.hooks.beforeDeploy ?? '');
  context.setOutput('after-verify', file.hooks.afterVerify ?? '');
  summary.setTitle(`Plan of ${inputs.environment}`);
  const signatures = await openSignatures(inputs, file, context);
  const problems: string[] = [];
  for (const target of chosen) {
    try {
      const sentences = await planTarget(context, target, file, signatures);
      problems.push(...sentences.map((sentence) => `${target.ref.name}: ${sentence}`));
    } catch (thrown) {
      if (context.deadline.signal.aborted || chosen.length === 1) throw thrown;
      // The other targets' sentences are wanted too before anybody starts to mend.
      log.error(`${target.ref.name}: ${messageOf(thrown)}`);
      problems.push(`${target.ref.name}: ${messageOf(thrown)}`);
    }
  }
  summary.phases(log.phases);
  context.setOutput('blocked', problems.length > 0);
  if (problems.length === 0) return;
  if (inputs['dry-run']) {
    log.warning(`Dry run: a real run would be refused. ${problems.join(' ')}`);
    return;
  }
  throw new Failure('blocked', {
    message: `The plan refuses this release, nothing was changed: ${problems[0]}`,
    remedy: problems
      .slice(1)
      .map((problem) => `Also: ${problem}`)
      .join(' '),
  });
}
