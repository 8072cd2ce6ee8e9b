import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { deploy, specOf } from './releases.ts';

const MISSING = `sha256:${'0'.repeat(63)}1`;

test('an image that does not exist is named at once, before the deploy', async () => {
  await using house = await openHouse();
  await expect(
    deploy(house.platform, specOf(house.repository, MISSING, { version: '9' }), 'run-1'),
  ).rejects.toMatchObject({ kind: 'blocked', message: expect.stringMatching(/missing in ECR/) });
  expect(house.aws.inspect.service('thea-cluster', 'thea-ia').updateServiceCalls).toBe(0);
});

test('an image that vanishes between plan and pull dooms the rollout at the first replica', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  house.aws.onCall((call, moment) => {
    if (moment === 'before' && call.operation === 'UpdateService') house.registry.remove(image.digest);
  });
  await expect(deploy(house.platform, specOf(house.repository, image.digest), 'run-1')).rejects.toMatchObject(
    { kind: 'rollout', message: expect.stringMatching(/image does not exist.*Push the image/) },
  );
});

test('a crash is told with exit code and the error that the application named', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0', { mode: 'crashes-at-start' });
  await expect(deploy(house.platform, specOf(house.repository, image.digest), 'run-1')).rejects.toMatchObject(
    {
      message: expect.stringMatching(/"api" ended with exit code 1 \(ValidationError\)/),
      remedy: expect.stringMatching(/Look at https:\/\/\S+\/services\/thea-ia\/tasks\/\w+\//),
    },
  );
});

test('a release that never becomes healthy is told with the answer of its health check', async () => {
  await using house = await openHouse({ seed: { unhealthyThreshold: 2 } });
  const image = await house.push('1.1.0', { mode: 'never-healthy' });
  await expect(deploy(house.platform, specOf(house.repository, image.digest), 'run-1')).rejects.toMatchObject(
    { message: expect.stringMatching(/ELB health checks/) },
  );
});

test('a secret that cannot be read is told at the first replica, by its name and never by a value', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  const secret = 'arn:aws:secretsmanager:eu-west-1:000000000000:secret:gone-abcdef';
  await expect(
    deploy(
      house.platform,
      specOf(house.repository, image.digest, { secrets: { api: { TOKEN: secret } } }),
      'run-1',
    ),
  ).rejects.toMatchObject({
    message: expect.stringMatching(
      /^Replica \w+.* could not be set up: .*failed to fetch secret arn:.*gone-abcdef.*execution role may read it/,
    ),
  });
});

test('a container that outgrows its memory is told so, not by its exit code', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0', { mode: 'out-of-memory' });
  await expect(deploy(house.platform, specOf(house.repository, image.digest), 'run-1')).rejects.toMatchObject(
    {
      message: expect.stringMatching(
        /^Replica .* ran out of memory: OutOfMemoryError.*Give the task or container/,
      ),
    },
  );
});

test('a service that finds no room says so in the words of ECS', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  house.aws.limitCapacity(2);
  const head = deploy(house.platform, specOf(house.repository, image.digest), 'run-1').catch(() => undefined);
  const placed = new Promise<void>((resolve) => {
    house.aws.onCall(({ operation }, moment) => {
      if (operation !== 'DescribeTasks' || moment !== 'after') return;
      const { events } = house.aws.inspect.service('thea-cluster', 'thea-ia');
      if (events.some((line) => line.includes('unable to place'))) resolve();
    });
  });
  await Promise.race([placed, head]);
  const other = await house.open();
  const [newest] = await other.marks.history(1);
  const { cause } = await other.diagnose(
    await other.resume(newest ?? (await Promise.reject(new Error('none')))),
  );
  expect(cause).toMatch(/^ECS has no room for the replicas: .*Capacity is unavailable.*Add capacity/);
  house.aws.limitCapacity(null);
  await head;
});
