import type { Json } from '@thea/action';

const STATES = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
  'waiting',
] as const;
export type DeploymentState = (typeof STATES)[number];

export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly at: number;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: Json;
  readonly environment: string;
  readonly description: string;
  readonly transient: boolean;
  readonly production: boolean;
  readonly at: number;
  /** Oldest first. */
  readonly statuses: readonly DeploymentStatus[];
}

type Held = Deployment & { readonly statuses: DeploymentStatus[] };

/** The repository's deployments, oldest first. */
export class Deployments {
  readonly #now: () => number;
  readonly #all: Held[] = [];
  #lastId = 1_000_000;

  constructor(now: () => number) {
    this.#now = now;
  }

  all(): readonly Deployment[] {
    return this.#all;
  }

  create(parts: Omit<Deployment, 'id' | 'at' | 'statuses'>): Deployment {
    this.#lastId += 1;
    const deployment: Held = { ...parts, id: this.#lastId, at: this.#now(), statuses: [] };
    this.#all.push(deployment);
    return deployment;
  }

  find(id: number): Held | undefined {
    return this.#all.find((item) => item.id === id);
  }

  delete(id: number): void {
    const index = this.#all.findIndex((item) => item.id === id);
    if (index >= 0) this.#all.splice(index, 1);
  }

  /**
   * Adds a status. With `autoInactive`, a success makes every earlier non-transient, non-production deployment of
   * the same environment that had succeeded inactive (reference "Create a deployment status", `auto_inactive`).
   */
  addStatus(
    id: number,
    status: Omit<DeploymentStatus, 'id' | 'at'>,
    autoInactive: boolean,
  ): DeploymentStatus | null {
    const deployment = this.find(id);
    if (deployment === undefined) return null;
    const added = this.#push(deployment, status);
    if (status.state === 'success' && autoInactive) {
      for (const earlier of this.#all) {
        if (earlier === deployment || earlier.environment !== deployment.environment) continue;
        if (earlier.transient || earlier.production || earlier.statuses.at(-1)?.state !== 'success') continue;
        this.#push(earlier, { ...status, state: 'inactive', description: '' });
      }
    }
    return added;
  }

  #push(deployment: Held, status: Omit<DeploymentStatus, 'id' | 'at'>): DeploymentStatus {
    this.#lastId += 1;
    const added = { ...status, id: this.#lastId, at: this.#now() };
    deployment.statuses.push(added);
    return added;
  }
}

/** Whether a client may set this state; `waiting` is GitHub's own. */
export function isState(text: string): text is DeploymentState {
  return STATES.some((state) => state === text) && text !== 'waiting';
}
