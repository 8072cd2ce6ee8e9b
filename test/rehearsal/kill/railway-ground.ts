import { fileURLToPath } from 'node:url';
import type { Ground } from '@thea/rehearsal/kill/ground';
import { openRailwayGround } from '@thea/rehearsal/kill/railway-ground';
import type { RailwayOptions } from '@thea/rehearsal/railway/index';

const FOLDER = fileURLToPath(new URL('../../../.cache/kill', import.meta.url));

/** A fresh Railway project in the ignored folder. */
export function openRailway(options: RailwayOptions = {}): Promise<Ground> {
  return openRailwayGround(FOLDER, options);
}
