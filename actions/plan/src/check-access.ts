import { Failure, readClaims } from '@thea/action';
import { type ChosenTarget, type Opener, openRequest, type TargetChoice } from '@thea/platforms';
import { type OpenRequest, type PlatformModule, permissionSentence } from '@thea/release';

/** What the check needs of the action's context. */
type Context = Opener & { readonly inputs: TargetChoice & { readonly environment: string } };

/** What a role lacks: sentences that stop the release, and sentences that say what is lost. */
export interface AccessFindings {
  readonly blocking: readonly string[];
  readonly lost: readonly string[];
}

const REMEDY = 'The READMEs of deploy-ecs and rollback have the policy of each role.';

/**
 * Tries what the role that deploys and the role that rolls back may read, before anybody approves. A rollback whose
 * role cannot be assumed is no rollback: from a job that blocks, and the message holds the exact subject to trust.
 * `deploy`: how the role that deploys enters the platform.
 */
export async function checkAccess(
  context: Context,
  chosen: ChosenTarget,
  module: PlatformModule,
  deploy: OpenRequest,
): Promise<AccessFindings> {
  const blocking: string[] = [];
  const lost: string[] = [];
  if (module.access === undefined) return { blocking, lost };
  const rollback = openRequest(chosen, context.inputs, 'rollback', context);
  const same = deploy.roleToAssume === rollback.roleToAssume;
  const roles = same
    ? ([{ request: deploy, purpose: 'deploy', does: 'which deploys and rolls back,' }] as const)
    : ([
        { request: deploy, purpose: 'deploy', does: 'which deploys,' },
        { request: rollback, purpose: 'rollback', does: 'which rolls back,' },
      ] as const);
  for (const { request, purpose, does } of roles) {
    try {
      const missing = await module.access(request, purpose);
      for (const needed of [true, false]) {
        const sentence = permissionSentence(
          `${request.roleToAssume ?? 'The role of these credentials'}, ${does}`,
          missing.filter((one) => one.needed === needed),
        );
        if (sentence !== null) (needed ? blocking : lost).push(`${sentence} ${REMEDY}`);
      }
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.input !== 'role-to-assume') throw thrown;
      // Without a token of a job nothing is proved of a role: its job may be able to do what this machine is not.
      if (request.idToken === null && request === deploy) throw thrown;
      const sentence = `${thrown.message} ${await subjectSentence(context, request)}`;
      (request.idToken === null ? lost : blocking).push(sentence);
    }
  }
  return { blocking, lost };
}

/** The subject that the trust policy of the rollback's role must allow: that of this job, else the one it would have. */
async function subjectSentence(context: Context, request: OpenRequest): Promise<string> {
  const claims = request.idToken === null ? null : readClaims(await request.idToken('sts.amazonaws.com'));
  const repository = context.environment['GITHUB_REPOSITORY'] ?? 'OWNER/REPOSITORY';
  const subject = claims?.subject ?? `repo:${repository}:environment:${context.inputs.environment}`;
  const issuer = claims?.issuer ?? 'https://token.actions.githubusercontent.com';
  return `The trust policy of ${request.roleToAssume ?? 'the role'} must allow the provider ${issuer} with aud "sts.amazonaws.com" and sub "${subject}".`;
}
