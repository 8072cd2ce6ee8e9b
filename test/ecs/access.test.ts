import { generateKeyPairSync, sign } from 'node:crypto';
import type { AwsAccess } from '@thea/aws';
import { specOf as readSpec } from '@thea/ecs/spec-of';
import { expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { specOf } from './releases.ts';

const READS = [
  'ecs:DescribeServices',
  'ecs:ListServiceDeployments',
  'ecs:DescribeServiceDeployments',
  'ecs:DescribeServiceRevisions',
  'ecs:DescribeTaskDefinition',
  'ecs:ListTasks',
  'ecs:DescribeTasks',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetGroupAttributes',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeTargetHealth',
];
const EXTRAS = [
  'application-autoscaling:DescribeScalableTargets',
  'ecr:BatchGetImage',
  'ecs:GetTaskProtection',
];

function become(house: House, allow: readonly string[]): void {
  const user = house.aws.addUser(`user-${allow.length}-${house.log.lines.length}`, allow);
  process.env['AWS_ACCESS_KEY_ID'] = user.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = user.secretAccessKey;
}

test('every read that is not allowed is named with its permission, before anything is changed', async () => {
  await using house = await openHouse();
  const spec = specOf(house.repository, house.first.digest, { version: '1.0.0' });
  for (const missing of READS) {
    become(
      house,
      [...READS, ...EXTRAS].filter((action) => action !== missing),
    );
    const platform = await house.open();
    await expect(platform.observe(spec), missing).rejects.toMatchObject({
      kind: 'access',
      message: expect.stringContaining(`needs the permission ${missing}`),
    });
  }
});

test('extras that are not allowed are lost with a warning that names the permission', async () => {
  await using house = await openHouse();
  become(house, READS);
  const facts = await (await house.open()).observe(
    specOf(house.repository, house.first.digest, { version: '1.0.0' }),
  );
  expect(facts.scaling).toBeNull();
  for (const missing of EXTRAS) expect(house.log.warnings.join('\n')).toContain(missing);
});

test('another account than the allowed ones is refused before anything else is called', async () => {
  await using house = await openHouse();
  await expect(house.open({ allowedAccountIds: ['111111111111'] })).rejects.toMatchObject({
    kind: 'access',
    input: 'allowed-account-ids',
  });
  expect(house.aws.calls.map(({ operation }) => operation)).toEqual(['GetCallerIdentity']);
  await house.open({ allowedAccountIds: [house.aws.accountId] });
});

test('a role is assumed with a web identity, and refused where it does not trust the subject', async () => {
  await using house = await openHouse();
  const issuer = 'https://token.actions.githubusercontent.com';
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  house.aws.trust({ issuer, keys: () => [{ ...publicKey.export({ format: 'jwk' }), kid: 'one' }] });
  const role = house.aws.addRole({ name: 'thea-deploy', subject: 'repo:thea/thea-ia:*' });
  const tokenFor = (subject: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const body = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part({ iss: issuer, sub: subject, aud: 'sts.amazonaws.com', iat: now, nbf: now - 1, exp: now + 300 })}`;
    return `${body}.${sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64url')}`;
  };
  const enter = (subject: string): AwsAccess => ({
    roleToAssume: role,
    webIdentityToken: async () => tokenFor(subject),
    sessionName: 'thea 42',
  });
  const platform = await house.open(enter('repo:thea/thea-ia:environment:production'));
  expect((await platform.observe(null)).taskDefinition).toBe('thea-ia:1');
  expect(house.aws.calls.at(-1)?.principal).toContain('assumed-role/thea-deploy/thea-42');

  const began = house.aws.calls.length;
  const main = enter('repo:thea/thea-ia:ref:refs/heads/main');
  await house.open({ ...main, allowedAccountIds: [house.aws.accountId] });
  await expect(house.open({ ...main, allowedAccountIds: ['111111111111'] })).rejects.toMatchObject({
    kind: 'access',
    input: 'allowed-account-ids',
    message: expect.stringContaining(`account ${house.aws.accountId}`),
  });
  // The session itself says whose it is.
  expect(house.aws.calls.slice(began).map(({ operation }) => operation)).toEqual([
    'AssumeRoleWithWebIdentity',
    'AssumeRoleWithWebIdentity',
  ]);

  const stranger = await house.open(enter('repo:somebody/else:ref:refs/heads/main'));
  await expect(stranger.observe(null)).rejects.toMatchObject({ kind: 'access', input: 'role-to-assume' });
});

test('a service, cluster or target that does not exist is an input that is wrong', async () => {
  await using house = await openHouse();
  const word = { ...house.platform.target.locator };
  expect(() => readSpec(word, { image: 'no image', version: null, readFile: () => '' })).toThrow(
    /no image with a digest or a tag/,
  );
  const elsewhere = await house.open({}, 'ecs:eu-west-1/thea-cluster/other');
  await expect(elsewhere.observe(null)).rejects.toMatchObject({ kind: 'input', input: 'target' });
  const nowhere = await house.open({}, 'ecs:eu-west-1/no-cluster/other');
  await expect(nowhere.observe(null)).rejects.toMatchObject({ kind: 'input', input: 'target' });
});
