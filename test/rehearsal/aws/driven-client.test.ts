import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestAccount, type TestAccount } from './account.ts';
import { CLUSTER, SERVICE, seedSample, taskDefinition } from './sample-service.ts';

// As on AWS: half a minute to start, the default interval of the checks, five minutes of drain.
const TRUE_INTERVALS = { startup: 30, healthInterval: 30, deregistrationDelay: 300 };

/** Runs the polling client as a participant of driven time; resolves with its exit code. */
function runClient(account: TestAccount, image: string): Promise<number | null> {
  const { accessKeyId, secretAccessKey } = account.aws.credentials;
  const participant = account.time.join('polling client');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'polling-client.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...participant.environment,
      PATH: process.env['PATH'],
      AWS_ENDPOINT_URL: account.aws.endpoint,
      AWS_REGION: account.aws.region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      TASK_DEFINITION: JSON.stringify(taskDefinition(image)),
    },
  });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      participant.left();
      resolve(code);
    });
  });
}

async function story(): Promise<{ calls: string[]; minutes: number }> {
  const account = await openTestAccount();
  await seedSample(account, await account.push('1.0.0'), TRUE_INTERVALS);
  const image = await account.push('2.0.0');
  account.aws.faults.add({ service: 'ecs', operation: 'DescribeServiceDeployments', nth: 3, kind: 'hang' });
  account.aws.faults.add({
    service: 'ecs',
    operation: 'DescribeServiceDeployments',
    nth: 5,
    kind: 'cut-after',
  });
  const began = account.time.now();
  expect(await runClient(account, image)).toBe(0);
  const { tasks } = account.aws.inspect.service(CLUSTER, SERVICE);
  expect(tasks.map(({ taskDefinition: name }) => name)).toEqual(['thea-ia:2', 'thea-ia:2']);
  const calls = account.aws.calls.map(
    ({ operation, at }) => `${operation} ${Math.round((at - began) / 500)}`,
  );
  return { calls, minutes: (account.time.now() - began) / 60_000 };
}

test('a release at the true intervals takes minutes of driven time, and two runs make the same calls', async () => {
  const first = await story();
  const second = await story();
  expect(first.minutes).toBeGreaterThan(5.5);
  expect(first.minutes).toBeLessThan(8);
  expect(second.calls).toEqual(first.calls);
});
