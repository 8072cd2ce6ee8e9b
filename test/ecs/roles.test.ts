import { startDeadline, systemClock } from '@thea/action';
import { ecsModule } from '@thea/ecs';
import { ownerOf } from '@thea/ecs/owner';
import { type ChosenTarget, openBy, openRequest, openTarget, targetEntry } from '@thea/platforms';
import type { PlatformModule } from '@thea/release';
import { expect, test } from 'vitest';
import { type AccessFindings, checkAccess } from '../../actions/plan/src/check-access.ts';
import { type House, openHouse } from './house.ts';
import { keptLog } from './kept-log.ts';
import { specOf } from './releases.ts';
import { openTokenService } from './token-service.ts';

const SUBJECT = 'repo:thea/thea-ia:environment:production';

/** The target of the house with these roles. */
function chosenWith(house: House, roles: { readonly [word: string]: string }): ChosenTarget {
  const words = { ...house.platform.target.locator, ...roles };
  const entry = targetEntry({ name: 'api', platform: 'ecs', ...words }, words);
  return { ref: entry.ref, entry, file: null };
}

const INPUTS = { targets: '', 'allowed-account-ids': [], environment: 'production' };

/** A job (with a token), or a laptop. */
function contextIn(environment: { readonly [name: string]: string }) {
  const clock = systemClock();
  return {
    clock,
    deadline: startDeadline(clock, 60_000, 'The check'),
    log: keptLog(),
    environment: { ...environment, GITHUB_REPOSITORY: 'thea/thea-ia' },
    run: null,
    workspace: '.',
    mask: () => {},
    inputs: INPUTS,
  };
}

/** What plan says of a target with these roles, from a job (with a token) or from a laptop. */
async function check(
  house: House,
  roles: { readonly [word: string]: string },
  environment: { readonly [name: string]: string },
): Promise<AccessFindings> {
  const [context, chosen] = [contextIn(environment), chosenWith(house, roles)];
  return checkAccess(context, chosen, ecsModule, openRequest(chosen, INPUTS, 'deploy', context));
}

test('the token of the job travels while the client of the platform is read', async () => {
  await using house = await openHouse();
  const read = Promise.withResolvers<PlatformModule>();
  // Whoever waited for the client before asking for a token would wait here without end.
  await using service = await openTokenService(SUBJECT, () => read.resolve(ecsModule));
  house.aws.trust(service.issuer);
  const role = house.aws.addRole({ name: 'deploy', subject: SUBJECT });
  const chosen = chosenWith(house, { 'role-to-assume': role });
  const platform = await openTarget(
    chosen,
    INPUTS,
    'deploy',
    contextIn(service.environment),
    () => read.promise,
  );
  expect(platform.live(await platform.observe(null))).not.toBeNull();
  expect(service.tokens).toHaveLength(1);
});

test('who checks a role and then opens the target by the same request assumes it once', async () => {
  await using house = await openHouse();
  await using service = await openTokenService(SUBJECT);
  house.aws.trust(service.issuer);
  const role = house.aws.addRole({ name: 'deploy', subject: SUBJECT });
  const chosen = chosenWith(house, { 'role-to-assume': role });
  const context = contextIn(service.environment);
  const assumed = (): number =>
    house.aws.calls.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity').length;
  const request = openRequest(chosen, INPUTS, 'deploy', context);
  expect(await checkAccess(context, chosen, ecsModule, request)).toEqual({ blocking: [], lost: [] });
  const platform = await openBy(request, ecsModule, context);
  expect(platform.live(await platform.observe(null))).not.toBeNull();
  expect([assumed(), service.tokens.length]).toEqual([1, 1]);
  // The role that rolls back is another request, also where it is the same role.
  const back = await openBy(openRequest(chosen, INPUTS, 'rollback', context), ecsModule, context);
  await back.observe(null);
  expect([assumed(), service.tokens.length]).toEqual([2, 2]);
});

