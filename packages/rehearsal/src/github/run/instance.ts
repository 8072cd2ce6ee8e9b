import { type Json, messageOf } from '@thea/action';
import { claimsOf } from '../api/oidc.ts';
import type { JobConclusion } from '../language/status.ts';
import { evaluateTemplate, evaluateText, type Template } from '../language/template.ts';
import type { Assignment, JobEnd } from '../machine/assignment.ts';
import { startJob } from '../machine/job.ts';
import { Attention } from './attention.ts';
import { runCalled } from './called.ts';
import { Cancellation } from './cancellation.ts';
import { JobDeployment, type JobEnvironment, readEnvironment, reviewOf } from './environment.ts';
import type { JobPlace } from './events.ts';
import { deadlock, enterGroup, readConcurrency } from './group.ts';
import type { JobLegacy, ReadyJob } from './jobs.ts';
import { type Combination, combinationName } from './matrix.ts';
import type { Texts } from './request.ts';
import type { LiveJob } from './run-state.ts';
import { sourceRef } from './source.ts';
import { Unsupported } from './unsupported.ts';

const nothing = (outcome: JobConclusion, message?: string): JobEnd => ({
  outcome,
  outputs: {},
  steps: [],
  annotations: message === undefined ? [] : [{ level: 'error', message }],
  environmentUrl: '',
});

// A name that cannot be evaluated is no reason to fail: GitHub shows the job's id.
function displayName(name: Template | null, contexts: { readonly [name: string]: Json }): string {
  try {
    return name === null ? '' : evaluateText(name, { contexts });
  } catch {
    return '';
  }
}

/** One job of a matrix, or a job without one, from the lock to the end. */
class Instance {
  readonly #ready: ReadyJob;
  readonly #contexts: { readonly [name: string]: Json };
  readonly #attention: Attention;
  readonly #live: LiveJob;
  #startedAt: number | null = null;
  #calling = false;

  constructor(ready: ReadyJob, matrix: Combination | null, strategy: Json, siblings: Cancellation) {
    this.#ready = ready;
    const { scope, job } = ready;
    this.#contexts = { ...ready.contexts, matrix, strategy };
    this.#attention = new Attention(scope.run.request.time);
    const plain = matrix === null ? job.id : combinationName(job.id, matrix);
    const name = displayName(job.name, this.#contexts) || plain;
    const cancellation = new Cancellation();
    siblings.listen((reason) => cancellation.request(reason));
    this.#live = {
      place: { job: `${scope.path}${job.id}`, name: `${scope.title}${name}`, matrix },
      cancellation,
      survives: () => (job.uses === null ? ready.holds() : this.#calling),
      running: null,
    };
  }

  get #place(): JobPlace {
    return this.#live.place;
  }

