import { type Json, messageOf } from '@thea/action';
import { holds, type Scope } from '../language/expression.ts';
import { type JobConclusion, jobStatusFunctions, worst } from '../language/status.ts';
import { evaluateTemplate, isRecord } from '../language/template.ts';
import type { JobModel } from '../language/workflow.ts';
import { Attention } from './attention.ts';
import { Cancellation } from './cancellation.ts';
import { runInstance } from './instance.ts';
import type { LoadedWorkflow } from './load.ts';
import { type Combination, expandMatrix } from './matrix.ts';
import type { Texts } from './request.ts';
import type { RunState } from './run-state.ts';
import { Unsupported } from './unsupported.ts';

/** What a job leaves for those that need it: `needs.<job>`. */
export interface JobLegacy {
  readonly result: JobConclusion;
  readonly outputs: Texts;
}

/** One workflow at work: the first one of a run, or a called one. */
export interface WorkflowScope {
  readonly run: RunState;
  readonly loaded: LoadedWorkflow;
  /** `''`, or the path of the job that calls it with a slash. */
  readonly path: string;
  /** `''`, or the name of the job that calls it, as GitHub shows it in front of its jobs. */
  readonly title: string;
  readonly inputs: Json;
  readonly secrets: Texts;
  /** The results of the calling job's ancestors. */
  readonly outer: ReadonlyMap<string, JobConclusion>;
  /** The concurrency groups, in lower case, that the run or a calling job holds while it runs. */
  readonly held: readonly string[];
  /** Cancels every job of it: a sibling of the calling job failed, or the call lost its concurrency group. */
  readonly cancellation: Cancellation;
}

/** A job whose condition is about to be judged: its needs have ended. */
export interface ReadyJob {
  readonly scope: WorkflowScope;
  readonly job: JobModel;
  /** github, inputs, vars, needs. */
  readonly contexts: { readonly [name: string]: Json };
  readonly ancestors: ReadonlyMap<string, JobConclusion>;
  readonly holds: () => boolean;
}

function needsContext(needs: ReadonlyMap<string, JobLegacy>): Json {
  return Object.fromEntries([...needs].map(([id, { result, outputs }]) => [id, { result, outputs }]));
}

class Jobs {
  readonly #scope: WorkflowScope;
  readonly #ended = new Map<string, Promise<JobLegacy>>();
  readonly #results = new Map<string, JobLegacy>();

  constructor(scope: WorkflowScope) {
    this.#scope = scope;
  }

  async run(): Promise<ReadonlyMap<string, JobLegacy>> {
    await Promise.all(this.#scope.loaded.model.jobs.map((job) => this.#end(job.id)));
    return this.#results;
  }

  #model(id: string): JobModel | undefined {
    return this.#scope.loaded.model.jobs.find((job) => job.id === id);
  }

