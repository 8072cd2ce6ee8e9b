import type { Json } from '@thea/action';
import { isRecord } from '../language/template.ts';
import { ApiError, created, invalid, noContent, notFound, ok } from './answer.ts';
import { type Deployment, type DeploymentStatus, type Deployments, isState } from './deployments.ts';
import type { GitStore } from './git-store.ts';
import { ACTIONS_BOT } from './identity.ts';
import { bodyFlag, bodyText, type Call, page, type Route } from './route.ts';

const iso = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

function render(base: string, item: Deployment): Json {
  const url = `${base}/deployments/${item.id}`;
  return {
    url,
    id: item.id,
    node_id: `DE_${item.id}`,
    sha: item.sha,
    ref: item.ref,
    task: item.task,
    payload: item.payload,
    original_environment: item.environment,
    environment: item.environment,
    description: item.description,
    creator: ACTIONS_BOT,
    created_at: iso(item.at),
    updated_at: iso(item.statuses.at(-1)?.at ?? item.at),
    statuses_url: `${url}/statuses`,
    repository_url: base,
    transient_environment: item.transient,
    production_environment: item.production,
  };
}

function renderStatus(base: string, deployment: Deployment, status: DeploymentStatus): Json {
  const url = `${base}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: `DES_${status.id}`,
    state: status.state,
    creator: ACTIONS_BOT,
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: iso(status.at),
    updated_at: iso(status.at),
    deployment_url: url,
    repository_url: base,
  };
}

/** https://docs.github.com/rest/deployments/deployments and …/statuses. `base` is the URL of the repository. */
export function deploymentRoutes(base: string, store: Deployments, git: GitStore): Route[] {
  const repo = '/repos/:owner/:repo/deployments';
  const one = (call: Call): Deployment => {
    const found = store.find(Number(call.path['id']));
    if (found === undefined) throw notFound();
    return found;
  };
  return [
    {
      method: 'POST',
      pattern: repo,
      permission: ['deployments', 'write'],
      handle: (call) => {
        const ref = bodyText(call, 'ref');
        const sha = git.resolve(ref);
        if (sha === null) throw new ApiError(422, `No ref found for: ${ref}`);
        const contexts = call.body['required_contexts'];
        // Nobody reports commit statuses here: a context that is demanded has not succeeded.
        if (Array.isArray(contexts) && contexts.length > 0) {
          throw new ApiError(409, 'Conflict: Commit status checks failed for the given ref.');
        }
        const payload = call.body['payload'] ?? '';
        if (typeof payload !== 'string' && !isRecord(payload)) {
          throw invalid('Deployment', 'payload', 'payload must be an object or a string');
        }
        const environment = bodyText(call, 'environment', 'production');
        const deployment = store.create({
          sha,
          ref,
          task: bodyText(call, 'task', 'deploy'),
          payload,
          environment,
          description: bodyText(call, 'description', ''),
          transient: bodyFlag(call, 'transient_environment', false),
          production: bodyFlag(call, 'production_environment', environment === 'production'),
        });
        return created(render(base, deployment));
      },
    },
    {
      method: 'GET',
      pattern: repo,
      permission: ['deployments', 'read'],
      handle: (call) => {
        const wanted = (name: string, value: string): boolean => {
          const filter = call.url.searchParams.get(name) ?? 'none';
          return filter === 'none' || filter === value;
        };
        const found = store
          .all()
          .filter(
            (item) =>
              wanted('sha', item.sha) &&
              wanted('ref', item.ref) &&
              wanted('task', item.task) &&
              wanted('environment', item.environment),
          );
        return page(
          call,
          [...found].reverse().map((item) => render(base, item)),
        );
      },
    },
    {
      method: 'GET',
      pattern: `${repo}/:id`,
      permission: ['deployments', 'read'],
      handle: (call) => ok(render(base, one(call))),
    },
    {
      method: 'DELETE',
      pattern: `${repo}/:id`,
      permission: ['deployments', 'write'],
      handle: (call) => {
        const deployment = one(call);
        // "You can only delete inactive deployments", unless it is the only one.
        if (store.all().length > 1 && deployment.statuses.at(-1)?.state !== 'inactive') {
          throw new ApiError(
            422,
            'We cannot delete an active deployment unless it is the only deployment in a given environment.',
          );
        }
        store.delete(deployment.id);
        return noContent;
      },
    },
    {
      method: 'POST',
      pattern: `${repo}/:id/statuses`,
      permission: ['deployments', 'write'],
      handle: (call) => {
        const deployment = one(call);
        const state = bodyText(call, 'state');
        if (!isState(state)) throw invalid('DeploymentStatus', 'state', 'state is not included in the list');
        const description = bodyText(call, 'description', '');
        if (description.length > 140) {
          throw invalid(
            'DeploymentStatus',
            'description',
            'description is too long (maximum is 140 characters)',
          );
        }
        const status = store.addStatus(
          deployment.id,
          {
            state,
            description,
            environment: bodyText(call, 'environment', deployment.environment),
            environmentUrl: bodyText(call, 'environment_url', ''),
            logUrl: bodyText(call, 'log_url', bodyText(call, 'target_url', '')),
          },
          bodyFlag(call, 'auto_inactive', true),
        );
        if (status === null) throw notFound();
        return created(renderStatus(base, deployment, status));
      },
    },
    {
      method: 'GET',
      pattern: `${repo}/:id/statuses`,
      permission: ['deployments', 'read'],
      handle: (call) => {
        const deployment = one(call);
        return page(
          call,
          [...deployment.statuses].reverse().map((item) => renderStatus(base, deployment, item)),
        );
      },
    },
    {
      method: 'GET',
      pattern: `${repo}/:id/statuses/:status`,
      permission: ['deployments', 'read'],
      handle: (call) => {
        const deployment = one(call);
        const status = deployment.statuses.find((item) => item.id === Number(call.path['status']));
        if (status === undefined) throw notFound();
        return ok(renderStatus(base, deployment, status));
      },
    },
  ];
}
