import {
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ListTagsForResourceCommand,
  ListTaskDefinitionsCommand,
  RegisterTaskDefinitionCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecs';
import { describe, expect, test } from 'vitest';
import { openTestAccount } from './account.ts';
import { taskDefinition } from './sample-service.ts';

const IMAGE = `000000000000.dkr.ecr.eu-west-1.amazonaws.com/thea-ia@sha256:${'a'.repeat(64)}`;

test('a registered revision is described back whole, by ARN, by number and by family', async () => {
  const account = await openTestAccount();
  const { ecs } = account.clients();
  const input = { ...taskDefinition(IMAGE), tags: [{ key: 'thea:release', value: 'abc' }] };
  const first = await ecs.send(new RegisterTaskDefinitionCommand(input));
  const second = await ecs.send(new RegisterTaskDefinitionCommand(input));
  expect(second.taskDefinition?.revision).toBe(2);
  const arn = first.taskDefinition?.taskDefinitionArn ?? '';
  for (const [name, revision] of [
    [arn, 1],
    ['thea-ia:1', 1],
    ['thea-ia', 2],
  ] as const) {
    const found = await ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: name, include: ['TAGS'] }),
    );
    expect(found.taskDefinition).toMatchObject({ family: 'thea-ia', revision, cpu: '256', status: 'ACTIVE' });
    expect(found.taskDefinition?.containerDefinitions?.[0]).toMatchObject({
      name: 'api',
      image: IMAGE,
      environment: [{ name: 'THEA_MODE', value: 'production' }],
      portMappings: [{ containerPort: 8000, hostPort: 8000, protocol: 'tcp' }],
    });
    expect(found.taskDefinition?.registeredAt).toBeInstanceOf(Date);
    expect(found.tags).toEqual(input.tags);
  }
  await expect(
    ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'thea-ia:7' })),
  ).rejects.toMatchObject({ name: 'ClientException', message: 'Unable to describe task definition.' });
});

test('revisions are listed by family and status, in both orders, page by page', async () => {
  const account = await openTestAccount();
  const { ecs } = account.clients();
  for (const family of ['thea-ia', 'thea-ia', 'thea-ia', 'thea-ia-worker']) {
    await ecs.send(new RegisterTaskDefinitionCommand({ ...taskDefinition(IMAGE), family }));
  }
  await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'thea-ia:2' }));
  const short = (arns: string[] = []): string[] => arns.map((arn) => arn.split('/')[1] ?? '');
  const list = (more: object) =>
    ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: 'thea-ia', ...more }));
  const newest = await list({ sort: 'DESC', maxResults: 1 });
  expect(short(newest.taskDefinitionArns)).toEqual(['thea-ia:3']);
  const rest = await list({ sort: 'DESC', maxResults: 1, nextToken: newest.nextToken });
  expect(short(rest.taskDefinitionArns)).toEqual(['thea-ia:1']);
  expect(rest.nextToken).toBeUndefined();
  expect(short((await list({ status: 'INACTIVE' })).taskDefinitionArns)).toEqual(['thea-ia:2']);
});

test('tags of a revision are added, replaced and removed', async () => {
  const account = await openTestAccount();
  const { ecs } = account.clients();
  const { taskDefinition: made } = await ecs.send(new RegisterTaskDefinitionCommand(taskDefinition(IMAGE)));
  const resourceArn = made?.taskDefinitionArn ?? '';
  const tag = (key: string, value: string) =>
    ecs.send(new TagResourceCommand({ resourceArn, tags: [{ key, value }] }));
  await tag('thea:state', 'planned');
  await tag('thea:state', 'verified');
  await tag('thea:head:0', 'x'.repeat(256));
  await ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['thea:head:0'] }));
  const { tags } = await ecs.send(new ListTagsForResourceCommand({ resourceArn }));
  expect(tags).toEqual([{ key: 'thea:state', value: 'verified' }]);
  await expect(tag('thea:head:0', 'x'.repeat(257))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  });
  await expect(tag('thea:head:0', '{"json":1}')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  const many = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' }));
  await expect(ecs.send(new TagResourceCommand({ resourceArn, tags: many }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  });
});

describe('what ECS refuses to register', () => {
  const good = taskDefinition(IMAGE);
  const [container] = good.containerDefinitions;
  const { executionRoleArn: _role, ...withoutRole } = good;
  test.each([
    ['a family with a slash', { ...good, family: 'thea/ia' }],
    ['no container', { ...good, containerDefinitions: [] }],
    ['a container without image', { ...good, containerDefinitions: [{ name: 'api' }] }],
    ['two containers of one name', { ...good, containerDefinitions: [container, container] }],
    ['no essential container', { ...good, containerDefinitions: [{ ...container, essential: false }] }],
    ['Fargate without awsvpc', { ...good, networkMode: 'bridge' as const }],
    ['a size that Fargate does not have', { ...good, memory: '1536' }],
    ['awslogs without an execution role', withoutRole],
    ['a stop time beyond 120 s', { ...good, containerDefinitions: [{ ...container, stopTimeout: 121 }] }],
  ])('%s', async (_name, input) => {
    const account = await openTestAccount();
    await expect(account.clients().ecs.send(new RegisterTaskDefinitionCommand(input))).rejects.toMatchObject({
      name: 'ClientException',
    });
  });
});
