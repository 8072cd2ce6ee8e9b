import type { Json } from '@thea/action';
import type { RunRequest } from './request.ts';
import { type Source, sourceRef } from './source.ts';

export interface RunNumbers {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
}

// `github.event.inputs` has texts where `inputs` has values of their types (docs "Contexts", inputs).
function texts(inputs: NonNullable<RunRequest['inputs']>): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
}

/**
 * The `github` context of a run, without what belongs to a job or step. A called workflow sees its caller's
 * ("the github context is always associated with the caller workflow", docs "Reusing workflow configurations").
 */
export function githubContext(
  request: RunRequest,
  numbers: RunNumbers,
  name: string,
  source: Source,
): { readonly [name: string]: Json } {
  const { event, github } = request;
  const actor = request.actor ?? 'thea';
  const pull = event.name.startsWith('pull_request');
  return {
    action_path: null,
    actor,
    actor_id: '1',
    api_url: github.url,
    base_ref: '',
    event:
      event.name === 'workflow_dispatch'
        ? { ...event.payload, inputs: texts(request.inputs ?? {}) }
        : event.payload,
    event_name: event.name,
    graphql_url: `${github.url}/graphql`,
    head_ref: '',
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: false,
    ref_type: pull || event.ref.startsWith('refs/heads/') ? 'branch' : 'tag',
    repository: github.repository.fullName,
    repository_id: String(github.repository.id),
    repository_owner: github.repository.owner,
    repository_owner_id: String(github.repository.ownerId),
    repositoryUrl: `git://github.com/${github.repository.fullName}.git`,
    retention_days: '90',
    run_attempt: String(numbers.attempt),
    run_id: String(numbers.id),
    run_number: String(numbers.number),
    secret_source: 'Actions',
    server_url: 'https://github.com',
    sha: event.sha,
    triggering_actor: actor,
    workflow: name,
    workflow_ref: sourceRef(source),
    workflow_sha: source.sha,
  };
}
