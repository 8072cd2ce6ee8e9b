import { createServer } from 'node:http';
import { startDeadline, systemClock } from '@thea/action';
import { openApi } from '@thea/kubernetes/api';
import { expect, onTestFinished, test } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';

interface Answer {
  readonly status: number;
  /** Seconds. */
  readonly after?: number;
}

/** An API server that gives these answers before it is well again, and our client of it, for whom waits take no time. */
async function open(answers: readonly Answer[], remaining = 600_000) {
  let asked = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { status, after } = answers[asked] ?? { status: 200 };
      asked += 1;
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(after === undefined ? {} : { 'retry-after': String(after) }),
      });
      const body = JSON.stringify(status === 200 ? { kind: 'Pod' } : { kind: 'Status', code: status });
      response.end(status === 429 ? 'Too many requests, please try again later.\n' : body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const waits: number[] = [];
  const log = keptLog();
  const clock = {
    ...systemClock(),
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
  };
  const deadline = { ...startDeadline(systemClock(), 60_000, 'The test'), remaining: () => remaining };
  const access = {
    server: new URL(`http://127.0.0.1:${port}`),
    source: 'the test',
    headers: async () => ({}),
    tls: {},
  };
  const api = openApi(access, { clock, log, deadline, environment: {}, mask: () => {} });
  onTestFinished(() => {
    api.close();
    deadline.end();
    server.close();
    server.closeAllConnections();
  });
  return { api, waits, log, asked: () => asked };
}

const times = (count: number, answer: Answer): Answer[] => Array(count).fill(answer);

test('a read that is refused for the load is sent again for longer than other failures are, and that is told once', async () => {
  const { api, asked, waits, log } = await open(times(20, { status: 429, after: 2 }));
  await expect(api.read('/api/v1/pods', {}, 'Reading')).resolves.toEqual({ kind: 'Pod' });
  expect(asked()).toBe(21);
  expect(waits.filter((wait) => wait < 2_000)).toEqual([]);
  expect(log.warnings).toHaveLength(1);
});

test('so is a write, which was not handled; one whose fate is not known is sent once', async () => {
  const write = { method: 'POST', path: '/api/v1/pods', doing: 'Creating' } as const;
  const crowded = await open(times(9, { status: 429 }));
  await expect(crowded.api.write(write)).resolves.toEqual({ kind: 'Pod' });
  expect(crowded.asked()).toBe(10);
  const failing = await open(times(9, { status: 500 }));
  await expect(failing.api.write(write)).rejects.toThrow('Creating failed');
  expect(failing.asked()).toBe(1);
});

test('nobody waits for longer than the step has', async () => {
  const { api, asked, waits } = await open(times(3, { status: 429, after: 60 }), 30_000);
  await expect(api.read('/api/v1/pods', {}, 'Reading')).rejects.toThrow('Reading failed');
  expect([asked(), waits]).toEqual([1, []]);
});

test('a server that restarts is asked six times in all, and never later than eight seconds', async () => {
  const { api, asked, waits } = await open(times(9, { status: 503, after: 3600 }));
  await expect(api.read('/api/v1/pods', {}, 'Reading')).rejects.toThrow('Reading failed');
  expect(asked()).toBe(6);
  expect(waits).toEqual([8_000, 8_000, 8_000, 8_000, 8_000]);
});
