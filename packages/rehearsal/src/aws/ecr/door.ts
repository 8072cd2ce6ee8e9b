import { refuse } from '../../registry/answer.ts';
import type { RegistryRules, Request } from '../../registry/rules.ts';
import { accountOf } from '../../registry/token-service.ts';
import { matches, type Principal } from '../access/identity.ts';
import type { Account } from '../account.ts';
import { type EcrRepositories, mayMove } from './repositories.ts';

/** Passwords that GetAuthorizationToken gave, with who asked. */
export interface EcrTokens {
  issue(principal: Principal): string;
  holder(password: string): Principal | null;
}

// ECR guide, "Private registry authentication": a token is valid for 12 hours.
export const TOKEN_MILLISECONDS = 12 * 3_600_000;

/** Starts with no token. */
export function openTokens(account: Account): EcrTokens {
  const issued = new Map<string, { readonly principal: Principal; readonly until: number }>();
  return {
    issue: (principal) => {
      const password = account.hex(64);
      issued.set(password, { principal, until: account.time.now() + TOKEN_MILLISECONDS });
      return password;
    },
    holder: (password) => {
      const known = issued.get(password);
      return known === undefined || known.until <= account.time.now() ? null : known.principal;
    },
  };
}

/**
 * The operations that a request over the registry's own protocol stands for in IAM and CloudTrail. ECR guide, "Required
 * IAM permissions for pushing an image"; Service Authorization Reference for ECR. Bytes of a layer are always a part:
 * CompleteLayerUpload takes none (API reference), so the last request of an upload is both where it carries some.
 */
export function operationsOf({ kind, method, reference }: Request, bytes: number): readonly string[] {
  const reads = method === 'GET' || method === 'HEAD';
  switch (kind) {
    case 'version':
      return [];
    case 'blobs':
      return [method === 'HEAD' ? 'BatchCheckLayerAvailability' : 'GetDownloadUrlForLayer'];
    case 'uploads':
      if (reference === '') return ['InitiateLayerUpload'];
      if (method !== 'PUT') return ['UploadLayerPart'];
      return bytes === 0 ? ['CompleteLayerUpload'] : ['UploadLayerPart', 'CompleteLayerUpload'];
    case 'manifests':
      return [reads ? 'BatchGetImage' : 'PutImage'];
    case 'tags':
      return ['ListImages'];
    case 'referrers':
      // API reference, ListImageReferrers: it asks for the permission of BatchGetImage.
      return ['BatchGetImage'];
  }
}

// cosign issue threads name this limit; ECR guide, "Service quotas".
const REFERRER_LIMIT = 100;

/**
 * Where ECR differs from a plain registry: Basic authentication by its own tokens, IAM, repositories that must exist,
 * tags that must not move, one chunk for a blob, nothing deleted over this wire, and no mount unless the account has it
 * switched on.
 */
export function ecrRules(
  account: Account,
  repositories: EcrRepositories,
  tokens: EcrTokens,
  record: (operation: string, principal: Principal) => void,
): RegistryRules {
  const realm = `https://${account.id}.dkr.ecr.${account.region}.amazonaws.com/`;
  return {
    admit: (asked, message) => {
      const given = accountOf(message);
      const principal = given?.user === 'AWS' ? tokens.holder(given.password) : null;
      if (principal === null) {
        // A client that shows nothing is asked; one that shows what is not valid is told.
        return given === null
          ? refuse(401, 'UNAUTHORIZED', 'Not Authorized', {
              'www-authenticate': `Basic realm="${realm}",service="ecr.amazonaws.com"`,
            })
          : refuse(403, 'DENIED', 'Your authorization token has expired. Reauthenticate and try again.');
      }
      for (const operation of operationsOf(asked, Number(message.headers['content-length'] ?? 0))) {
        record(operation, principal);
        const action = `ecr:${operation}`;
        if (principal.allow === null || principal.allow.some((pattern) => matches(pattern, action))) continue;
        const resource = account.arn('ecr', `repository/${asked.repository}`);
        return refuse(
          403,
          'DENIED',
          `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
        );
      }
      return null;
    },
    exists: (name) => repositories.find(name) !== undefined,
    refuseTag: (name, tag) => {
      const repository = repositories.find(name);
      if (repository === undefined || mayMove(repository.settings, tag)) return null;
      return `The image tag '${tag}' already exists in the '${name}' repository and cannot be overwritten because the tag is immutable.`;
    },
    mounts: () => false,
    referrerLimit: REFERRER_LIMIT,
    referrerPage: 50,
    keepsAll: true,
    oneChunk: true,
    pushed: (name, digest) => {
      const repository = repositories.find(name);
      if (repository !== undefined && !repository.pushedAt.has(digest))
        repository.pushedAt.set(digest, account.time.now());
    },
  };
}
