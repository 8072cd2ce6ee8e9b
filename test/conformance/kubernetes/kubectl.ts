import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Json } from '@thea/action';
import { inject } from 'vitest';
import type { House } from './house.ts';

const KUBECTL = fileURLToPath(new URL('../../../.cache/conformance/bin/kubectl', import.meta.url));
const run = promisify(execFile);

/** The real kubectl in the namespace of a house, with all rights; `editor` is what `kubectl edit` opens. */
export async function kubectl(house: House, words: readonly string[], editor = 'false'): Promise<void> {
  const kubeconfig = await house.file(inject('admin'));
  await run(KUBECTL, ['--kubeconfig', kubeconfig, '-n', house.namespace, ...words], {
    env: { PATH: process.env['PATH'], HOME: dirname(kubeconfig), KUBE_EDITOR: editor },
  });
}

/** `kubectl apply -f`, client-side, of these objects. */
export async function kubectlApply(house: House, items: readonly Json[]): Promise<void> {
  const file = await house.file(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...items] }));
  await kubectl(house, ['apply', '-f', file]);
}
