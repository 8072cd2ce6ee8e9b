import type { EcsSession } from './facts.ts';
import { policy } from './findings-container.ts';
import type { Rule } from './findings-safety.ts';
import { predictRollback } from './predict.ts';

/** A session of an assumed role is asked for anew for so long after the credentials that open it have ended; seconds. */
const LAST_SESSION = 3_300;
/** What verify takes at most where it is not told otherwise, and what the jobs between need; seconds. */
const VERIFY = 180;
const BETWEEN = 60;

/**
 * How long the credentials of the environment last: of a session that nobody can renew. Null for keys that do not end,
 * and where a role is assumed with the token of the job. AWS_CREDENTIAL_EXPIRATION: what the SDK's provider of
 * environment credentials reads (@aws-sdk/credential-provider-env). Pure.
 */
export function sessionOf(
  access: { readonly roleToAssume?: string; readonly webIdentityToken?: unknown },
  environment: { readonly [name: string]: string | undefined },
  now: number,
): EcsSession | null {
  const assumes = access.roleToAssume !== undefined;
  if (!environment['AWS_SESSION_TOKEN'] || (assumes && access.webIdentityToken !== undefined)) return null;
  const ends = Date.parse(environment['AWS_CREDENTIAL_EXPIRATION'] ?? '');
  if (Number.isNaN(ends)) return { secondsLeft: null };
  return { secondsLeft: Math.round((ends - now) / 1000) + (assumes ? LAST_SESSION : 0) };
}

/** Seconds that deploy, verify and a rollback take: bakes are not waited out, the steps of a shift are. */
function neededSeconds(facts: Parameters<Rule>[0]): number {
  const rollout = predictRollback(facts).completed + (facts.shift?.stepsMinutes ?? 0) * 60;
  return Math.ceil(rollout + VERIFY + BETWEEN + 90);
}

/** The shortest session that STS gives: what fits into it needs no word; seconds. */
const SHORTEST = 900;

/** Rules about the session with which a release is made. */
export const SESSION_POLICY: readonly Rule[] = [
  (facts) => {
    const needed = neededSeconds(facts);
    const left = facts.session?.secondsLeft;
    const minutes = (seconds: number): string => `${Math.ceil(seconds / 60)} min`;
    if (left === undefined || (left === null && needed <= SHORTEST) || (left !== null && left >= needed)) {
      return null;
    }
    return policy(
      left === null ? 'session-end-unknown' : 'session-ends-early',
      'role-to-assume',
      left === null
        ? `The AWS credentials are those of a session whose end is not known, and nobody can renew it; deploy, verify and a rollback may take ${minutes(needed)}.`
        : `The AWS session ends in ${minutes(Math.max(0, left))} and cannot be renewed; deploy, verify and a rollback may take ${minutes(needed)}.`,
      'Name a "role-to-assume", which is assumed with the token of the job and renewed, or open the session for longer.',
    );
  },
];
