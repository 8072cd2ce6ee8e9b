import { fileURLToPath } from 'node:url';
import {
  type JobResult,
  type RunResult,
  type SimulationRequest,
  type StandIn,
  type StepPlace,
  simulateConditions,
} from '@thea/rehearsal/github/index';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface PlannedTarget {
  readonly name: string;
  readonly wave: 1 | 2 | 3;
}

/** A release in which every step ends well, but for what a test scripts. */
export interface PlayedRelease {
  readonly targets?: readonly PlannedTarget[];
  readonly onFailure?: 'all' | 'wave' | 'target';
  readonly inputs?: SimulationRequest['inputs'];
  readonly beforeDeploy?: string;
  readonly environments?: SimulationRequest['environments'];
  readonly blocked?: boolean;
  /** What the record job finds; default verified. */
  readonly outcome?: string;
  /** How a step ends; null: well. `target` is the name of the matrix's target, or null. */
  readonly script?: (step: StepPlace, target: string | null) => StandIn | null;
}

/** Two targets, one after the other. */
export const TWO_WAVES: readonly PlannedTarget[] = [
  { name: 'api', wave: 1 },
  { name: 'worker', wave: 2 },
];

/** Two targets, side by side. */
export const ONE_WAVE: readonly PlannedTarget[] = [
  { name: 'api', wave: 1 },
  { name: 'worker', wave: 1 },
];

/** What the step Limits gives with the defaults of release.yml. */
export const LIMITS = {
  'deploy-minutes': 15,
  'deploy-seconds': 880,
  'verify-minutes': 5,
  'verify-seconds': 280,
  'rollback-minutes': 4,
  'rollback-seconds': 220,
  'hook-minutes': 10,
  'job-minutes': 39,
};

/** The name of the target of a matrix, or null. */
export function targetOf(matrix: unknown): string | null {
  if (typeof matrix !== 'object' || matrix === null || !('target' in matrix)) return null;
  const { target } = matrix;
  if (typeof target !== 'object' || target === null || !('name' in target)) return null;
  return String(target.name);
}

/** What each of our actions gives where all is well. */
function outputsOf(release: PlayedRelease, step: StepPlace): StandIn {
  const targets = (release.targets ?? TWO_WAVES).map((target) => ({ ...target, platform: 'ecs' }));
  const wave = (number: number): string => JSON.stringify(targets.filter((target) => target.wave === number));
  switch (step.uses) {
    case '$/actions/plan':
      return {
        outcome: 'success',
        outputs: {
          targets: JSON.stringify(targets),
          'wave-1': wave(1),
          'wave-2': wave(2),
          'wave-3': wave(3),
          'on-failure': release.onFailure ?? 'all',
          'before-deploy': release.beforeDeploy ?? '',
          'after-verify': '',
          blocked: String(release.blocked ?? false),
        },
      };
    case '$/actions/deploy-ecs':
      return { outcome: 'success', outputs: { deployed: 'true' } };
    case '$/actions/verify':
      return { outcome: 'success', outputs: { verdict: 'healthy', decision: 'accept' } };
    case '$/actions/record':
      return { outcome: 'success', outputs: { outcome: release.outcome ?? 'verified' } };
    default:
      return step.id === 'limits'
        ? { outcome: 'success', outputs: { limits: JSON.stringify(LIMITS) } }
        : { outcome: 'success' };
  }
}

/** Plays release.yml through with GitHub's own evaluator. */
export function playRelease(release: PlayedRelease): Promise<RunResult> {
  return simulateConditions({
    workflow: `${ROOT}/.github/workflows/release.yml`,
    actionsRepository: ROOT,
    repository: `${ROOT}/test/thea-ia`,
    inputs: { environment: 'production', image: `sha256:${'1'.repeat(64)}`, ...release.inputs },
    ...(release.environments === undefined ? {} : { environments: release.environments }),
    script: (step) => release.script?.(step, targetOf(step.matrix)) ?? outputsOf(release, step),
  });
}

// What GitHub and the checkout add to every job says nothing about the release.
const UNTOLD = /^(Set up job|Complete job|Check out|Post .*|Limits)$/;

function jobLine(job: JobResult): string {
  const steps = job.steps.filter(({ name, outcome }) => outcome !== 'skipped' && !UNTOLD.test(name));
  const target = targetOf(job.matrix);
  const where = target === null ? job.job : `${job.job.split('/')[0]} ${target}`;
  return `${where}: ${steps.map(({ name, outcome }) => (outcome === 'success' ? name : `${name} (${outcome})`)).join(', ')}`;
}

/** What ran, one line for each job that did anything, by name. */
export function told(result: RunResult): string[] {
  return result.jobs
    .filter(({ outcome }) => outcome !== 'skipped')
    .map(jobLine)
    .filter((line) => !line.endsWith(': '))
    .sort();
}
