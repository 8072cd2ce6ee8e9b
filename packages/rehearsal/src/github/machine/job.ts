import { messageOf } from '@thea/action';
import type { Scheduled } from '../../time/time.ts';
import type { StepModel } from '../language/step.ts';
import { evaluateTemplate, evaluateText, evaluateTexts, property } from '../language/template.ts';
import type { Annotation } from '../run/events.ts';
import type { Texts } from '../run/request.ts';
import type { Assignment, JobEnd } from './assignment.ts';
import { type Frame, frameScope } from './frame.ts';
import { Machine, type PostStep } from './machine.ts';
import { runStep, type StepEnd, stepContext, stepName } from './step.ts';
import { StepRecord } from './step-record.ts';
import { Stop } from './stop.ts';

// docs "Workflow cancellation": after 5 minutes the server terminates whatever did not end by itself.
const CANCEL_TIMEOUT_MINUTES = 5;

/** A runner that is at work on a job, as the server holds it. */
export interface RunningJob {
  /** The machine disappears. */
  kill(): void;
  /** Ends the job as cancelled, with every process, without its post steps and outputs. */
  abandon(): void;
  readonly end: Promise<JobEnd>;
}

class JobOnMachine {
  readonly machine: Machine;
  readonly #assignment: Assignment;
  readonly #frame: Frame;
  #abandoned = false;

