import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  DescribeClustersCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandOutput,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { type Clients, openTestAccount, type TestAccount } from './account.ts';
import { seedSample, taskDefinition, WHERE } from './sample-service.ts';

const ISSUER = 'https://token.actions.example';

interface Signer {
  readonly token: (claims: { sub: string; aud?: string; exp?: number }) => string;
}

function trustedIssuer(account: TestAccount): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one' };
  account.aws.trust({ issuer: ISSUER, keys: () => [key] });
  const hour = account.time.now() / 1000 + 3600;
  return {
    token: (claims) => jwt(privateKey, { iss: ISSUER, aud: 'sts.amazonaws.com', exp: hour, ...claims }),
  };
}

function jwt(key: KeyObject, claims: object): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

function assume(
  clients: Clients,
  RoleArn: string,
  token: string,
): Promise<AssumeRoleWithWebIdentityCommandOutput> {
  return clients.sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn,
      RoleSessionName: 'run-1',
      WebIdentityToken: token,
      DurationSeconds: 900,
    }),
  );
}

test('a request is refused in the words of each protocol when its signature or key is wrong', async () => {
  const account = await openTestAccount();
  const wrong = account.clients({ ...account.aws.credentials, secretAccessKey: 'not the secret' });
  await expect(wrong.ecs.send(new DescribeClustersCommand({}))).rejects.toMatchObject({
    name: 'InvalidSignatureException',
  });
  await expect(wrong.elb.send(new DescribeLoadBalancersCommand({}))).rejects.toMatchObject({
    name: 'SignatureDoesNotMatch',
  });
  const unknown = account.clients({ ...account.aws.credentials, accessKeyId: 'AKIAUNKNOWN' });
  await expect(unknown.ecs.send(new DescribeClustersCommand({}))).rejects.toMatchObject({
    name: 'UnrecognizedClientException',
  });
  await expect(unknown.sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  });
});

test('a request that is signed more than five minutes off the platform time is refused', async () => {
  const account = await openTestAccount();
  const answer = account.clients().ecs.send(new DescribeClustersCommand({}));
  await expect(answer).resolves.toBeDefined();
  await account.time.advance(400_000);
  const late = account.clients().ecs;
  Object.defineProperty(late.config, 'systemClockOffset', { value: 0, writable: true });
  await expect(late.send(new DescribeClustersCommand({}))).rejects.toMatchObject({
    name: 'InvalidSignatureException',
    message: expect.stringMatching(/^Signature expired/),
  });
});

test('a web identity becomes a session of the role that trusts its subject, until the session ends', async () => {
  const account = await openTestAccount();
  const signer = trustedIssuer(account);
  const clients = account.clients();
  const role = account.aws.addRole({ name: 'thea-deploy', subject: 'repo:theaia/thea:*' });
  const answer = await assume(clients, role, signer.token({ sub: 'repo:theaia/thea:ref:refs/heads/main' }));
  const made = answer.Credentials;
  const session = account.clients({
    accessKeyId: made?.AccessKeyId ?? '',
    secretAccessKey: made?.SecretAccessKey ?? '',
    sessionToken: made?.SessionToken ?? '',
    expiresAt: null,
  });
  expect(await session.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: '000000000000',
    Arn: 'arn:aws:sts::000000000000:assumed-role/thea-deploy/run-1',
  });
  expect(made?.Expiration?.getTime()).toBeGreaterThan(account.time.now() + 898_000);
  await account.time.advance(901_000);
  await expect(session.ecs.send(new DescribeClustersCommand({}))).rejects.toMatchObject({
    name: 'ExpiredTokenException',
  });
  await expect(session.sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
    name: 'ExpiredToken',
  });
});

test('a web identity of another subject, audience, issuer or key gets no session', async () => {
  const account = await openTestAccount();
  const clients = account.clients();
  const signer = trustedIssuer(account);
  const role = account.aws.addRole({ name: 'thea-deploy', subject: 'repo:theaia/thea:*' });
  const sub = 'repo:theaia/thea:ref:refs/heads/main';
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const forged = jwt(foreign, { iss: ISSUER, aud: 'sts.amazonaws.com', exp: 4_000_000_000, sub });
  const refusals: [string, string][] = [
    [signer.token({ sub: 'repo:somebody/else:ref:refs/heads/main' }), 'AccessDenied'],
    [signer.token({ sub, aud: 'https://github.com/theaia' }), 'InvalidIdentityTokenException'],
    [signer.token({ sub, exp: 1_000 }), 'ExpiredTokenException'],
    [forged, 'InvalidIdentityTokenException'],
  ];
  for (const [token, name] of refusals) {
    await expect(assume(clients, role, token)).rejects.toMatchObject({ name });
  }
});

test('a principal with a list of actions is refused all others, in the sentence of IAM', async () => {
  const account = await openTestAccount();
  await seedSample(account, await account.push('1.0.0'));
  const reader = account.clients(account.aws.addUser('reader', ['ecs:Describe*']));
  await expect(reader.ecs.send(new DescribeClustersCommand({}))).resolves.toBeDefined();
  await expect(reader.ecs.send(new UpdateServiceCommand(WHERE))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message:
      'User: arn:aws:iam::000000000000:user/reader is not authorized to perform: ecs:UpdateService on resource: arn:aws:ecs:eu-west-1:000000000000:service/thea-cluster/thea-ia because no identity-based policy allows the ecs:UpdateService action',
  });
  await expect(reader.elb.send(new DescribeLoadBalancersCommand({}))).rejects.toMatchObject({
    name: 'AccessDenied',
  });
  const writer = account.clients(account.aws.addUser('writer', ['ecs:RegisterTaskDefinition']));
  const definition = { ...taskDefinition(await account.push('1.0.0')), tags: [{ key: 'a', value: 'b' }] };
  await expect(writer.ecs.send(new RegisterTaskDefinitionCommand(definition))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining('is not authorized to perform: ecs:TagResource'),
  });
  const nobody = new AssumeRoleCommand({
    RoleArn: 'arn:aws:iam::000000000000:role/none',
    RoleSessionName: 'x',
  });
  await expect(reader.sts.send(nobody)).rejects.toMatchObject({ name: 'AccessDenied' });
});
