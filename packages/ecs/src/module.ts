import type { AwsAccess } from '@thea/aws';
import type { OpenRequest, PlatformModule } from '@thea/release';
import { openApi } from './api.ts';
import { locate } from './names.ts';
import { openEcs } from './open.ts';

/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = 'sts.amazonaws.com';

/** ECS as the registry of platforms sees it. */
export const ecsModule: PlatformModule = {
  open: (request) => openEcs(request.target, accessOf(request), request.tools),
  access: async (request, purpose) => {
    // Only a plan asks.
    const { findMissing } = await import('./permissions.ts');
    const where = locate(request.target);
    return findMissing(await openApi(where.region, accessOf(request), request.tools), where, purpose);
  },
};

function accessOf({ roleToAssume, allowedAccountIds, idToken, sessionName }: OpenRequest): AwsAccess {
  return {
    allowedAccountIds,
    sessionName,
    ...(roleToAssume === null ? {} : { roleToAssume }),
    ...(idToken === null ? {} : { webIdentityToken: () => idToken(AUDIENCE) }),
  };
}
