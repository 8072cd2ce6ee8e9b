import { createHash, generateKeyPair, type JsonWebKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Json } from '@thea/action';
import type { RepositoryIdentity } from './identity.ts';

/** What a run and a job say about themselves in an OIDC token. */
export interface Workload {
  readonly ref: string;
  readonly sha: string;
  readonly event: string;
  readonly actor: string;
  readonly workflow: string;
  readonly workflowRef: string;
  readonly workflowSha: string;
  /** The workflow file that defines the job: the called one where there is one. */
  readonly jobWorkflowRef: string;
  readonly jobWorkflowSha: string;
  readonly environment: string | null;
  readonly runId: string;
  readonly runNumber: number;
  readonly runAttempt: number;
}

function subject(repository: RepositoryIdentity, workload: Workload): string {
  const { owner, name, ownerId, id } = repository;
  const repo = repository.immutableSubject ? `${owner}@${ownerId}/${name}@${id}` : `${owner}/${name}`;
  if (workload.environment !== null) return `repo:${repo}:environment:${workload.environment}`;
  if (workload.event.startsWith('pull_request')) return `repo:${repo}:pull_request`;
  return `repo:${repo}:ref:${workload.ref}`;
}

/** The claims of a job's token. https://docs.github.com/actions/reference/security/oidc */
export function claimsOf(
  repository: RepositoryIdentity,
  workload: Workload,
): { readonly [name: string]: Json } {
  return {
    sub: subject(repository, workload),
    ref: workload.ref,
    sha: workload.sha,
    repository: repository.fullName,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    repository_owner_id: String(repository.ownerId),
    repository_visibility: 'private',
    run_id: workload.runId,
    run_number: String(workload.runNumber),
    run_attempt: String(workload.runAttempt),
    actor: workload.actor,
    actor_id: '1',
    workflow: workload.workflow,
    workflow_ref: workload.workflowRef,
    workflow_sha: workload.workflowSha,
    job_workflow_ref: workload.jobWorkflowRef,
    job_workflow_sha: workload.jobWorkflowSha,
    event_name: workload.event,
    ref_type: workload.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: 'false',
    head_ref: '',
    base_ref: '',
    runner_environment: 'github-hosted',
    ...(workload.environment === null ? {} : { environment: workload.environment }),
  };
}

const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let keys: Promise<{ readonly privateKey: KeyObject; readonly publicKey: KeyObject }> | null = null;

// Making a key costs more than the rest of a simulation; every issuer of this process signs with the same one.
function sharedKeys(): NonNullable<typeof keys> {
  keys ??= promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return keys;
}

/** The issuer of OIDC tokens: one RS256 key, valid for five minutes each, as GitHub's are. */
export class TokenIssuer {
  readonly #privateKey: KeyObject;
  readonly #publicKey: JsonWebKey;
  readonly #keyId: string;
  readonly #now: () => number;

  private constructor(privateKey: KeyObject, publicKey: JsonWebKey, now: () => number) {
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
    this.#keyId = createHash('sha256')
      .update(publicKey.n ?? '')
      .digest('hex')
      .slice(0, 32)
      .toUpperCase();
    this.#now = now;
  }

  static async create(now: () => number): Promise<TokenIssuer> {
    const { privateKey, publicKey } = await sharedKeys();
    return new TokenIssuer(privateKey, publicKey.export({ format: 'jwk' }), now);
  }

  jwks(): { readonly keys: readonly JsonWebKey[] } {
    return { keys: [{ ...this.#publicKey, alg: 'RS256', use: 'sig', kid: this.#keyId }] };
  }

  issue(issuer: string, audience: string, claims: { readonly [name: string]: Json }): string {
    const now = Math.floor(this.#now() / 1000);
    const head = part({ typ: 'JWT', alg: 'RS256', x5t: this.#keyId, kid: this.#keyId });
    const body = part({
      jti: randomUUID(),
      aud: audience,
      iss: issuer,
      nbf: now - 600,
      iat: now,
      exp: now + 300,
      ...claims,
    });
    const signature = sign('RSA-SHA256', Buffer.from(`${head}.${body}`), this.#privateKey).toString(
      'base64url',
    );
    return `${head}.${body}.${signature}`;
  }
}

/** `/.well-known/openid-configuration` of the issuer. */
export function discovery(issuer: string): Json {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
    claims_supported: [
      'sub',
      'aud',
      'exp',
      'iat',
      'iss',
      'jti',
      'nbf',
      'repository',
      'environment',
      'job_workflow_ref',
    ],
  };
}
