import { fileURLToPath } from 'node:url';
import { type EcsGroundOptions, openEcsGround } from '@thea/rehearsal/kill/ecs-ground';
import type { Ground } from '@thea/rehearsal/kill/ground';

const FOLDER = fileURLToPath(new URL('../../../.cache/kill', import.meta.url));

/** A fresh ECS account in the ignored folder. */
export function openEcs(options: EcsGroundOptions = {}): Promise<Ground> {
  return openEcsGround(FOLDER, options);
}

/** Milliseconds for one story's enumeration: points are worlds with processes, on a machine that may be busy. */
export const LONG = 1_800_000;
