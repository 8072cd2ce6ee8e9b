import { expect, test } from 'vitest';
import { openColours, PAUSE } from './colours.ts';
import { colourActions, readmePolicy } from './readme-policy.ts';
import { deploy, deployed, rollBack, settle, specOf } from './releases.ts';
import { accept, actionsOf, missingNow, openAs, planAs, type Role } from './role-calls.ts';

const RULES = 'elasticloadbalancing:DescribeRules';
const CONTINUE = 'ecs:ContinueServiceDeployment';
const without = (actions: readonly string[], action: string): string[] =>
  actions.filter((other) => other !== action);

test('beside its policy the README of each action names exactly what two colours call', async () => {
  await using house = await openColours({ hooks: PAUSE });
  const good = await house.push('1.1.0', undefined, 'next');
  await planAs(house, 'plan');
  const head = await deployed(await openAs(house, 'deploy'), specOf(house.repository, good.digest), 'run-1');
  await accept(await openAs(house, 'verify'), 'run-1');
  await settle(house.platform, head);
  const held = await house.push('1.2.0');
  await deploy(await openAs(house, 'deploy'), specOf(house.repository, held.digest), 'run-2');
  await rollBack(await openAs(house, 'rollback'), 'run-2');
  // Back after the bake: the goal meets the service's own pause.
  await rollBack(await openAs(house, 'rollback'), 'run-1');
  const beside = (role: Role): string[] =>
    actionsOf(house, role).filter((action) => !readmePolicy(role).includes(action));
  for (const role of ['plan', 'verify', 'rollback'] as const) {
    expect(beside(role), role).toEqual(colourActions(role));
  }
  // Verify runs with the role that deploys.
  const both = [...new Set([...beside('deploy'), ...beside('verify')])].sort();
  expect(both).toEqual(colourActions('deploy'));
});

test('plan names the one read that two colours need beside, for every role', async () => {
  await using house = await openColours({ hooks: PAUSE });
  for (const [role, purpose] of [
    ['plan', 'deploy'],
    ['deploy', 'deploy'],
    ['rollback', 'rollback'],
  ] as const) {
    const whole = [...readmePolicy(role), ...colourActions(role)];
    await openAs(house, `whole-${role}`, whole);
    expect(await missingNow(house, purpose), role).toEqual([]);
    await openAs(house, `${role}-without-rules`, without(whole, RULES));
    expect(
      (await missingNow(house, purpose)).map(({ action }) => action),
      role,
    ).toEqual([RULES]);
  }
});

test('the answer to a pause is named where it is not allowed, forth and back', async () => {
  await using house = await openColours({ hooks: PAUSE });
  const image = await house.push('1.1.0');
  await deploy(await openAs(house, 'deploy'), specOf(house.repository, image.digest), 'run-1');
  for (const role of ['verify', 'rollback'] as const) {
    const policy = without([...readmePolicy(role), ...colourActions(role)], CONTINUE);
    const platform = await openAs(house, `${role}-without-answer`, policy);
    const act = role === 'verify' ? accept(platform, 'run-1') : rollBack(platform, 'run-1');
    await expect(act, role).rejects.toMatchObject({
      kind: 'access',
      message: expect.stringContaining(`needs the permission ${CONTINUE}`),
    });
  }
});
