import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type RunRequest,
  runWorkflow,
  type StandIn,
  type StepPlace,
  type WorkflowRun,
} from '../github/index.ts';
import { endedRun, STEP_NAMES, type StartedRun, type StepWord, targetOfJob } from './release-run.ts';
import { SAMPLE } from './sample.ts';
import type { Access } from './scene.ts';
import type { World } from './world.ts';

/** `target`: whose job the step is in, where it is one of a target. */
type RunHook = (run: WorkflowRun, target: string | null) => void;

/** What may happen to a run of a workflow while it goes on. */
export interface RunPlan {
  readonly workflow: string;
  readonly inputs: { readonly [name: string]: string | number | boolean };
  /** The commit that is released; the same one for every run that does not say. */
  readonly commit?: string;
  /** Milliseconds that a minute of `timeout-minutes` takes. */
  readonly minute?: number;
  readonly onStepStarted?: { readonly [word in StepWord]?: RunHook };
  /** A step that was skipped did not end. */
  readonly onStepEnded?: { readonly [word in StepWord]?: RunHook };
  /** The second line fails without running, as where its runner dies too. */
  readonly noSecondLine?: boolean;
}

/** Starts runs of one consumer repository in one world, and keeps what they leave behind. */
export interface Runs {
  start(name: string, plan: RunPlan): StartedRun;
  /** Lets time pass until `work` is done: nothing else would move it while nobody waits. */
  until<T>(work: Promise<T>): Promise<T>;
  readonly started: readonly StartedRun[];
  /** One JSON line for each event of each action. */
  eventLines(): { readonly run: string; readonly line: string }[];
}

/** Milliseconds until GitHub notices a dead runner: ten minutes, or five seconds where a person waits for it. */
const LOST_RUNNER = { driven: 600_000, real: 5_000 } as const;

/** What the event says of its commit: a build dates everything with it. */
const COMMITTED = {
  head_commit: { timestamp: '2026-11-23T10:00:00Z' },
  repository: { visibility: 'private' },
};

export function openRuns(options: {
  readonly world: World;
  readonly consumer: string;
  readonly actionsRepository: string;
  readonly secrets: { readonly [name: string]: string };
  /** What the platforms give to a run that starts now. */
  readonly access: () => readonly Access[];
}): Runs {
  const { world } = options;
  const { time } = world;
  const started: StartedRun[] = [];
  const logs = new Map<string, string>();

  async function until<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const mark = (): void => {
      done = true;
    };
    work.then(mark, mark);
    while (!done) await Promise.race([work.then(mark, mark), time.advance(1000)]);
    return work;
  }

  function start(name: string, plan: RunPlan): StartedRun {
    const folder = join(world.folder, `run-${started.length + 1}`);
    mkdirSync(folder, { recursive: true });
    // The folder of a run is removed with it; what it leaves behind lies beside it.
    const eventLog = `${folder}.jsonl`;
    appendFileSync(eventLog, '');
    logs.set(name, eventLog);
    const waiting: { path: string; kind: string; resolve: () => void }[] = [];
    const standIn = (step: StepPlace): StandIn | null =>
      plan.noSecondLine && step.job === 'rollback' ? { outcome: 'failure' } : null;
    const access = options.access();
    const request: RunRequest = {
      time,
      github: world.github,
      repository: options.consumer,
      actionsRepository: options.actionsRepository,
      workflow: plan.workflow,
      event: {
        name: 'push',
        payload: COMMITTED,
        ref: 'refs/heads/main',
        sha: plan.commit ?? '5ca1ab1e'.repeat(5),
      },
      inputs: plan.inputs,
      secrets: Object.assign({}, options.secrets, ...access.map(({ secrets }) => secrets)),
      environments: { [SAMPLE.environment]: {} },
      runnerEnvironment: Object.assign(
        { AWS_ENDPOINT_URL: world.aws.endpoint, THEA_EVENT_LOG: eventLog },
        ...access.map(({ environment }) => environment),
      ),
      paths: world.paths,
      folder,
      lostRunner: LOST_RUNNER[time.speed],
      ...(plan.minute === undefined ? {} : { minute: plan.minute }),
      stepStandIn: standIn,
      onEvent: (event) => {
        // A step that is skipped, as those of the other platforms are, never ran: it ends nothing.
        const ran = event.kind === 'step-ended' && event.conclusion !== 'skipped';
        if (event.kind === 'step-started' || ran) {
          const hooks = event.kind === 'step-started' ? plan.onStepStarted : plan.onStepEnded;
          for (const word of ['deploy', 'verify', 'rollback'] as const) {
            if (STEP_NAMES[word].test(event.step)) hooks?.[word]?.(run, targetOfJob(event.matrix));
          }
        }
        if (event.kind === 'job-started' || event.kind === 'job-ended') {
          for (const each of waiting) if (each.path === event.job && each.kind === event.kind) each.resolve();
        }
      },
    };
    const run = runWorkflow(request);
    const seen = (path: string, kind: 'job-started' | 'job-ended'): Promise<void> =>
      until(
        Promise.race([
          new Promise<void>((resolve) => {
            waiting.push({ path, kind, resolve });
            if (run.events.some((event) => event.kind === kind && event.job === path)) resolve();
          }),
          run.result.then(() => undefined),
        ]),
      );
    const one: StartedRun = {
      name,
      run,
      jobStarts: (path) => seen(path, 'job-started'),
      jobEnds: (path) => seen(path, 'job-ended'),
      ends: async () => endedRun(name, await until(run.result)),
    };
    started.push(one);
    return one;
  }

  return {
    start,
    until,
    started,
    eventLines: () =>
      [...logs].flatMap(([run, path]) =>
        (existsSync(path) ? readFileSync(path, 'utf8') : '')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => ({ run, line })),
      ),
  };
}
