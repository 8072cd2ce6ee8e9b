import { isMutating } from '@thea/rehearsal/aws/wire/services';
import { describe, expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { readmePolicy } from './readme-policy.ts';
import { deploy, deployed, rollBack, settle, specOf } from './releases.ts';
import { accept, actionsOf, missingNow, openAs, playRoles, ROLES } from './role-calls.ts';

const changes = (action: string): boolean => isMutating(action.slice(action.indexOf(':') + 1));
const without = (actions: readonly string[], action: string): string[] =>
  actions.filter((other) => other !== action);

test('the policy in the README of each action is exactly what its role calls', async () => {
  await using house = await openHouse({ byTag: true, seed: { autoscaling: { min: 2, max: 5 } } });
  await playRoles(house);
  for (const role of ROLES) expect(readmePolicy(role), role).toEqual(actionsOf(house, role));
});

describe('with one permission too few', () => {
  test('a read is named by the plan, for the role that deploys and for the one that rolls back', async () => {
    await using house = await openHouse();
    for (const [role, purpose] of [
      ['plan', 'deploy'],
      ['deploy', 'deploy'],
      ['rollback', 'rollback'],
    ] as const) {
      const policy = readmePolicy(role);
      await openAs(house, `whole-${role}`, policy);
      expect(await missingNow(house, purpose), role).toEqual([]);
      for (const action of policy.filter((one) => !changes(one))) {
        await openAs(house, `${role}-without-${action}`, without(policy, action));
        expect(
          (await missingNow(house, purpose)).map((one) => one.action),
          role,
        ).toEqual([action]);
      }
    }
  });

  test('verify calls nothing that the policy of deploy does not allow', () => {
    expect(readmePolicy('deploy')).toEqual(expect.arrayContaining(readmePolicy('verify')));
  });

  // In the order in which they are called: each run comes one call further than the one before.
  test('a change is named by the deploy', async () => {
    await using house = await openHouse();
    const image = await house.push('1.1.0');
    const spec = specOf(house.repository, image.digest);
    const policy = readmePolicy('deploy');
    const changing = ['ecs:RegisterTaskDefinition', 'ecs:UpdateService', 'ecs:TagResource'];
    expect(policy.filter(changes).sort()).toEqual([...changing].sort());
    for (const [index, action] of changing.entries()) {
      const platform = await openAs(house, `deploy-without-${action}`, without(policy, action));
      await expect(deploy(platform, spec, `run-${index}`), action).rejects.toMatchObject({
        kind: 'access',
        message: expect.stringContaining(`needs the permission ${action}`),
      });
    }
  });

  test('the mark is named by the verification', async () => {
    await using house = await openHouse();
    const image = await house.push('1.1.0');
    await deploy(await openAs(house, 'deploy'), specOf(house.repository, image.digest), 'run-1');
    const blind = await openAs(house, 'verify', without(readmePolicy('verify'), 'ecs:TagResource'));
    await expect(accept(blind, 'run-1')).rejects.toMatchObject({
      kind: 'access',
      message: expect.stringContaining('needs the permission ecs:TagResource'),
    });
  });

  test('a change is named by the rollback', async () => {
    await using house = await openHouse({ byTag: true, seed: { autoscaling: { min: 2, max: 5 } } });
    const policy = readmePolicy('rollback');
    const named = async (action: string, run: string): Promise<void> => {
      const platform = await openAs(house, `rollback-without-${action}-${run}`, without(policy, action));
      const outcome = await rollBack(platform, run).catch((thrown: unknown) => String(thrown));
      expect([JSON.stringify(outcome), ...house.log.warnings].join('\n'), action).toContain(action);
    };
    const bad = await house.push('1.1.0', { mode: 'never-healthy' });
    await expect(
      deploy(await openAs(house, 'deploy'), specOf(house.repository, bad.digest), 'run-1'),
    ).rejects.toMatchObject({ kind: 'rollout' });
    await named('ecs:StopServiceDeployment', 'run-1');
    await named('application-autoscaling:RegisterScalableTarget', 'run-1');
    const completed = await house.push('1.2.0');
    const deployer = await openAs(house, 'deploy');
    await settle(deployer, await deployed(deployer, specOf(house.repository, completed.digest), 'run-2'));
    for (const action of ['ecs:RegisterTaskDefinition', 'ecs:UpdateService', 'ecs:TagResource']) {
      await named(action, 'run-2');
    }
  });
});