test('both roles are assumed, and every read that one lacks is named at once', async () => {
  await using house = await openHouse();
  await using service = await openTokenService(SUBJECT);
  house.aws.trust(service.issuer);
  const deploy = house.aws.addRole({ name: 'deploy', subject: 'repo:thea/thea-ia:*' });
  const allow = ['ecs:Describe*', 'elasticloadbalancing:*'];
  const rollback = house.aws.addRole({ name: 'rollback', subject: SUBJECT, allow });
  const roles = { 'role-to-assume': deploy, 'rollback-role': rollback };
  const found = await check(house, roles, service.environment);
  expect(found.blocking).toHaveLength(1);
  expect(found.blocking[0]).toContain(`${rollback}, which rolls back, does not have the permissions`);
  for (const action of ['ecs:ListServiceDeployments', 'ecs:ListTaskDefinitions', 'ecs:ListTasks']) {
    expect(found.blocking[0]).toContain(action);
  }
  expect(found.lost).toEqual([expect.stringContaining('application-autoscaling:DescribeScalableTargets')]);
  const blind = house.aws.addRole({ name: 'blind', subject: SUBJECT, allow: ['ecr:*', 'logs:*'] });
  const { blocking } = await check(house, { 'role-to-assume': blind }, service.environment);
  expect(blocking).toHaveLength(1);
  expect(blocking[0]).toContain(`${blind}, which deploys and rolls back,`);
  for (const action of ['ecs:DescribeServices', 'ecs:ListTasks', 'elasticloadbalancing:DescribeListeners']) {
    expect(blocking[0]).toContain(action);
  }
  expect(house.aws.calls.filter(({ mutating }) => mutating)).toEqual([]);
});

test('a rollback role that does not trust this job is named with the subject to allow, never with the token', async () => {
  await using house = await openHouse();
  await using service = await openTokenService(SUBJECT);
  house.aws.trust(service.issuer);
  const deploy = house.aws.addRole({ name: 'deploy', subject: SUBJECT });
  const rollback = house.aws.addRole({ name: 'rollback', subject: 'repo:thea/other:*' });
  const roles = { 'role-to-assume': deploy, 'rollback-role': rollback };
  const { blocking } = await check(house, roles, service.environment);
  expect(blocking).toHaveLength(1);
  expect(blocking[0]).toContain(`The role ${rollback} could not be assumed`);
  expect(blocking[0]).toContain(`sub "${SUBJECT}"`);
  for (const token of service.tokens) expect(blocking[0]).not.toContain(token);
});

test('from a laptop a role that cannot be assumed is a warning with the subject that its job will have', async () => {
  await using house = await openHouse();
  const rollback = 'arn:aws:iam::000000000000:role/nowhere';
  const deploy = house.aws.addRole({ name: 'deploy' });
  const { blocking, lost } = await check(house, { 'role-to-assume': deploy, 'rollback-role': rollback }, {});
  expect(blocking).toEqual([]);
  expect(lost).toEqual([expect.stringContaining(`sub "${SUBJECT}"`)]);
});

test.each([
  [{ 'aws:cloudformation:stack-name': 'web' }, 'the CloudFormation stack "web"'],
  [{ 'managed-by': 'terraform' }, 'terraform (tag managed-by=terraform)'],
  [{ ManagedBy: 'OpenTofu' }, 'OpenTofu (tag ManagedBy=OpenTofu)'],
  [{ Terraform: 'true' }, 'Terraform (tag Terraform=true)'],
  [{ terraform: 'false' }, null],
  [{ team: 'thea', 'thea:release': 'x' }, null],
])('the owner is read from the tags %j', (tags, owner) => {
  expect(ownerOf(tags)).toBe(owner);
});

test('a service that infrastructure code owns is named in the plan', async () => {
  await using house = await openHouse({ seed: { tags: { 'aws:cloudformation:stack-name': 'web' } } });
  const spec = specOf(house.repository, house.first.digest, { version: '1.0.0' });
  const plan = house.platform.plan(await house.platform.observe(spec), spec);
  const finding = plan.findings.find(({ rule }) => rule === 'owned-by-code');
  expect(finding?.message).toContain('the CloudFormation stack "web"');
});
