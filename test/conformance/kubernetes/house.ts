import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDeadline, systemClock } from '@thea/action';
import { type KubeOptions, type KubePlatform, openKubernetes } from '@thea/kubernetes';
import type { PlatformTools, TargetRef } from '@thea/release';
import { inject } from 'vitest';
import { type KeptLog, keptLog } from './kept-log.ts';
import { openUser, type User } from './user.ts';

const DEADLINE = 120_000;

/** A namespace of the real cluster, somebody who works in it, and the adapter opened on it. */
export interface House extends AsyncDisposable {
  readonly namespace: string;
  readonly user: User;
  readonly log: KeptLog;
  readonly tools: PlatformTools;
  /** Another process: its own clock and connections. */
  open(application?: string, options?: KubeOptions, kubeconfig?: string, run?: string): Promise<KubePlatform>;
  /** The same for a namespace that this house did not make. */
  openIn(namespace: string): Promise<KubePlatform>;
  /** The path of a file with this content. */
  file(content: string): Promise<string>;
  /** The path of an object of the namespace. */
  path(plural: string, name?: string): string;
}

const CORE = ['configmaps', 'secrets', 'services', 'pods', 'serviceaccounts', 'resourcequotas', 'events'];
const GROUPS: { readonly [plural: string]: string } = {
  horizontalpodautoscalers: 'autoscaling/v2',
  jobs: 'batch/v1',
  leases: 'coordination.k8s.io/v1',
  roles: 'rbac.authorization.k8s.io/v1',
  rolebindings: 'rbac.authorization.k8s.io/v1',
};

/** Makes a namespace; it is removed with the house. */
export async function openHouse(): Promise<House> {
  const user = openUser(inject('admin'));
  const namespace = `t-${randomUUID().slice(0, 8)}`;
  await user.create('/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: namespace },
  });
  const folder = await mkdtemp(join(tmpdir(), 'thea-kubernetes-'));
  const paths = new Map<string, Promise<string>>();
  const fileOf = (content: string): Promise<string> => {
    const known = paths.get(content);
    if (known !== undefined) return known;
    const path = join(folder, `${paths.size}.json`);
    const written = writeFile(path, content).then(() => path);
    paths.set(content, written);
    return written;
  };
  const log = keptLog();
  const toolsFor = async (kubeconfig: string, run = '1'): Promise<PlatformTools> => {
    const clock = systemClock();
    return {
      clock,
      log,
      deadline: startDeadline(clock, DEADLINE, 'The test'),
      environment: {
        KUBECONFIG: await fileOf(kubeconfig),
        GITHUB_REPOSITORY: 'thea/thea-ia',
        GITHUB_RUN_ID: run,
      },
      mask: () => {},
    };
  };
  return {
    namespace,
    user,
    log,
    tools: await toolsFor(inject('admin')),
    open: async (application = 'thea-ia', options, kubeconfig = inject('admin'), run) =>
      openKubernetes(targetIn(namespace, application), {}, await toolsFor(kubeconfig, run), options),
    openIn: async (other) => openKubernetes(targetIn(other, 'thea-ia'), {}, await toolsFor(inject('admin'))),
    file: fileOf,
    path: (plural, name) => {
      const group = CORE.includes(plural) ? 'api/v1' : `apis/${GROUPS[plural] ?? 'apps/v1'}`;
      return `/${group}/namespaces/${namespace}/${plural}${name === undefined ? '' : `/${name}`}`;
    },
    [Symbol.asyncDispose]: async () => {
      await user.remove(`/api/v1/namespaces/${namespace}`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function targetIn(namespace: string, application: string): TargetRef {
  return {
    platform: 'kubernetes',
    name: application,
    locator: { access: 'kubeconfig', cluster: 'current', namespace, application },
  };
}
