import { type AwsAccess, type AwsSettings, enterRegion } from '@thea/aws';
import type { OpenRequest, PlatformModule, PlatformTools } from '@thea/release';
import { openApi } from './api.ts';
import { locate } from './names.ts';
import { openEcs } from './open.ts';

/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const AUDIENCE = 'sts.amazonaws.com';

/** ECS as the registry of platforms sees it. */
export const ecsModule: PlatformModule = {
  open: async (request) => openEcs(request.target, accessOf(request), request.tools, enter(request)),
  access: async (request, purpose) => {
    // Only a plan asks.
    const { findMissing } = await import('./permissions.ts');
    const where = locate(request.target);
    const api = await openApi(where.region, accessOf(request), request.tools, enter(request));
    return findMissing(api, where, purpose);
  },
};

interface Entered {
  readonly request: OpenRequest;
  readonly settings: Promise<AwsSettings>;
}

const entered = new WeakMap<PlatformTools, Entered>();

/** Whether two requests of one step go through the same door. */
function isSameDoor(a: OpenRequest, b: OpenRequest): boolean {
  return (
    locate(a.target).region === locate(b.target).region &&
    a.roleToAssume === b.roleToAssume &&
    a.idToken === b.idToken &&
    a.sessionName === b.sessionName &&
    a.allowedAccountIds === b.allowedAccountIds
  );
}

/**
 * Enters the region of a request. Who checks permissions and then opens the target by the same request has one session
 * and one set of connections. A failure is not kept.
 */
function enter(request: OpenRequest): Promise<AwsSettings> {
  const { tools } = request;
  const before = entered.get(tools);
  if (before !== undefined && isSameDoor(before.request, request)) return before.settings;
  const settings = enterRegion(locate(request.target).region, accessOf(request), tools);
  entered.set(tools, { request, settings });
  settings.catch(() => entered.delete(tools));
  return settings;
}

function accessOf({ roleToAssume, allowedAccountIds, idToken, sessionName }: OpenRequest): AwsAccess {
  return {
    allowedAccountIds,
    sessionName,
    ...(roleToAssume === null ? {} : { roleToAssume }),
    ...(idToken === null ? {} : { webIdentityToken: () => idToken(AUDIENCE) }),
  };
}
