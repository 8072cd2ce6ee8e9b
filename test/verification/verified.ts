import type { Judgement, Replica } from '@thea/release';
import { defaultProbe, type VerifyRequest, verify } from '@thea/verification';
import { drivenClock, openDeadline } from './driven-clock.ts';
import { keptLog } from './kept-log.ts';

export const OURS = 'thea-ia:42';
export const OLD = 'thea-ia:41';

/** What a well replica of our release answers. */
export const WELL = { status: 'ok', version: '1.4.2', release: OURS };

/** `count` replicas that get traffic. */
export function serving(count: number, platformRelease = OURS): Replica[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `arn:aws:ecs:eu-west-1:111122223333:task/thea/${platformRelease.replace(':', '-')}-${index}`,
    platformRelease,
    serving: true,
    state: 'RUNNING',
  }));
}

/** Verifies over the real wire in driven time; three replicas of our release unless told otherwise. */
export function verified(url: string, changes: Partial<VerifyRequest> = {}): Promise<Judgement> {
  return verify({
    url,
    probe: defaultProbe,
    expected: { version: '1.4.2', platformRelease: OURS },
    replicas: async () => serving(3),
    minimumHealthy: 2,
    reachableBefore: true,
    clock: drivenClock(),
    deadline: openDeadline(),
    log: keptLog(),
    limits: { connect: 2_000, response: 2_000, body: 64 * 1024 },
    ...changes,
  });
}
