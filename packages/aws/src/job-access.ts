import { type ActionContext, oidcToken } from '@thea/action';
import type { AwsAccess } from './access.ts';

/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = 'sts.amazonaws.com';

/** What of an action's context tells who the job is. */
export type Job = Pick<ActionContext, 'environment' | 'deadline' | 'clock' | 'run'> & {
  mask(value: string): void;
};

/**
 * How a job enters an account: by the role that its inputs name, with its own OIDC token where it may have one, else with
 * the credentials of its environment. `purpose` is shown in CloudTrail beside the run's id.
 */
export function jobAccess(
  job: Job,
  role: string | undefined,
  allowedAccountIds: readonly string[],
  purpose: string,
): AwsAccess {
  const { environment, run } = job;
  return {
    allowedAccountIds,
    sessionName: run === null ? purpose : `${purpose}-${run.id}-${run.attempt}`,
    ...(role === undefined ? {} : { roleToAssume: role }),
    ...(environment['ACTIONS_ID_TOKEN_REQUEST_URL']
      ? {
          webIdentityToken: async () => {
            const token = await oidcToken(environment, AUDIENCE, job.deadline, job.clock);
            job.mask(token);
            return token;
          },
        }
      : {}),
  };
}
