import type { RailwayPlatform, RailwaySpec } from '@thea/railway';
import {
  DEFAULT_POLICY,
  type DeployOutcome,
  deployPrepared,
  prepareDeploy,
  type RecordHead,
  type RollbackOutcome,
  rollback,
  type VerifyOutcome,
  verify,
} from '@thea/release';
import { everythingSigned } from '../release/paper-gate.ts';
import type { House } from './house.ts';

const RUN: RecordHead['run'] = { repository: 'theaia/thea-ia', id: '7', attempt: 1 };

/** Plans and deploys; throws as the action would. */
export async function deploy(
  house: House,
  platform: RailwayPlatform,
  spec: RailwaySpec,
): Promise<DeployOutcome> {
  const request = {
    spec,
    environment: 'production',
    run: RUN,
    policy: DEFAULT_POLICY,
    onFirstFailure: 'leave',
    reachableBefore: true,
    signatures: everythingSigned,
  } as const;
  return deployPrepared(platform, request, await prepareDeploy(platform, request, house.tools), house.tools);
}

/** Verifies the release of the run with a verdict that is given. */
export function judged(
  house: House,
  platform: RailwayPlatform,
  verdict: 'healthy' | 'unhealthy',
): Promise<VerifyOutcome> {
  return verify(
    platform,
    {
      environment: 'production',
      run: RUN,
      onInconclusive: 'hold',
      judge: async () => ({
        verdict,
        evidence: ['It was asked.'],
        firstFailure: verdict === 'healthy' ? null : house.tools.clock.now(),
      }),
    },
    house.tools,
  );
}

/** Takes the release of the run back, or, by hand, whatever is live. */
export function takeBack(
  house: House,
  platform: RailwayPlatform,
  more: { readonly byHand?: boolean; readonly to?: string } = {},
): Promise<RollbackOutcome> {
  return rollback(
    platform,
    {
      environment: 'production',
      run: more.byHand === true ? null : RUN,
      to: more.to ?? null,
      reason: 'It answered 500',
      dryRun: false,
      keepAccepted: false,
    },
    house.tools,
  );
}
