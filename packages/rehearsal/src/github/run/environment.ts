import type { DeploymentState } from '../api/deployments.ts';
import type { Scope } from '../language/expression.ts';
import { parser } from '../language/library.ts';
import { evaluateTemplate, evaluateText, isRecord, property, type Template } from '../language/template.ts';
import type { Review, RunRequest } from './request.ts';

/** The deployment environment that a job names. */
export interface JobEnvironment {
  readonly name: string;
  /** `deployment: false` uses the environment's secrets and protection without a deployment. */
  readonly deploys: boolean;
}

/** Reads `environment:` of a job; null where it names none, or an empty name. */
export function readEnvironment(token: Template | null, scope: Scope): JobEnvironment | null {
  if (token === null) return null;
  // The URL may only be evaluated when the job has ended: it may name outputs of steps.
  const name = parser.isMapping(token) ? property(token, 'name') : token;
  const value = name === null ? '' : evaluateTemplate(name, scope);
  if (isRecord(value)) return { name: String(value['name'] ?? ''), deploys: value['deployment'] !== false };
  const text = name === null ? '' : evaluateText(name, scope);
  if (text === '') return null;
  return { name: text, deploys: property(token, 'deployment')?.toString() !== 'false' };
}

/** What the reviewers of an environment say; without reviewers a job goes on at once. */
export function reviewOf(request: RunRequest, environment: JobEnvironment): Promise<Review> | null {
  const review = request.environments?.[environment.name]?.review;
  if (review === undefined) return null;
  return typeof review === 'function' ? review() : Promise.resolve(review);
}

/**
 * The deployment that GitHub itself records for a job with an environment, with a status for each stage of the job
 * (docs "Managing environments for deployment"). Calls are the server's own: an outage of the API does not stop them.
 */
export class JobDeployment {
  readonly #request: RunRequest;
  readonly #environment: JobEnvironment;
  readonly #id: number;
  readonly #logUrl: string;

  constructor(request: RunRequest, environment: JobEnvironment, runId: string) {
    this.#request = request;
    this.#environment = environment;
    const { github, event } = request;
    this.#logUrl = `https://github.com/${github.repository.fullName}/actions/runs/${runId}`;
    this.#id = github.deployments.create({
      sha: event.sha,
      ref: event.ref.replace(/^refs\/(heads|tags)\//, ''),
      task: 'deploy',
      payload: {},
      environment: environment.name,
      description: '',
      transient: false,
      production: environment.name === 'production',
    }).id;
  }

  status(state: DeploymentState, environmentUrl = ''): void {
    const { github } = this.#request;
    const status = {
      state,
      description: '',
      environment: this.#environment.name,
      environmentUrl,
      logUrl: this.#logUrl,
    };
    github.deployments.addStatus(this.#id, status, true);
  }
}
