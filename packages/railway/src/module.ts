import type { PlatformModule } from '@thea/release';
import { openRailway } from './open.ts';

/**
 * Railway as the registry of platforms sees it. It has no roles: a token opens an environment or not, which opening the
 * target finds out.
 */
export const railwayModule: PlatformModule = {
  open: (request) => openRailway(request.target, request.tools),
};
