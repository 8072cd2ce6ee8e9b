import { Failure } from '@thea/action';
import { awaitWayBack, type Read } from './await-way-back.ts';
import { chooseGoal } from './choose-goal.ts';
import { ageOf, olderFinding, olderOnPurpose, withPurpose } from './older.ts';
import type { Finding, GoalChoice, Plan } from './plan.ts';
import type { Live, Platform } from './platform.ts';
import { type JudgedFinding, judgeFindings, type Policy, refuseBlocked } from './policy.ts';
import type { RecordHead } from './record.ts';
import type { Measured } from './rollout.ts';
import {
  NOTHING_TO_PROVE,
  type SignatureGate,
  type SignatureJudgement,
  unprovedGoal,
} from './signature-gate.ts';
import { isoTime, keepRecord, NO_TIMES, type StoryTools } from './story.ts';
import { describeTarget } from './target.ts';
import { withdrawnFinding } from './withdrawn.ts';

export interface DeployRequest<Spec> {
  readonly spec: Spec;
  readonly environment: string;
  readonly run: RecordHead['run'];
  readonly policy: Policy;
  readonly onFirstFailure: 'leave' | 'remove';
  /** Whether the production address answers now; null where nobody asked. */
  readonly reachableBefore: boolean | null;
  /** Decides whether the images may run. */
  readonly signatures: SignatureGate;
  /** Why a release may be deployed that is older than what is live; where it is left out, none may. */
  readonly allowOlder?: string | undefined;
  /** A plan ahead of its turn: it reports what is under way and waits for nothing. */
  readonly ahead?: boolean;
}

/** What a deploy would do, proved by reads alone. */
export interface Prepared<Facts, Change> {
  readonly facts: Facts;
  readonly live: Live | null;
  readonly plan: Plan<Change>;
  readonly goal: GoalChoice;
  readonly findings: readonly JudgedFinding[];
  readonly history: readonly RecordHead[];
  /** The sentence that the record keeps where an older release was allowed; else null. */
  readonly olderOnPurpose: string | null;
  /** What was proved of the images. */
  readonly signature: SignatureJudgement;
}

export type DeployOutcome =
  | { readonly kind: 'unchanged'; readonly platformRelease: string }
  | { readonly kind: 'deployed'; readonly head: RecordHead };

/** How many heads of a target are read back. */
const HISTORY = 12;

/**
 * Observe and plan: reads only. What `dry-run` shows, and what `deployPrepared` acts on. A release that is being taken
 * back is waited for first, unless the plan is ahead of its turn.
 */
export async function prepareDeploy<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  request: DeployRequest<Spec>,
  tools: StoryTools,
): Promise<Prepared<Facts, Change>> {
  const { log } = tools;
  const read = async (): Promise<Read<Facts>> => {
    const [facts, history] = await Promise.all([
      platform.observe(request.spec),
      platform.marks.history(HISTORY),
    ]);
    return { facts, history };
  };
  const isPassing = (facts: Facts): boolean =>
    platform.plan(facts, request.spec).findings.some(({ passing }) => passing === true);
  const { facts, history } = await log.phase('observe', () =>
    request.ahead === true ? read() : awaitWayBack(platform, read, isPassing, tools),
  );
  return log.phase('plan', async () => {
    const live = platform.live(facts);
    const plan = platform.plan(facts, request.spec);
    const goal = chooseGoal({
      live,
      history,
      liveGoal: (kind) => platform.goal(facts, kind),
      goalOf: (head) => platform.goalOf(head),
    });
    const allowed = request.allowOlder ?? null;
    const age = ageOf(plan.release, live, history);
    const signature = await judgeSignatures(platform, request, plan, goal, history, tools);
    const past: readonly (Finding | null)[] =
      plan.change === 'none' ? [] : [withdrawnFinding(plan.release, history), olderFinding(age, allowed)];
    const findings = judgeFindings(
      [...past.flatMap((one) => one ?? []), ...signature.findings, ...plan.findings],
      request.policy,
    );
    const onPurpose = plan.change === 'none' ? null : olderOnPurpose(age, allowed);
    for (const sentence of signature.evidence) log.info(sentence);
    if (signature.exception !== null) log.warning(signature.exception);
    if (onPurpose !== null) log.warning(onPurpose);
    else if (allowed !== null)
      log.info('"allow-older" changes nothing here: the release is not older than what is live.');
    for (const line of plan.summary) log.info(line);
    log.info(`Way back: ${goal.reason}`);
    for (const finding of findings) {
      const sentence = `${finding.message} ${finding.remedy}`;
      const { class: of, rule, message, remedy } = finding;
      log.debug(`The plan found "${rule}".`, { finding: { class: of, rule, message, remedy } });
      if (finding.blocks && !finding.passing) log.error(sentence);
      else log.warning(sentence);
    }
    const { inProgress, completed } = plan.prediction;
    log.info(
      `A rollback is predicted to take ${inProgress} s while the rollout is under way, ${completed} s once it has completed.`,
    );
    return { facts, live, plan, goal, findings, history, olderOnPurpose: onPurpose, signature };
  });
}

async function judgeSignatures<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  { signatures }: DeployRequest<Spec>,
  plan: Plan<Change>,
  goal: GoalChoice,
  history: readonly RecordHead[],
  { log }: StoryTools,
): Promise<SignatureJudgement> {
  if (plan.change === 'none') return NOTHING_TO_PROVE;
  return log.phase('signatures', () =>
    signatures.judge({
      release: plan.release,
      images: plan.images,
      unproved: unprovedGoal(goal.kind === 'goal' ? goal.goal : null, history),
      repository: (name) => platform.imageRepository?.(name) ?? null,
    }),
  );
}