  #end(id: string): Promise<JobLegacy> {
    const known = this.#ended.get(id);
    if (known) return known;
    const job = this.#model(id);
    const ended = job ? this.#run(job) : Promise.resolve<JobLegacy>({ result: 'skipped', outputs: {} });
    this.#ended.set(id, ended);
    return ended;
  }

  #ancestors(job: JobModel): Map<string, JobConclusion> {
    const found = new Map<string, JobConclusion>();
    const visit = (id: string): void => {
      const result = this.#results.get(id)?.result;
      if (result === undefined || found.has(id)) return;
      found.set(id, result);
      for (const need of this.#model(id)?.needs ?? []) visit(need);
    };
    for (const need of job.needs) visit(need);
    return found;
  }

  async #run(job: JobModel): Promise<JobLegacy> {
    const attention = new Attention(this.#scope.run.request.time);
    try {
      // The needs are awaited while they are in no map yet: they start themselves.
      await attention.wait(Promise.all(job.needs.map((id) => this.#end(id))));
      const legacy = await this.#judge(job, attention);
      this.#results.set(job.id, legacy);
      return legacy;
    } finally {
      attention.end();
    }
  }

  #ready(job: JobModel): ReadyJob {
    const { run, inputs, outer, cancellation } = this.#scope;
    const needs = new Map(
      job.needs.map((id) => [id, this.#results.get(id) ?? { result: 'skipped' as const, outputs: {} }]),
    );
    const contexts = {
      github: { ...run.github, job: job.id },
      inputs,
      vars: { ...run.request.vars },
      needs: needsContext(needs),
    };
    const ancestors = this.#ancestors(job);
    const seen = job.needs.length > 0 ? new Map([...outer, ...ancestors]) : ancestors;
    const scope = (): Scope => ({
      contexts,
      functions: jobStatusFunctions(seen, run.cancelled || cancellation.reason !== null),
    });
    return { scope: this.#scope, job, contexts, ancestors: seen, holds: () => holds(job.if, scope()) };
  }

  async #judge(job: JobModel, attention: Attention): Promise<JobLegacy> {
    const { run, path, title } = this.#scope;
    const place = { job: `${path}${job.id}`, name: `${title}${job.id}`, matrix: null };
    const close = (result: JobConclusion, message?: string): JobLegacy => {
      const annotations = message === undefined ? [] : [{ level: 'error' as const, message }];
      for (const annotation of annotations)
        run.publish({ ...place, kind: 'annotation', step: '', annotation });
      const ended = {
        outcome: result,
        result,
        outputs: {},
        startedAt: null,
        endedAt: null,
        steps: [],
        annotations,
      };
      run.results.push({ ...place, ...ended });
      run.publish({ ...place, kind: 'job-ended', result });
      return { result, outputs: {} };
    };
    const ready = this.#ready(job);
    let combinations: Combination[] | null;
    let strategy: Json;
    try {
      if (run.aborted || !ready.holds()) return close('skipped');
      strategy = job.strategy === null ? {} : evaluateTemplate(job.strategy, { contexts: ready.contexts });
      const matrix = isRecord(strategy) ? strategy['matrix'] : undefined;
      combinations = matrix === undefined ? null : expandMatrix(job.id, matrix);
    } catch (thrown) {
      return close('failure', messageOf(thrown));
    }
    return this.#matrix(ready, combinations, isRecord(strategy) ? strategy : {}, attention);
  }

  async #matrix(
    ready: ReadyJob,
    combinations: readonly Combination[] | null,
    strategy: { readonly [key: string]: Json },
    attention: Attention,
  ): Promise<JobLegacy> {
    const all: readonly (Combination | null)[] = combinations ?? [null];
    const failFast = strategy['fail-fast'] !== false;
    const parallel = typeof strategy['max-parallel'] === 'number' ? strategy['max-parallel'] : all.length;
    const siblings = new Cancellation();
    const unlisten = this.#scope.cancellation.listen((reason) => siblings.request(reason));
    const outputs: { [name: string]: string } = {};
    const results: JobConclusion[] = [];
    const queue = all.map((matrix, index) => ({ matrix, index }));
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const context = {
          'fail-fast': failFast,
          'job-index': next.index,
          'job-total': all.length,
          'max-parallel': parallel,
        };
        const end = await runInstance(ready, next.matrix, context, siblings);
        results.push(end.result);
        Object.assign(outputs, end.outputs);
        // "cancel all in-progress and queued jobs in the matrix if any job in the matrix fails"; the others may differ.
        if (failFast && end.result === 'failure') siblings.request('sibling');
      }
    };
    try {
      await attention.wait(
        Promise.all(Array.from({ length: Math.max(1, Math.min(parallel, all.length)) }, worker)),
      );
    } catch (thrown) {
      if (thrown instanceof Unsupported) siblings.request('run');
      throw thrown;
    } finally {
      unlisten();
    }
    return { result: worst(results), outputs };
  }
}

/** Runs the jobs of a workflow, each as soon as those that it needs have ended. */
export function runJobs(scope: WorkflowScope): Promise<ReadonlyMap<string, JobLegacy>> {
  return new Jobs(scope).run();
}