  constructor(assignment: Assignment) {
    this.#assignment = assignment;
    this.machine = new Machine(assignment);
    this.#frame = {
      machine: this.machine,
      source: assignment.source,
      inputs: null,
      steps: this.machine.steps,
      env: {},
      actionPath: null,
      failed: false,
    };
  }

  /** Runs all steps, then the post steps, and evaluates the outputs. Throws only `Unsupported`. */
  async run(): Promise<JobEnd> {
    const { request, cancellation, job, attention } = this.#assignment;
    const forced: Scheduled[] = [];
    const unlisten = cancellation.listen(() => {
      const patience = this.#minutes(job.cancelTimeoutMinutes, CANCEL_TIMEOUT_MINUTES);
      forced.push(request.time.after(patience, () => this.abandon()));
    });
    const limit = this.#minutes(job.timeoutMinutes, 360);
    const timer = request.time.after(limit, () => cancellation.request('timeout'));
    try {
      await this.#steps();
      if (this.machine.dead && !this.#abandoned) {
        await attention.wait(request.time.advance(request.lostRunner ?? 600_000));
      }
      return this.#end(limit);
    } finally {
      timer.cancel();
      unlisten();
      for (const event of forced) event.cancel();
      for (const process of this.machine.processes) process.cleanUp();
    }
  }

  /** Ends the job as cancelled, whatever it does. */
  abandon(): void {
    this.#abandoned = true;
    this.machine.die();
  }

  #minutes(token: StepModel['timeoutMinutes'], fallback: number): number {
    const minute = this.#assignment.request.minute ?? 60_000;
    try {
      const value = token === null ? fallback : Number(evaluateText(token, frameScope(this.#frame, {})));
      return (value > 0 ? value : fallback) * minute;
    } catch (thrown) {
      // A job whose limit cannot be evaluated fails before its first step.
      this.#refuse(messageOf(thrown));
      return fallback * minute;
    }
  }

  #refuse(message: string): void {
    this.machine.failed = true;
    this.#annotate({ level: 'error', message });
  }

  /** An annotation of the job itself, not of a step. */
  #annotate(annotation: Annotation): void {
    const { publish, place } = this.#assignment;
    this.machine.annotations.push(annotation);
    publish({ ...place, kind: 'annotation', step: '', annotation });
  }

  async #steps(): Promise<void> {
    const { workflow, job } = this.#assignment;
    try {
      const scope = frameScope(this.#frame, {});
      this.machine.setVariables(evaluateTexts(workflow.env, scope));
      this.machine.setVariables(evaluateTexts(job.env, frameScope(this.#frame, this.machine.variables)));
    } catch (thrown) {
      this.#refuse(messageOf(thrown));
    }
    if (this.machine.failed) return;
    for (const step of job.steps) {
      if (this.machine.dead) return;
      await this.#step(step);
    }
    for (let post = this.machine.takePost(); post && !this.machine.dead; post = this.machine.takePost()) {
      await this.#post(post);
    }
  }

  async #step(step: StepModel): Promise<void> {
    const { publish, place, request } = this.#assignment;
    const id = step.id.startsWith('__') ? '' : step.id;
    let name = stepName(this.#frame, step, this.machine.variables);
    let startedAt: number | null = null;
    const record = this.#record(() => name);
    const end = await runStep(
      this.#frame,
      step,
      record,
      (evaluated) => {
        name = evaluated;
        startedAt = request.time.now();
        publish({ ...place, kind: 'step-started', step: name });
      },
      (evaluated) =>
        request.stepStandIn?.({
          job: place.job,
          matrix: place.matrix,
          id,
          name: evaluated,
          uses: step.uses,
          run: step.run?.toString() ?? null,
        }) ?? null,
    );
    if (id !== '') this.machine.steps[id] = stepContext(end, record.outputs);
    this.#conclude(id, name, end, record, startedAt);
  }

  async #post(post: PostStep): Promise<void> {
    const { publish, place, request, cancellation } = this.#assignment;
    const record = this.#record(() => post.name);
    if (!this.#wanted(post, record)) return;
    const startedAt = request.time.now();
    publish({ ...place, kind: 'step-started', step: post.name });
    const stop = new Stop();
    const unlisten =
      cancellation.reason === null
        ? cancellation.listen(() => {
            if (!this.#wanted(post, record)) stop.request('cancelled');
          })
        : null;
    let succeeded = false;
    try {
      succeeded = await post.run(record, stop);
    } catch (thrown) {
      record.error(messageOf(thrown));
    }
    unlisten?.();
    const outcome = stop.reason === 'cancelled' ? 'cancelled' : succeeded ? 'success' : 'failure';
    this.#conclude('', post.name, { outcome, conclusion: outcome }, record, startedAt);
  }

  #wanted(post: PostStep, record: StepRecord): boolean {
    try {
      return post.holds();
    } catch (thrown) {
      record.error(messageOf(thrown));
      return false;
    }
  }

  #record(name: () => string): StepRecord {
    const { publish, place } = this.#assignment;
    return new StepRecord(
      this.machine.masker,
      (line) => publish({ ...place, kind: 'log', step: name(), line }),
      (annotation) => {
        this.machine.annotations.push(annotation);
        publish({ ...place, kind: 'annotation', step: name(), annotation });
      },
    );
  }

  #conclude(id: string, name: string, end: StepEnd, record: StepRecord, startedAt: number | null): void {
    const { publish, place, request } = this.#assignment;
    if (end.conclusion === 'failure') {
      this.machine.failed = true;
      this.#frame.failed = true;
    }
    const endedAt = startedAt === null ? null : request.time.now();
    const { log, summary } = record;
    const { masker } = this.machine;
    const outputs = Object.fromEntries(
      Object.entries(record.outputs).map(([key, value]) => [key, masker.mask(value)]),
    );
    this.machine.results.push({
      id,
      name: masker.mask(name),
      ...end,
      startedAt,
      endedAt,
      outputs,
      log,
      summary,
    });
    publish({ ...place, kind: 'step-ended', step: name, conclusion: end.conclusion });
  }

  #end(limit: number): JobEnd {
    const { cancellation } = this.#assignment;
    const { machine } = this;
    const { results: steps, annotations } = machine;
    if (machine.dead && !this.#abandoned) {
      // The server has heard nothing: no outputs, and the job failed.
      const lost = 'The hosted runner lost communication with the server.';
      this.#annotate({ level: 'error', message: lost });
      return { outcome: 'failure', outputs: {}, steps, annotations, environmentUrl: '' };
    }
    if (cancellation.reason === 'timeout') {
      const minutes = limit / (this.#assignment.request.minute ?? 60_000);
      this.#annotate({
        level: 'error',
        message: `The job has exceeded the maximum execution time of ${minutes}m0s`,
      });
    } else if (cancellation.reason !== null) {
      this.#annotate({ level: 'error', message: 'The operation was canceled.' });
    }
    if (this.#abandoned) return { outcome: 'cancelled', outputs: {}, steps, annotations, environmentUrl: '' };
    const { outputs, environmentUrl } = this.#outputs();
    return { outcome: machine.status, outputs, steps, annotations, environmentUrl };
  }

  /** The job's outputs, without those that hold a masked value (JobExtension.cs:812). */
  #outputs(): { outputs: Texts; environmentUrl: string } {
    const { job } = this.#assignment;
    const { machine } = this;
    const outputs: { [name: string]: string } = {};
    try {
      const scope = frameScope(this.#frame, machine.variables);
      for (const [name, value] of Object.entries(evaluateTexts(job.outputs, scope))) {
        if (machine.masker.mask(value) === value) {
          if (value !== '') outputs[name] = value;
          continue;
        }
        this.#annotate({
          level: 'warning',
          message: `Skip output '${name}' since it may contain secret.`,
        });
      }
      const url = property(job.environment, 'url');
      return { outputs, environmentUrl: url === null ? '' : String(evaluateTemplate(url, scope)) };
    } catch (thrown) {
      this.#refuse(messageOf(thrown));
      return { outputs: {}, environmentUrl: '' };
    }
  }
}

/** Gives a job to a runner. `end` rejects only where the job needs what the rehearsal does not have. */
export function startJob(assignment: Assignment): RunningJob {
  const job = new JobOnMachine(assignment);
  return { kill: () => job.machine.die(), abandon: () => job.abandon(), end: job.run() };
}