/** The rules that found something, each once: a target of many workloads finds the same in each of them. */
function rulesOf(findings: readonly JudgedFinding[]): RecordHead['findings'] {
  const rules = findings.map(({ class: of, rule }) => [`${of} ${rule}`, { class: of, rule }] as const);
  return [...new Map(rules).values()];
}

function newHead<Spec, Facts, Change>(
  platform: { target: RecordHead['target'] },
  request: DeployRequest<Spec>,
  prepared: Prepared<Facts, Change>,
  writtenAt: string,
): RecordHead {
  const { plan, goal } = prepared;
  return {
    schema: 'thea.record-head.v1',
    environment: request.environment,
    target: platform.target,
    run: request.run,
    writtenAt,
    state: 'planned',
    release: plan.release,
    platformRelease: null,
    goal: goal.kind === 'goal' ? goal.goal : null,
    onFirstFailure: request.onFirstFailure,
    baseline: null,
    restoreFacts: null,
    rollout: null,
    prediction: plan.prediction,
    reachableBefore: request.reachableBefore,
    findings: rulesOf(prepared.findings),
    phases: [],
    verdict: null,
    decision: null,
    evidence: [prepared.olderOnPurpose, prepared.signature.exception].filter((line) => line !== null),
    ...(prepared.signature.proof === null ? {} : { signature: prepared.signature.proof }),
    times: NO_TIMES,
    withdrawn: null,
  };
}

/**
 * Record → prepare → apply → follow to `serving` or `held`, diagnosing before anything is undone. It does not wait out a bake:
 * that is where the way back is fastest.
 * @throws Failure('blocked') for a blocking finding, Failure('rollout') where the release will never serve,
 * Failure('superseded') where somebody else's change overtook it.
 */
export async function deployPrepared<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  request: DeployRequest<Spec>,
  prepared: Prepared<Facts, Change>,
  tools: StoryTools,
): Promise<DeployOutcome> {
  const { clock, log } = tools;
  refuseBlocked(prepared.findings);
  const { change } = prepared.plan;
  if (change === 'none') {
    log.notice(
      `${describeTarget(platform.target)} already runs release ${prepared.plan.release.id}: nothing was changed.`,
    );
    return { kind: 'unchanged', platformRelease: prepared.live?.platformRelease ?? '' };
  }
  const staged = await log.phase('record', async () => {
    const written = await platform.stage(change, newHead(platform, request, prepared, isoTime(clock.now())));
    await tools.store?.write(written.head);
    return written;
  });
  const preparation = platform.prepare?.(staged.change, staged.head) ?? null;
  if (preparation !== null) await log.phase('prepare', preparation);
  const rollout = await log.phase('apply', () =>
    platform.apply(staged.change, platform.fence(prepared.facts)),
  );
  let head = await keepRecord(platform, tools, {
    ...staged.head,
    state: 'applied',
    platformRelease: platform.releaseOf?.(rollout) ?? staged.head.platformRelease,
    rollout: platform.identify(rollout),
  });
  head = await log.phase('follow', () => followDeploy(platform, rollout, head, tools));
  return { kind: 'deployed', head: await keepRecord(platform, tools, head) };
}

const measuredIn = ({ measured }: { measured?: Measured }): Pick<RecordHead, 'measured'> =>
  measured === undefined ? {} : { measured };

async function followDeploy<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  rollout: Rollout,
  applied: RecordHead,
  tools: StoryTools,
): Promise<RecordHead> {
  const { log } = tools;
  let head = applied;
  const failed = async (kind: 'rollout' | 'superseded', message: string): Promise<never> => {
    const diagnosis = await log.phase('diagnose', () => platform.diagnose(rollout));
    for (const detail of diagnosis.details) log.info(detail);
    for (const { replica, lines } of diagnosis.logs)
      for (const line of lines) log.info(`${replica}: ${line}`);
    head = {
      ...head,
      state: 'failed',
      verdict: 'unhealthy',
      decision: 'roll-back',
      evidence: withPurpose(head.evidence, [message, diagnosis.cause]),
    };
    await keepRecord(platform, tools, head);
    throw new Failure(kind, {
      message: diagnosis.cause,
      remedy: `Release ${head.release.id} (version ${head.release.version}) never served and is to be rolled back; what was seen stands above.${diagnosis.place === undefined ? '' : ` Look at ${diagnosis.place}`}`,
    });
  };
  for await (const event of platform.follow(rollout, 'serving')) {
    log.info(event.message);
    switch (event.kind) {
      case 'progress':
      case 'settled':
        break;
      case 'failing':
        head = { ...head, times: { ...head.times, t0: head.times.t0 ?? event.at } };
        break;
      case 'doomed':
        head = { ...head, times: { ...head.times, t0: head.times.t0 ?? event.at } };
        return failed('rollout', event.message);
      case 'overtaken':
        return failed('superseded', event.message);
      case 'held':
        return { ...head, state: 'held', ...measuredIn(event) };
      case 'serving':
        return { ...head, state: 'serving', ...measuredIn(event) };
    }
  }
  throw new Failure('platform', {
    message: `The rollout of ${head.release.id} on ${describeTarget(platform.target)} ended without a word.`,
    remedy: 'Run the rollback: it reads what is live and takes it from there.',
  });
}
