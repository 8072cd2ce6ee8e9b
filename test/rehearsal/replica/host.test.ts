import { PullError, StartError } from '@thea/rehearsal/replica/replica';
import { expect, test } from 'vitest';
import { openHouse, REPOSITORY } from './house.ts';

test('a replica of a pulled image serves what its image says', async () => {
  await using house = await openHouse();
  const { replica, lines } = await house.run(await house.push('1.4.0'));
  const { status, body } = await replica.get('/health', 5000);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({ status: 'ok', version: '1.4.0', release: '', replica: '' });
  expect((await replica.get('/metrics', 5000)).body).toContain('thea_build_info{version="1.4.0"} 1');
  // It believes in the port that it asked for, and only we know the real one.
  expect(lines.at(-1)).toContain('http://0.0.0.0:8000');
  expect(replica.port).not.toBe(8000);
  await replica.stop(5000);
  expect(await replica.exit).toEqual({ code: 0, signal: null });
  expect(lines.at(-1)).toContain('shutting down');
  expect(await replica.get('/health', 5000)).toEqual({ status: 0, body: '' });
});

test('replicas of one image run side by side on one container port', async () => {
  await using house = await openHouse();
  const image = await house.push('1.4.0');
  const all = await Promise.all([house.run(image), house.run(image), house.run(image)]);
  expect(new Set(all.map(({ replica }) => replica.port)).size).toBe(3);
  for (const { replica } of all) expect((await replica.get('/health', 5000)).status).toBe(200);
});

test('a replica has the environment of its image and its definition, and nothing of ours', async () => {
  await using house = await openHouse();
  const image = house.pushScript('console.log(JSON.stringify(process.env)); ');
  const { replica, lines } = await house.run(image, { environment: { PLANTED: 'two\nlines' } });
  expect(await replica.exit).toEqual({ code: 0, signal: null });
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    IMAGE: 'yes',
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    PLANTED: 'two\nlines',
  });
});

test('a replica that crashes at start has ended with its code and its last words', async () => {
  await using house = await openHouse();
  const { replica, lines } = await house.run(await house.push('1.5.0', { mode: 'crashes-at-start' }));
  expect(await replica.exit).toEqual({ code: 1, signal: null });
  expect(replica.port).toBeNull();
  expect(lines.at(-1)).toBe('ERROR:    Application startup failed. Exiting.');
});

test('a replica that ignores SIGTERM is killed after the grace', async () => {
  await using house = await openHouse();
  const image = house.pushScript(
    "import net from 'node:net'; process.on('SIGTERM', () => console.log('no')); net.createServer().listen(8000);",
  );
  const { replica, lines } = await house.run(image);
  await replica.stop(200);
  expect(await replica.exit).toEqual({ code: null, signal: 'SIGKILL' });
  expect(lines).toEqual(['no']);
});

test("a definition's command replaces the image's, and its entrypoint both", async () => {
  await using house = await openHouse();
  const image = await house.push('1.4.0');
  const other = await house.run(image, {
    command: ['theaia.api.main:app', '--host', '0.0.0.0', '--port', '9000'],
    containerPort: 9000,
  });
  expect(JSON.parse((await other.replica.get('/', 5000)).body)).toMatchObject({ workers: 1 });
  const bare = await house.run(image, { entryPoint: ['uvicorn'] });
  expect(await bare.replica.exit).toEqual({ code: 2, signal: null });
  const missing = house.run(image, { entryPoint: ['gunicorn'] });
  await expect(missing).rejects.toThrow(
    new StartError('exec: "gunicorn": executable file not found in $PATH'),
  );
});

test('a replica that listens on its own loopback is not reached from outside', async () => {
  await using house = await openHouse();
  const command = ['theaia.api.main:app', '--host', '127.0.0.1', '--port', '8000'];
  const { replica } = await house.run(await house.push('1.4.0'), { command });
  expect(replica.port).toBeNull();
  expect(await replica.get('/health', 1000)).toEqual({ status: 0, body: '' });
});

test('an image that the registry no longer has cannot be started, although it was unpacked before', async () => {
  await using house = await openHouse();
  const image = await house.push('1.4.0');
  await house.run(image);
  house.registry.remove(image.digest);
  await expect(house.run(image)).rejects.toMatchObject({ name: 'PullError', code: 'MANIFEST_UNKNOWN' });
  house.registry.fail(500);
  await expect(house.run(image)).rejects.toMatchObject({ name: 'PullError', code: 'UNKNOWN' });
  const tagged = house.run(image, { image: `${REPOSITORY}:latest` });
  await expect(tagged).rejects.toThrow(PullError);
});

test.each([
  { mode: 'never-healthy', status: 503, body: '"starting"' },
  { mode: 'html-health', status: 200, body: '<!doctype html>' },
  { mode: 'redirects-health', status: 307, body: '' },
  { mode: 'wrong-version', status: 200, body: '"version":"0.0.0-stale"' },
] as const)('the sample can be $mode', async ({ mode, status, body }) => {
  await using house = await openHouse();
  const { replica } = await house.run(await house.push('1.5.0', { mode }));
  const answer = await replica.get('/health', 5000);
  expect(answer.status).toBe(status);
  expect(answer.body).toContain(body);
});

test('the sample can fail from the third request on, unseen by the health checker', async () => {
  await using house = await openHouse();
  const { replica } = await house.run(await house.push('1.5.0', { mode: 'errors-from-request:3' }));
  const checker = { 'user-agent': 'ELB-HealthChecker/2.0' };
  const seen: number[] = [];
  for (let request = 0; request < 4; request += 1) {
    expect((await replica.get('/health', 5000, checker)).status).toBe(200);
    seen.push((await replica.get('/health', 5000)).status);
  }
  expect(seen).toEqual([200, 200, 500, 500]);
  expect((await replica.get('/metrics', 5000)).body).toContain('http_requests_total{status="500"} 2');
});
