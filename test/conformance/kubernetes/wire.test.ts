import { openApi } from '@thea/kubernetes/api';
import { enterKubeconfig } from '@thea/kubernetes/kubeconfig';
import { at } from '@thea/kubernetes/raw';
import { watchObjects } from '@thea/kubernetes/watch';
import { describe, expect, inject, it } from 'vitest';
import { openFaultyProxy } from './faulty-proxy.ts';
import { openHouse } from './house.ts';
import { accept, deploy, rollBack, sampleObjects, specOf } from './releases.ts';

/** Waits until something holds that the cluster is to bring about. */
async function until(holds: () => boolean): Promise<void> {
  for (const began = Date.now(); !holds(); ) {
    if (Date.now() - began > 60_000) throw new Error('It did not happen within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const status = (code: number, reason: string, message: string) =>
  JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', code, reason, message });

describe.concurrent('a watch', () => {
  it('leaves no gap where its stream ends, is cut, or its version is too old', async () => {
    await using house = await openHouse();
    await using proxy = await openFaultyProxy(inject('admin'));
    const tools = { ...house.tools, environment: { KUBECONFIG: await house.file(proxy.kubeconfig) } };
    const api = openApi(await enterKubeconfig('current', tools), tools);
    const path = house.path('configmaps');
    const map = (name: string, value: string) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name },
      data: { value },
    });
    await house.user.create(path, map('kept', '1'));
    await house.user.create(path, map('removed', '1'));
    let reason: unknown = null;
    const watched = await watchObjects(
      api,
      path,
      {},
      () => {},
      (failed) => {
        reason = failed;
      },
    );
    const values = () =>
      Object.fromEntries(
        [...watched.objects.values()].map((raw) => [at(raw, 'metadata', 'name'), at(raw, 'data', 'value')]),
      );
    const watches = () => proxy.calls.filter(({ watch }) => watch).length;
    // A watch that was asked for is there to be ended once the server has answered it.
    await until(() => {
      proxy.endWatches();
      return watches() > 1;
    });
    await house.user.patch(house.path('configmaps', 'kept'), { data: { value: '2' } });
    await until(() => values()['kept'] === '2');
    // From here on no watch may begin where it ended: what happens meanwhile is only in the next list.
    proxy.fate = (call) =>
      call.watch ? { status: 410, body: status(410, 'Expired', 'too old resource version') } : 'pass';
    proxy.endWatches();
    await house.user.patch(house.path('configmaps', 'kept'), { data: { value: '3' } });
    await house.user.remove(house.path('configmaps', 'removed'));
    await until(() => values()['kept'] === '3' && values()['removed'] === undefined);
    proxy.fate = () => 'pass';
    await house.user.create(path, map('new', '1'));
    await until(() => values()['new'] === '1');
    expect(reason).toBeNull();
    watched.close();
    api.close();
  });

  it('is opened again while the API server is away, and a release goes on', async () => {
    await using house = await openHouse();
    await using proxy = await openFaultyProxy(inject('admin'));
    const slow = sampleObjects({ readyAfter: '4s' });
    const platform = await house.open('thea-ia', undefined, proxy.kubeconfig);
    let away = false;
    proxy.fate = (call) => {
      if (call.watch && !away) {
        away = true;
        setTimeout(() => proxy.endWatches(), 500);
        setTimeout(() => {
          proxy.fate = () => 'pass';
        }, 3_000);
        return 'pass';
      }
      return away ? 'cut-before' : 'pass';
    };
    const head = await deploy(platform, specOf('1', slow), '1');
    expect(head?.state).toBe('serving');
  });
});

describe.concurrent('an API server that is not well', () => {
  it('is asked again after 429 and 503, as late as it says', async () => {
    await using house = await openHouse();
    await using proxy = await openFaultyProxy(inject('admin'));
    const refused = new Set<string>();
    proxy.fate = (call) => {
      const key = `${call.method} ${call.path}`;
      if (refused.has(key) || call.watch) return 'pass';
      refused.add(key);
      return call.writes
        ? { status: 429, body: 'Too many requests, please try again later.', headers: { 'retry-after': '1' } }
        : { status: 503, body: status(503, 'ServiceUnavailable', 'not ready') };
    };
    const head = await deploy(
      await house.open('thea-ia', undefined, proxy.kubeconfig),
      specOf('1', sampleObjects()),
      '1',
    );
    expect(head?.state).toBe('serving');
  });

  it.each([
    [
      'a web page',
      { status: 200, body: '<!DOCTYPE html><html>', headers: { 'content-type': 'text/html' } },
      'a web page',
    ],
    ['nothing', { status: 502, body: '' }, 'answered 502 with nothing'],
    [
      '401',
      { status: 401, body: status(401, 'Unauthorized', 'Unauthorized') },
      'does not know these credentials',
    ],
  ])('%s is one sentence, and nothing is written', async (_, fate, sentence) => {
    await using house = await openHouse();
    await using proxy = await openFaultyProxy(inject('admin'));
    proxy.fate = () => fate;
    const platform = await house.open('thea-ia', undefined, proxy.kubeconfig);
    await expect(deploy(platform, specOf('1', sampleObjects()), '1')).rejects.toThrow(sentence);
    expect(proxy.calls.filter(({ writes }) => writes)).toEqual([]);
  });

  it('a certificate of another authority is refused with where it came from', async () => {
    await using house = await openHouse();
    const config = JSON.parse(inject('admin'));
    delete config.clusters[0].cluster['certificate-authority-data'];
    const platform = await house.open('thea-ia', undefined, JSON.stringify(config));
    await expect(deploy(platform, specOf('1', sampleObjects()), '1')).rejects.toMatchObject({
      kind: 'access',
      message: expect.stringMatching(/does not fit the authority.*context "real"/s),
    });
  });

  it('a token that ends in the middle of a rollback is made anew', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await deploy(await house.open(), specOf('2', sampleObjects()), '2');
    const config = JSON.parse(inject('admin'));
    const token = config.users[0].user.token;
    // A plugin whose first token the server does not know, as if it had ended.
    const counter = await house.file('');
    const script = `printf x >> ${counter}; if [ "$(wc -c < ${counter})" -le 1 ]; then t=over; else t=${token}; fi; printf '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"%s"}}' "$t"`;
    config.users[0].user = {
      exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'sh', args: ['-c', script] },
    };
    const platform = await house.open('thea-ia', undefined, JSON.stringify(config));
    expect(await rollBack(platform, '2')).toMatchObject({ kind: 'restored', differences: [] });
  });
});
