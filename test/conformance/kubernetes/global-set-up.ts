import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { type ControlPlane, startControlPlane } from './control-plane.ts';
import { openUser } from './user.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The texts of kubeconfigs. */
    admin: string;
    deployer: string;
  }
}

let started: ControlPlane | null = null;

/** Starts the control plane with two nodes before the tests. */
export async function setup(project: TestProject): Promise<void> {
  const plane = await startControlPlane();
  started = plane;
  const admin = readFileSync(plane.kubeconfig, 'utf8');
  const user = openUser(admin);
  for (const name of ['node-1', 'node-2']) {
    await user.create('/api/v1/nodes', {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, annotations: { 'kwok.x-k8s.io/node': 'fake' } },
    });
  }
  project.provide('admin', admin);
  project.provide('deployer', readFileSync(plane.deployer, 'utf8'));
}

/** Ends it after them. */
export async function teardown(): Promise<void> {
  await started?.[Symbol.asyncDispose]();
}
