import type { Json } from '@thea/action';
import type { AwsAccess } from '@thea/aws';
import type { OpenRequest, PlatformModule } from '@thea/release';
import { enterCluster } from './cluster.ts';
import { locate } from './names.ts';
import { openKubernetes } from './open.ts';
import type { RestoreSecrets } from './recall.ts';

/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = 'sts.amazonaws.com';

/** Kubernetes as the registry of platforms sees it. */
export const kubernetesModule: PlatformModule = {
  open: (request) =>
    openKubernetes(request.target, accessOf(request), request.tools, {
      restoreSecrets: restoreSecretsOf(request.words?.['restore-secrets']),
      images: request.images,
    }),
  access: async (request) => {
    // Only a plan asks.
    const { findMissing } = await import('./permissions.ts');
    const cluster = await enterCluster(locate(request.target), accessOf(request), request.tools);
    return findMissing(cluster, []);
  },
};

function restoreSecretsOf(word: Json | undefined): RestoreSecrets {
  return word === 'all' || word === 'none' ? word : 'release-owned';
}

function accessOf({ roleToAssume, allowedAccountIds, idToken, sessionName }: OpenRequest): AwsAccess {
  return {
    allowedAccountIds,
    sessionName,
    ...(roleToAssume === null ? {} : { roleToAssume }),
    // Without a role the credentials of the environment count; a token alone opens nothing.
    ...(idToken === null ? {} : { webIdentityToken: () => idToken(AUDIENCE) }),
  };
}
