import { createHash } from 'node:crypto';
import type { Json } from '@thea/action';
import type { KubeFacts, KubePod, KubeWorkload } from '@thea/kubernetes/facts';
import { UNKNOWN_ROOM } from '@thea/kubernetes/observe-room';
import type { JsonObject } from '@thea/kubernetes/raw';

export function digestOf(version: string): string {
  return `sha256:${createHash('sha256').update(version).digest('hex')}`;
}

/** A Deployment as an API server gives it, defaults and status included. */
export function rawDeployment(spec: { readonly [key: string]: Json } = {}): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'api',
      namespace: 'production',
      uid: '0b5b8c1e-0000-4000-8000-000000000001',
      resourceVersion: '812',
      generation: 3,
      creationTimestamp: '2026-11-23T06:00:00Z',
      labels: { app: 'thea-ia' },
      annotations: { 'deployment.kubernetes.io/revision': '3', 'example.com/team': 'core' },
      managedFields: [{ manager: 'thea', operation: 'Apply', fieldsV1: { 'f:spec': { 'f:replicas': {} } } }],
    },
    spec: {
      replicas: 3,
      selector: { matchLabels: { app: 'thea-ia' } },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      template: {
        metadata: { labels: { app: 'thea-ia' } },
        spec: {
          terminationGracePeriodSeconds: 30,
          restartPolicy: 'Always',
          containers: [
            {
              name: 'api',
              image: `registry.invalid/thea-ia@${digestOf('1')}`,
              env: [{ name: 'LOG_LEVEL', value: 'planted-value' }],
              readinessProbe: { periodSeconds: 5, failureThreshold: 3, timeoutSeconds: 1 },
            },
          ],
        },
      },
      ...spec,
    },
    status: { observedGeneration: 3, replicas: 3, readyReplicas: 3 },
  };
}

/** A pod that serves, of the newest revision; `over` says what is otherwise. */
export function pod(over: Partial<KubePod> = {}): KubePod {
  return {
    name: 'api-1',
    uid: 'uid-1',
    revision: 'new',
    phase: 'Running',
    reason: '',
    ready: true,
    readySince: '2026-11-23T06:00:10Z',
    containersReadySince: '2026-11-23T06:00:10Z',
    gates: [],
    deleting: false,
    createdAt: '2026-11-23T06:00:00Z',
    node: 'node-1',
    unschedulable: '',
    containers: [
      {
        name: 'api',
        init: false,
        image: 'thea-ia',
        named: `registry.invalid/thea-ia@${digestOf('1')}`,
        imageID: `registry.invalid/thea-ia@${digestOf('1')}`,
        ready: true,
        restarts: 0,
        waiting: null,
        ended: null,
        startedAt: '2026-11-23T06:00:05Z',
      },
    ],
    ...over,
  };
}

/** A workload whose newest revision is `new`, with these pods. */
export function workload(pods: readonly KubePod[], raw = rawDeployment()): KubeWorkload {
  return {
    ref: { apiVersion: 'apps/v1', kind: String(raw['kind']), namespace: 'production', name: 'api' },
    uid: 'uid',
    raw,
    observed: true,
    wanted: 3,
    revision: 'new',
    pods,
    refused: null,
  };
}

/** What is read of a target where nothing was asked for and nothing runs; `over` says what is otherwise. */
export function factsWith(over: Partial<KubeFacts> = {}): KubeFacts {
  return {
    application: 'thea-ia',
    namespace: 'production',
    at: '2026-11-23T06:00:00Z',
    records: [],
    live: [],
    workloads: [],
    scalers: [],
    services: [],
    asked: null,
    hooks: [],
    room: UNKNOWN_ROOM,
    imageVersion: null,
    liveVersion: null,
    goalImages: [],
    missing: [],
    measuredStart: null,
    ...over,
  };
}
