import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isObject, objectAt, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { expect, onTestFinished, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../../packages/rehearsal/src/serve.ts');

function errorsOf(child: ChildProcessWithoutNullStreams): () => string {
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  return () => said;
}

test('the served cluster answers by its kubeconfig, serves traffic, and leaves nothing behind', async () => {
  const child = spawn(process.execPath, [SCRIPT, 'kubernetes']);
  onTestFinished(() => {
    child.kill('SIGTERM');
  });
  const errors = errorsOf(child);
  const closed = new Promise((resolve) => child.once('close', resolve));
  const { value: line } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  const told: unknown = JSON.parse(String(line));
  const served = isObject(told) ? told : {};
  const config: unknown = JSON.parse(textAt(served, 'kubeconfigText'));
  const [user] = objectsAt(isObject(config) ? config : {}, 'users');
  const authorization = `Bearer ${textAt(user, 'user', 'token')}`;
  const namespace = textAt(served, 'namespace');
  const path = `/apis/apps/v1/namespaces/${namespace}/deployments/${textAt(served, 'deployment')}`;
  const answer = await fetch(`${textAt(served, 'endpoint')}${path}`, { headers: { authorization } });
  const live: unknown = await answer.json();
  expect(objectAt(isObject(live) ? live : {}, 'status')).toMatchObject({ replicas: 2, availableReplicas: 2 });
  const health = await fetch(`${textAt(served, 'url')}/health`);
  expect(await health.json()).toMatchObject({ status: 'ok', version: '1.0.0' });
  child.kill('SIGTERM');
  expect(await closed).toBe(0);
  expect(errors()).toBe('');
  await expect(access(textAt(served, 'kubeconfig'))).rejects.toThrow();
  await expect(fetch(textAt(served, 'endpoint'))).rejects.toThrow();
});
