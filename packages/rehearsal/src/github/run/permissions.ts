import { Failure } from '@thea/action';
import { parser } from '../language/library.ts';
import { entries, literal, type Template } from '../language/template.ts';

export type Access = 'none' | 'read' | 'write';
export type Permissions = { readonly [name: string]: Access };

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions
const NAMES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
] as const;

/** What a repository with restricted default permissions gives a workflow that names none. */
export const DEFAULT_PERMISSIONS: Permissions = { contents: 'read', packages: 'read', metadata: 'read' };

function level(text: string): Access {
  return text === 'write' || text === 'read' ? text : 'none';
}

/** The permissions that a `permissions:` key gives: what it does not name is `none`. Null where there is no key. */
export function readPermissions(token: Template | null): Permissions | null {
  if (token === null) return null;
  const short = literal(token);
  if (short === 'write-all' || short === 'read-all') {
    const access = short === 'write-all' ? 'write' : 'read';
    return Object.fromEntries(NAMES.map((name) => [name, access]));
  }
  if (!parser.isMapping(token)) return {};
  return {
    metadata: 'read',
    ...Object.fromEntries(entries(token).map(([name, value]) => [name, level(value.toString())])),
  };
}

const RANK: { readonly [access in Access]: number } = { none: 0, read: 1, write: 2 };

/**
 * What a job of a called workflow gets: what it asks for, but never more than its caller has ("permissions can only
 * be maintained or reduced", docs "Reusing workflow configurations"). Throws the sentence of GitHub's start-up failure.
 */
export function within(
  caller: Permissions,
  asked: Permissions | null,
  workflow: string,
  job: string,
): Permissions {
  if (asked === null) return caller;
  for (const [name, access] of Object.entries(asked)) {
    const allowed = caller[name] ?? 'none';
    if (name === 'metadata' || RANK[access] <= RANK[allowed]) continue;
    throw new Failure('access', {
      message: `Error calling workflow '${workflow}'. The nested job '${job}' is requesting '${name}: ${access}', but is only allowed '${name}: ${allowed}'.`,
      remedy: `Grant "${name}: ${access}" in the job that calls the workflow.`,
    });
  }
  return asked;
}
