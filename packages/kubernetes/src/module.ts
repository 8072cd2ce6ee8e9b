import type { OpenRequest, PlatformModule } from '@thea/release';
import type { AwsAccess } from './aws-session.ts';
import { openKubernetes } from './open.ts';
import { parseKubeSpec } from './spec.ts';

/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = 'sts.amazonaws.com';

/** Kubernetes as the registry of platforms sees it. */
export const kubernetesModule: PlatformModule = {
  open: (request) => openKubernetes(request.target, accessOf(request), request.tools),
  spec: parseKubeSpec,
};

function accessOf({ roleToAssume, allowedAccountIds, idToken, sessionName }: OpenRequest): AwsAccess {
  return {
    allowedAccountIds,
    sessionName,
    ...(roleToAssume === null ? {} : { roleToAssume }),
    // Without a role the credentials of the environment count; a token alone opens nothing.
    ...(idToken === null ? {} : { webIdentityToken: () => idToken(AUDIENCE) }),
  };
}
