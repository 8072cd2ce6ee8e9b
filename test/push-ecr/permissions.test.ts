import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleLayout } from '../image/sample-layout.ts';
import { openHouse } from './house.ts';

const README = new URL('../../actions/push-ecr/README.md', import.meta.url);

/** The actions that the policy in the README allows, in order. */
function policy(): string[] {
  const [, block = ''] = /```json\n([\s\S]*?)\n```/.exec(readFileSync(README, 'utf8')) ?? [];
  const { Statement }: { Statement: { Action: string[] }[] } = JSON.parse(block);
  return Statement.flatMap(({ Action }) => Action).sort();
}

const ALL = { 'create-repository': 'true', scan: 'block', 'wait-for-replication': 'true' };
/** What is only needed to make a repository. */
const CREATING = ['ecr:GetLifecyclePolicy', 'ecr:CreateRepository', 'ecr:PutLifecyclePolicy'];

test('the policy in the README is exactly what a push with every option calls', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout({ sizes: [1_000, 4_500_000] });
  const allow = policy();
  const ran = await house.run({ layout: sample.layout.folder, repository: 'thea-ia', ...ALL }, { allow });
  expect(ran.code, ran.output).toBe(0);
  const called = house.aws.calls.map(({ service, operation }) => `${service}:${operation}`);
  expect([...new Set(called)].sort()).toEqual(allow);
});

test('one permission too few is the sentence that names it', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout({ sizes: [1_000, 4_500_000] });
  house.aws.ecr.add('thea-ia', { mutability: 'IMMUTABLE', scanOnPush: true });
  for (const action of policy().filter((one) => !CREATING.includes(one))) {
    const allow = policy().filter((one) => one !== action);
    const name = `thea-${action.slice(4).toLowerCase()}`;
    house.aws.ecr.add(name, { mutability: 'IMMUTABLE', scanOnPush: true });
    const inputs = { layout: sample.layout.folder, repository: name, ...ALL, 'create-repository': 'false' };
    const ran = await house.run(inputs, { allow, as: name });
    expect([ran.code, ran.output], action).toEqual([1, expect.stringContaining(`the permission ${action}`)]);
  }
  for (const action of CREATING) {
    const allow = policy().filter((one) => one !== action);
    const name = `new-${action.slice(4).toLowerCase()}`;
    const inputs = { layout: sample.layout.folder, repository: name, 'create-repository': 'true' };
    const ran = await house.run(inputs, { allow, as: name });
    expect([ran.code, ran.output], action).toEqual([1, expect.stringContaining(`the permission ${action}`)]);
  }
});

test('without the permission to read lifecycle rules a push says what it does not know', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout({ sizes: [1_000] });
  house.aws.ecr.add('thea-ia', { mutability: 'IMMUTABLE', scanOnPush: true });
  const allow = policy().filter((one) => one !== 'ecr:GetLifecyclePolicy');
  const ran = await house.run({ layout: sample.layout.folder, repository: 'thea-ia' }, { allow });
  expect([ran.code, ran.output], ran.output).toEqual([
    0,
    expect.stringMatching(/::warning[^\n]*not known whether a lifecycle rule.*ecr:GetLifecyclePolicy\./),
  ]);
});

test('a role without "id-token: write" is the sentence that names it, before anything is asked', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout({ sizes: [1_000] });
  const role = 'arn:aws:iam::000000000000:role/thea-push';
  const inputs = { layout: sample.layout.folder, repository: 'thea-ia', 'role-to-assume': role };
  const environment = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
  const ran = await house.run(inputs, { environment });
  expect([ran.code, ran.output]).toEqual([1, expect.stringContaining('id-token: write')]);
  expect(house.aws.calls).toEqual([]);
});
