import { createServer } from 'node:http';
import { ECSClient, ListClustersCommand } from '@aws-sdk/client-ecs';
import { startDeadline, systemClock } from '@thea/action';
import { openPatience } from '@thea/aws/patience';
import { expect, onTestFinished, test } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly after?: string;
}
const THROTTLED = { status: 400, type: 'ThrottlingException' };

/** A client that waits with patience, and an endpoint that gives these answers before it is well again. */
async function open({ answers, endsAt = -1 }: { answers: readonly Answer[]; endsAt?: number }) {
  const asked: number[] = [];
  const step = new AbortController();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { status, type, after } = answers[asked.length] ?? { status: 200 };
      asked.push(performance.now());
      if (asked.length === endsAt) step.abort(new Error('The step is over.'));
      response.writeHead(status, {
        'content-type': 'application/x-amz-json-1.1',
        ...(after === undefined ? {} : { 'retry-after': after }),
      });
      response.end(JSON.stringify(type === undefined ? { clusterArns: ['one'] } : { __type: type }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const [clock, log] = [systemClock(), keptLog()];
  const deadline = startDeadline(clock, 60_000, 'The test', step.signal);
  const patience = openPatience(3, { clock, deadline, log, urgent: true });
  const client = new ECSClient({
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test' },
    retryStrategy: patience,
  });
  onTestFinished(() => {
    client.destroy();
    deadline.end();
    server.close();
    server.closeAllConnections();
  });
  const ask = async () =>
    (await client.send(new ListClustersCommand({}), { abortSignal: deadline.signal })).clusterArns;
  return { ask, asked, log, patience };
}

test('a throttled read is sent again for longer than other failures are, and that is told once', async () => {
  const { ask, asked, log, patience } = await open({ answers: Array(6).fill(THROTTLED) });
  expect(await ask()).toEqual(['one']);
  expect(asked).toHaveLength(7);
  expect(patience.throttled()).toBe(6);
  expect(log.warnings).toEqual([expect.stringMatching(/throttles the calls of this account.*max-parallel/)]);
});

test('it comes back no earlier than Retry-After says', async () => {
  const { ask, asked } = await open({ answers: [{ ...THROTTLED, after: '1' }] });
  expect(await ask()).toEqual(['one']);
  // A timer may fire a millisecond early.
  expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThan(990);
});

test('what AWS asks for beyond the end of the step is not waited for', async () => {
  const { ask, asked, log } = await open({ answers: [{ ...THROTTLED, after: '3600' }] });
  await expect(ask()).rejects.toMatchObject({ name: 'ThrottlingException' });
  expect(asked).toHaveLength(1);
  expect(log.warnings).toContainEqual(expect.stringMatching(/asks to wait 3[56]\d\d s/));
});

test('an account that never stops to throttle is given up when the step ends, not before', async () => {
  const { ask, asked } = await open({ answers: Array(500).fill(THROTTLED), endsAt: 8 });
  await expect(ask()).rejects.toThrow();
  expect(asked).toHaveLength(8);
});

test.each([
  ['a quota', { status: 400, type: 'LimitExceededException' }, 1],
  ['a refusal', { status: 400, type: 'InvalidParameterException' }, 1],
  ['a passing failure', { status: 500, type: 'ServerException' }, 3],
])('%s is no rate: %o is asked %i time(s)', async (_, answer, times) => {
  const { ask, asked } = await open({ answers: Array(9).fill(answer) });
  await expect(ask()).rejects.toMatchObject({ name: answer.type });
  expect(asked).toHaveLength(times);
});