  async run(): Promise<JobLegacy> {
    const { run } = this.#ready.scope;
    run.live.add(this.#live);
    try {
      return await this.#locked();
    } finally {
      run.live.delete(this.#live);
      this.#attention.end();
    }
  }

  async #locked(): Promise<JobLegacy> {
    const { scope, job } = this.#ready;
    const { run } = scope;
    const { cancellation } = this.#live;
    if (cancellation.reason !== null) return this.#close(nothing('cancelled'));
    let request: ReturnType<typeof readConcurrency>;
    try {
      request = readConcurrency(job.concurrency, { contexts: this.#contexts });
    } catch (thrown) {
      return this.#close(nothing('failure', messageOf(thrown)));
    }
    const stuck = request === null ? null : deadlock(scope.held, request, this.#place.name);
    if (stuck !== null) return this.#close(nothing('cancelled', stuck));
    const ticket =
      request === null
        ? null
        : await enterGroup(run.request.github.concurrency, request, cancellation, this.#attention, () =>
            run.publish({ ...this.#place, kind: 'waiting', on: 'concurrency' }),
          );
    if (request !== null && ticket === null) return this.#close(nothing('cancelled'));
    try {
      const called = scope.loaded.called.get(job.id);
      if (called !== undefined) {
        // From here on the jobs inside decide for themselves whether a cancelled run ends them.
        this.#calling = true;
        const held = request === null ? scope.held : [...scope.held, request.group.toLowerCase()];
        return await runCalled(
          { ...this.#ready, scope: { ...scope, held } },
          called,
          this.#contexts,
          this.#place,
          cancellation,
          this.#attention,
        );
      }
      return await this.#protected();
    } catch (thrown) {
      if (thrown instanceof Unsupported || run.aborted) throw thrown;
      // What the job hands to the called workflow cannot be evaluated, or does not fit.
      return this.#close(nothing('failure', messageOf(thrown)));
    } finally {
      ticket?.leave();
    }
  }

  async #protected(): Promise<JobLegacy> {
    const { scope, job } = this.#ready;
    const { run } = scope;
    const { cancellation } = this.#live;
    let environment: JobEnvironment | null;
    try {
      environment = readEnvironment(job.environment, { contexts: this.#contexts });
    } catch (thrown) {
      return this.#close(nothing('failure', messageOf(thrown)));
    }
    const review = environment === null ? null : reviewOf(run.request, environment);
    if (cancellation.reason !== null) return this.#close(nothing('cancelled'));
    if (review !== null) {
      run.publish({ ...this.#place, kind: 'waiting', on: 'approval' });
      const { promise, resolve } = Promise.withResolvers<'cancelled'>();
      const unlisten = cancellation.listen(() => resolve('cancelled'));
      const answer = await this.#attention.wait(Promise.race([review, promise]));
      unlisten();
      if (answer === 'cancelled') return this.#close(nothing('cancelled'));
      if (answer === 'reject') {
        return this.#close(
          nothing('failure', `The deployment to "${environment?.name}" was rejected by a reviewer.`),
        );
      }
    }
    const deployment = environment?.deploys
      ? new JobDeployment(run.request, environment, String(run.numbers.id))
      : null;
    deployment?.status('in_progress');
    const end = await this.#onRunner(environment);
    deployment?.status(end.outcome === 'success' ? 'success' : 'failure', end.environmentUrl);
    return this.#close(end);
  }

  async #onRunner(environment: JobEnvironment | null): Promise<JobEnd> {
    const { scope, job } = this.#ready;
    const { run } = scope;
    const { request } = run;
    const settings = environment === null ? undefined : request.environments?.[environment.name];
    const permissions = scope.loaded.permissions.get(job.id) ?? {};
    const holder = this.#place.name;
    const token = request.github.tokens.issue({ holder, permissions, claims: null });
    const identity = permissions['id-token'] === 'write' ? this.#identity(environment) : null;
    // Environment secrets win over those of the repository and those that a caller passes.
    const secrets: Texts = { ...scope.secrets, ...settings?.secrets, GITHUB_TOKEN: token };
    const assignment: Assignment = {
      request,
      run: { id: String(run.numbers.id), folder: run.folder },
      place: this.#place,
      job,
      workflow: scope.loaded.model,
      source: scope.loaded.source,
      contexts: {
        ...this.#contexts,
        github: { ...run.github, job: job.id, token },
        vars: { ...request.vars, ...settings?.vars },
        secrets,
      },
      secrets: { ...secrets, ...(identity === null ? {} : { identity: identity.token }) },
      identity: identity?.variables ?? {},
      cancellation: this.#live.cancellation,
      cancelRun: () => run.cancel(),
      attention: this.#attention,
      publish: (happening) => run.publish(happening),
    };
    this.#startedAt = request.time.now();
    run.publish({ ...this.#place, kind: 'job-started' });
    const running = startJob(assignment);
    this.#live.running = running;
    try {
      return await running.end;
    } finally {
      request.github.tokens.revoke(token);
      if (identity !== null) request.github.tokens.revoke(identity.token);
    }
  }

  /** Where and with which token the job may ask for an OIDC token; only with `id-token: write`. */
  #identity(environment: JobEnvironment | null): { token: string; variables: Texts } {
    const { run, loaded } = this.#ready.scope;
    const { request, numbers } = run;
    const claims = claimsOf(request.github.repository, {
      ref: request.event.ref,
      sha: request.event.sha,
      event: request.event.name,
      actor: String(run.github['actor']),
      workflow: String(run.github['workflow']),
      workflowRef: String(run.github['workflow_ref']),
      workflowSha: String(run.github['workflow_sha']),
      jobWorkflowRef: sourceRef(loaded.source),
      jobWorkflowSha: loaded.source.sha,
      environment: environment?.name ?? null,
      runId: String(numbers.id),
      runNumber: numbers.number,
      runAttempt: numbers.attempt,
    });
    const token = request.github.tokens.issue({
      holder: this.#place.name,
      permissions: { 'id-token': 'write' },
      claims,
    });
    const url = `${request.github.url}/oidc/token?api-version=2.0`;
    return { token, variables: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } };
  }

  #close(end: JobEnd): JobLegacy {
    const { scope, job } = this.#ready;
    const { run } = scope;
    const forgiven =
      end.outcome === 'failure' &&
      job.continueOnError !== null &&
      evaluateTemplate(job.continueOnError, { contexts: this.#contexts }) === true;
    const result = forgiven ? 'success' : end.outcome;
    const { outcome, outputs, steps, annotations } = end;
    const endedAt = this.#startedAt === null ? null : run.request.time.now();
    run.results.push({
      ...this.#place,
      outcome,
      result,
      outputs,
      startedAt: this.#startedAt,
      endedAt,
      steps,
      annotations,
    });
    run.publish({ ...this.#place, kind: 'job-ended', result });
    return { result, outputs };
  }
}

/** Runs one combination of a job's matrix (null: the job has none) and gives what those that need it will see. */
export async function runInstance(
  ready: ReadyJob,
  matrix: Combination | null,
  strategy: Json,
  siblings: Cancellation,
): Promise<JobLegacy> {
  return new Instance(ready, matrix, strategy, siblings).run();
}
