import { startDeadline, systemClock } from '@thea/action';
import { type EcsPlatform, ecsModule } from '@thea/ecs';
import { parseImageReference } from '@thea/ecs/image-reference';
import {
  DEFAULT_POLICY,
  type MissingPermission,
  prepareDeploy,
  type RecordHead,
  verify,
} from '@thea/release';
import { everythingSigned } from '../release/paper-gate.ts';
import type { House } from './house.ts';
import { keptLog } from './kept-log.ts';
import { deploy, deployed, rollBack, settle, specOf } from './releases.ts';

/** Every role that the actions are run with. */
export const ROLES = ['plan', 'deploy', 'verify', 'rollback'] as const;
export type Role = (typeof ROLES)[number];

/** The IAM prefix of a service, where it is not the service's own name. */
const PREFIX: { readonly [service: string]: string } = { elbv2: 'elasticloadbalancing' };

/** From here on a user of the account acts who may do what is listed (nothing listed: everything). */
export async function openAs(house: House, name: string, allow?: readonly string[]): Promise<EcsPlatform> {
  const user = house.aws.addUser(name, allow);
  process.env['AWS_ACCESS_KEY_ID'] = user.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = user.secretAccessKey;
  return house.open();
}

/** The permissions that plan finds missing for whoever acts now. */
export async function missingNow(
  house: House,
  purpose: 'deploy' | 'rollback' = 'deploy',
): Promise<readonly MissingPermission[]> {
  const clock = systemClock();
  const found = await ecsModule.access?.(
    {
      target: house.platform.target,
      roleToAssume: null,
      allowedAccountIds: [],
      idToken: null,
      sessionName: 'test',
      tools: {
        clock,
        log: keptLog(),
        deadline: startDeadline(clock, 60_000, 'The check'),
        environment: {},
        mask: () => {},
      },
    },
    purpose,
  );
  return found ?? [];
}

/** The plan action as a user of the account. */
export async function planAs(house: House, name: string): Promise<void> {
  await plan(house, await openAs(house, name));
}

/** What the plan action asks of AWS. */
async function plan(house: House, platform: EcsPlatform): Promise<void> {
  await missingNow(house);
  const clock = systemClock();
  const spec = specOf(house.repository, house.first.digest, {
    images: { api: parseImageReference(`${house.repository}:next`) },
  });
  const request = {
    spec,
    environment: 'production',
    run: null,
    policy: DEFAULT_POLICY,
    onFirstFailure: 'leave' as const,
    reachableBefore: null,
    signatures: everythingSigned,
  };
  const deadline = startDeadline(clock, 60_000, 'The plan');
  await prepareDeploy(platform, request, { clock, log: keptLog(), deadline, store: null });
}

/** What the verify action asks of AWS: the judgement reads the replicas, the rest is asked of the service itself. */
export async function accept(platform: EcsPlatform, run: string): Promise<RecordHead> {
  const clock = systemClock();
  const { head } = await verify(
    platform,
    {
      environment: 'production',
      run: { repository: 'thea/thea-ia', id: run, attempt: 1 },
      onInconclusive: 'hold',
      judge: async () => {
        await platform.replicas();
        return { verdict: 'healthy', evidence: [], firstFailure: null };
      },
    },
    { clock, log: keptLog(), deadline: startDeadline(clock, 60_000, 'The verification'), store: null },
  );
  return head;
}

/** A release by tag that is verified, one that crashes and is taken back under way, and the first one taken back too. */
export async function playRoles(house: House): Promise<void> {
  await house.push('1.1.0', undefined, 'next');
  const bad = await house.push('1.2.0', { mode: 'crashes-at-start' });
  await plan(house, await openAs(house, 'plan'));
  const byTag = { images: { api: parseImageReference(`${house.repository}:next`) } };
  const head = await deployed(
    await openAs(house, 'deploy'),
    specOf(house.repository, house.first.digest, byTag),
    'run-1',
  );
  await accept(await openAs(house, 'verify'), 'run-1');
  await settle(house.platform, head);
  await deploy(await openAs(house, 'deploy'), specOf(house.repository, bad.digest), 'run-2').catch(
    () => undefined,
  );
  await rollBack(await openAs(house, 'rollback'), 'run-2');
  await rollBack(await openAs(house, 'rollback'), 'run-1');
}

/** The IAM actions of the calls that a role made, in order of their names. STS is asked by everybody without one. */
export function actionsOf(house: House, role: Role): string[] {
  const calls = house.aws.calls.filter(
    ({ principal, service }) => principal.endsWith(`user/${role}`) && service !== 'sts',
  );
  const names = calls.map(({ service, operation }) => `${PREFIX[service] ?? service}:${operation}`);
  return [...new Set(names)].sort();
}
