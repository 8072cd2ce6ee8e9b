import type { JsonWebKey } from 'node:crypto';
import type { Time } from '../../time/time.ts';
import { ConcurrencyGroups } from '../run/concurrency.ts';
import type { Permissions } from '../run/permissions.ts';
import { type Answer, ApiError, notFound } from './answer.ts';
import { contentsRoutes } from './contents-routes.ts';
import { deploymentRoutes } from './deployment-routes.ts';
import { Deployments } from './deployments.ts';
import { Faults } from './faults.ts';
import { gitRoutes } from './git-routes.ts';
import { GitStore } from './git-store.ts';
import type { RepositoryIdentity } from './identity.ts';
import { discovery, TokenIssuer } from './oidc.ts';
import { type RunEntry, repositoryRoutes } from './repository-routes.ts';
import { match, parseBody, type Route } from './route.ts';
import { type Arrival, LoopbackServer, type Outage } from './server.ts';
import { authorise, type Grant, Tokens } from './tokens.ts';

export interface GitHubOptions {
  readonly time: Time;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId?: number;
  readonly ownerId?: number;
  readonly defaultBranch?: string;
  readonly immutableSubject?: boolean;
  /** Files of the first commit of the default branch. */
  readonly files?: { readonly [path: string]: string };
}

/** One request that was answered. `holder` is the job, or who is outside a run. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly at: number;
  readonly holder: string | null;
}

/** GitHub's API for one repository, on loopback. */
export interface EmbeddedGitHub {
  /** GITHUB_API_URL. */
  readonly url: string;
  /** The issuer of OIDC tokens, reachable under this URL. */
  readonly issuer: string;
  jwks(): { readonly keys: readonly JsonWebKey[] };
  readonly repository: RepositoryIdentity;
  readonly deployments: Deployments;
  readonly git: GitStore;
  readonly concurrency: ConcurrencyGroups;
  readonly runs: Map<number, RunEntry>;
  readonly requests: readonly AnsweredRequest[];
  readonly faults: Faults;
  readonly tokens: Tokens;
  /** A token from outside a run, such as a laptop's. */
  token(permissions: Permissions): string;
  down(outage: Outage): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

function identityOf(options: GitHubOptions): RepositoryIdentity {
  const [owner = '', name = ''] = options.repository.split('/');
  return {
    fullName: options.repository,
    owner,
    name,
    id: options.repositoryId ?? 456_789,
    ownerId: options.ownerId ?? 123_456,
    defaultBranch: options.defaultBranch ?? 'main',
    immutableSubject: options.immutableSubject ?? false,
  };
}

function oidcRoutes(url: () => string, issuer: TokenIssuer): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/oidc/token',
      permission: ['id-token', 'write'],
      handle: (call) => {
        if (call.grant.claims === null) throw new ApiError(403, 'Resource not accessible by integration');
        const owner = String(call.grant.claims['repository_owner']);
        const audience = call.url.searchParams.get('audience') ?? `https://github.com/${owner}`;
        return { status: 200, body: { value: issuer.issue(url(), audience, call.grant.claims) } };
      },
    },
  ];
}

/** Starts the embedded GitHub for one repository on a loopback port. It must be closed. */
export async function openGitHub(options: GitHubOptions): Promise<EmbeddedGitHub> {
  const { time } = options;
  const now = (): number => time.now();
  const identity = identityOf(options);
  const issuer = await time.busy(TokenIssuer.create(now));
  const git = new GitStore();
  const files = Object.entries(options.files ?? { 'README.md': `# ${identity.name}\n` });
  const tree = git.addTree(new Map(files.map(([path, text]) => [path, git.addBlob(Buffer.from(text))])));
  git.setRef(
    `refs/heads/${identity.defaultBranch}`,
    git.addCommit({ tree, parents: [], message: 'Begin', at: now() }).sha,
  );
  const deployments = new Deployments(now);
  const tokens = new Tokens();
  const faults = new Faults();
  const runs = new Map<number, RunEntry>();
  const requests: AnsweredRequest[] = [];
  const routes: Route[] = [];

  const open = (arrival: Arrival): Answer | null => {
    const path = arrival.url.pathname;
    if (path === '/.well-known/openid-configuration') return { status: 200, body: discovery(server.url) };
    return path === '/.well-known/jwks'
      ? { status: 200, body: JSON.parse(JSON.stringify(issuer.jwks())) }
      : null;
  };
  const dispatch = (arrival: Arrival, authenticated: (grant: Grant) => void): Answer => {
    const fault = faults.meet(arrival.method, arrival.url.pathname) ?? open(arrival);
    if (fault !== null) return fault;
    const grant = tokens.authenticate(arrival.authorization);
    authenticated(grant);
    for (const route of routes) {
      const path = route.method === arrival.method ? match(route.pattern, arrival.url.pathname) : null;
      if (path === null) continue;
      // Another repository does not exist for this token.
      if (path['owner'] !== undefined && `${path['owner']}/${path['repo']}` !== identity.fullName)
        throw notFound();
      authorise(grant, route);
      return route.handle({ url: arrival.url, path, body: parseBody(arrival.body), grant });
    }
    throw notFound();
  };
  const server = new LoopbackServer(now, (arrival) => {
    let holder: string | null = null;
    let answer: Answer;
    try {
      answer = dispatch(arrival, (grant) => {
        holder = grant.holder;
      });
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      answer = thrown.answer;
    }
    requests.push({
      method: arrival.method,
      path: arrival.url.pathname,
      status: answer.status,
      at: now(),
      holder,
    });
    return answer;
  });
  await time.busy(server.open());
  const base = `${server.url}/repos/${identity.fullName}`;
  routes.push(
    ...oidcRoutes(() => server.url, issuer),
    ...deploymentRoutes(base, deployments, git),
    ...contentsRoutes(base, git, identity.defaultBranch, now),
    ...gitRoutes(base, git, now),
    ...repositoryRoutes(() => server.url, identity, git, runs),
  );
  return {
    url: server.url,
    issuer: server.url,
    jwks: () => issuer.jwks(),
    repository: identity,
    deployments,
    git,
    concurrency: new ConcurrencyGroups(),
    runs,
    requests,
    faults,
    tokens,
    token: (permissions) =>
      tokens.issue({ holder: 'outside', permissions: { metadata: 'read', ...permissions }, claims: null }),
    down: (outage) => time.busy(server.down(outage)),
    up: () => time.busy(server.up()),
    close: () => server.close(),
  };
}
