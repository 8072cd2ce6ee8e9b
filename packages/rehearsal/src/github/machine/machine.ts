import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@thea/action';
import type { JobStatus } from '../language/status.ts';
import type { Annotation } from '../run/events.ts';
import type { Texts } from '../run/request.ts';
import type { StepResult } from '../run/result.ts';
import type { Assignment } from './assignment.ts';
import { Masker } from './mask.ts';
import type { StepProcess } from './process.ts';
import type { StepRecord } from './step-record.ts';
import type { Stop } from './stop.ts';

/** The folders of one job, all inside the run's folder. */
export interface Folders {
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  readonly tools: string;
  readonly commands: string;
}

function makeFolders(root: string, repository: string): Folders {
  const folders = {
    workspace: join(root, 'work', repository, repository),
    temp: join(root, 'temp'),
    home: join(root, 'home'),
    tools: join(root, 'tools'),
    commands: join(root, 'temp', '_runner_file_commands'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}

/** The `post` of an action: it runs when all other steps have ended. */
export interface PostStep {
  readonly name: string;
  /** Whether its `post-if` holds now. */
  readonly holds: () => boolean;
  readonly run: (record: StepRecord, stop: Stop) => Promise<boolean>;
}

/** The runner of one job: what its steps share, and what they change for the steps after them. */
export class Machine {
  readonly assignment: Assignment;
  readonly folders: Folders;
  readonly masker = new Masker();
  /** What the workflow, the job and GITHUB_ENV set. */
  readonly variables: { [name: string]: string } = {};
  /** What GITHUB_PATH put in front, newest first. */
  readonly paths: string[] = [];
  readonly steps: { [id: string]: Json } = {};
  readonly results: StepResult[] = [];
  readonly annotations: Annotation[] = [];
  readonly processes = new Set<StepProcess>();
  failed = false;
  #dead = false;
  readonly #onDeath = new Set<() => void>();
  #files = 0;
  readonly #posts: PostStep[] = [];

  constructor(assignment: Assignment) {
    this.assignment = assignment;
    const folder = join(assignment.run.folder, assignment.place.name.replace(/[^\w.-]+/g, '_'));
    this.folders = makeFolders(folder, assignment.request.github.repository.name);
    this.paths.push(...(assignment.request.paths ?? []));
    for (const secret of Object.values(assignment.secrets)) this.masker.add(secret);
  }

  /** `job.status`: cancelled as soon as the job is, whatever its steps did (TaskResultUtil.MergeTaskResults). */
  get status(): JobStatus {
    if (this.assignment.cancellation.reason !== null) return 'cancelled';
    return this.failed ? 'failure' : 'success';
  }

  get dead(): boolean {
    return this.#dead;
  }

  addPost(post: PostStep): void {
    this.#posts.push(post);
  }

  /** The next post step: the action that began last ends first. */
  takePost(): PostStep | undefined {
    return this.#posts.pop();
  }

  /** A name for a file that no other step has. */
  uniqueName(): string {
    this.#files += 1;
    return String(this.#files);
  }

  /** Takes the machine away: every process is gone, no further step runs. */
  die(): void {
    this.#dead = true;
    for (const process of this.processes) process.kill();
    for (const listener of [...this.#onDeath]) listener();
  }

  /** Calls `listener` when the machine dies. Returns how to stop listening. */
  listenForDeath(listener: () => void): () => void {
    this.#onDeath.add(listener);
    return () => this.#onDeath.delete(listener);
  }

  /** The steps' environment before it is theirs: what the workflow and the job name, then GITHUB_ENV. */
  setVariables(variables: Texts): void {
    Object.assign(this.variables, variables);
  }
}
