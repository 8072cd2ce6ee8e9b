import { type Deadline, type Json, type Log, messageOf } from '@thea/action';
import { parseRecordHead, type RecordHead, serialiseHead, type TargetRef } from '@thea/release';
import type { RecordStore } from '@thea/release/story';
import { statusFor, statusInto, taskOf } from './deployment-status.ts';
import { field, type GithubAccess, type GithubApi, githubApi, refusal } from './github-api.ts';

export interface DeploymentsRequest extends GithubAccess {
  /** A commit or ref of the repository; GitHub wants one for each deployment. Not the version of the release. */
  readonly ref: string;
  /** The page of the run, shown beside the deployment; null where there is none. */
  readonly logUrl: string | null;
  readonly log: Log;
  readonly deadline: Deadline;
}

/** How many deployments of a target are read back. */
const HISTORY = 12;
const PERMISSION = 'deployments: write';

/** Two heads of the same release, on the same target, written by the same run. */
function isSame(a: RecordHead, b: RecordHead): boolean {
  return (
    a.release.id === b.release.id &&
    a.platformRelease === b.platformRelease &&
    a.target.name === b.target.name &&
    a.run?.id === b.run?.id &&
    a.run?.attempt === b.run?.attempt
  );
}

interface Stored {
  readonly id: number;
  readonly head: RecordHead;
}

async function list(api: GithubApi, environment: string, target: TargetRef, log: Log): Promise<Stored[]> {
  const query = new URLSearchParams({ environment, task: taskOf(target), per_page: String(HISTORY) });
  const answer = await api('GET', `/deployments?${query}`);
  if (answer.status !== 200 || !Array.isArray(answer.body)) {
    throw refusal('Reading the deployments', answer, 'deployments: read');
  }
  return answer.body.flatMap((item: Json) => {
    const id = field(item, 'id');
    const payload = field(item, 'payload');
    if (typeof id !== 'number') return [];
    try {
      // A payload that was sent as an object comes back as one; the API also keeps text.
      return [{ id, head: parseRecordHead(typeof payload === 'string' ? JSON.parse(payload) : payload) }];
    } catch (thrown) {
      log.info(`GitHub deployment ${id} holds no record of ours and is passed over: ${messageOf(thrown)}`);
      return [];
    }
  });
}

async function newest(api: GithubApi, stored: Stored): Promise<RecordHead> {
  const answer = await api('GET', `/deployments/${stored.id}/statuses?per_page=1`);
  if (answer.status !== 200 || !Array.isArray(answer.body)) {
    throw refusal(`Reading the status of deployment ${stored.id}`, answer, 'deployments: read');
  }
  const description = field(answer.body[0], 'description');
  const at = field(answer.body[0], 'created_at');
  if (typeof description !== 'string' || typeof at !== 'string') return stored.head;
  return statusInto(stored.head, description, at);
}

async function create(api: GithubApi, request: DeploymentsRequest, head: RecordHead): Promise<number> {
  const payload: Json = JSON.parse(serialiseHead(head));
  const answer = await api('POST', '/deployments', {
    ref: request.ref,
    task: taskOf(head.target),
    environment: head.environment,
    description: `${head.release.version} on ${head.target.name}`.slice(0, 140),
    payload,
    // Our own checks decide, not the commit's; and nothing is merged into what is released.
    required_contexts: [],
    auto_merge: false,
  });
  const id = field(answer.body, 'id');
  if (answer.status !== 201 || typeof id !== 'number')
    throw refusal('Creating a deployment', answer, PERMISSION);
  return id;
}

/** The store of record heads in GitHub Deployments: a payload for each release on each target, a status for each change. */
export type DeploymentStore = RecordStore;

/**
 * Opens the store. It never throws: where GitHub is down or refuses, it warns once, says what is lost, and asks no
 * more, because the mark on the platform is enough for every rollback and the budget is short.
 */
export function openDeployments(request: DeploymentsRequest): DeploymentStore {
  const api = githubApi(request, request.deadline);
  const known: Stored[] = [];
  let lost = false;

  const degraded = async <T>(work: () => Promise<T>, without: T, what: string): Promise<T> => {
    if (lost) return without;
    try {
      return await work();
    } catch (thrown) {
      lost = true;
      request.log.warning(
        `${messageOf(thrown)} ${what} The mark on the platform suffices for a rollback; GitHub is not asked again in this step.`,
      );
      return without;
    }
  };

  const idOf = async (head: RecordHead): Promise<number> => {
    const seen = known.find((stored) => isSame(stored.head, head));
    if (seen !== undefined) return seen.id;
    const stored =
      head.state === 'planned' ? [] : await list(api, head.environment, head.target, request.log);
    const id =
      stored.find((candidate) => isSame(candidate.head, head))?.id ?? (await create(api, request, head));
    known.push({ id, head });
    return id;
  };

  return {
    write: (head) =>
      degraded(
        async () => {
          const id = await idOf(head);
          const answer = await api('POST', `/deployments/${id}/statuses`, {
            ...statusFor(head),
            environment: head.environment,
            // Earlier releases stay what they were: one of them may be the next rollback's goal.
            auto_inactive: false,
            ...(request.logUrl === null ? {} : { log_url: request.logUrl }),
          });
          if (answer.status !== 201) throw refusal('Setting a deployment status', answer, PERMISSION);
        },
        undefined,
        `GitHub's deployments page does not show that ${head.target.name} is ${head.state}.`,
      ),
    find: (environment, target) =>
      degraded<readonly RecordHead[]>(
        async () => {
          const stored = await list(api, environment, target, request.log);
          // What is written next is mostly one of them: it need not be looked for again.
          known.push(...stored);
          return Promise.all(stored.map((item) => newest(api, item)));
        },
        [],
        `The records that GitHub keeps of ${target.name} were not read.`,
      ),
  };
}

/**
 * The store of the run that the environment describes, or null outside GitHub and without a token.
 * Variables: GitHub, "Default environment variables".
 */
export function deploymentsFrom(
  environment: { readonly [name: string]: string | undefined },
  token: string | undefined,
  tools: { readonly log: Log; readonly deadline: Deadline },
): DeploymentStore | null {
  const { GITHUB_REPOSITORY: repository, GITHUB_SHA: ref, GITHUB_RUN_ID: run } = environment;
  if (!token || !repository || !ref) return null;
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  return openDeployments({
    url: (environment['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, ''),
    repository,
    token,
    ref,
    logUrl: run ? `${server}/${repository}/actions/runs/${run}` : null,
    ...tools,
  });
}
