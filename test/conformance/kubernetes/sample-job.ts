import type { Json } from '@thea/action';

/** What makes a Job differ from the sample. */
export interface SampleJob {
  readonly behaviour?: string;
  readonly annotations?: { readonly [key: string]: string };
  readonly spec?: { readonly [key: string]: Json };
  readonly image?: string;
}

/** A Job of one pod that is not tried again. */
export function sampleJob(name: string, job: SampleJob = {}): Json {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, ...(job.annotations === undefined ? {} : { annotations: { ...job.annotations } }) },
    spec: {
      backoffLimit: 0,
      ...job.spec,
      template: {
        metadata: {
          ...(job.behaviour === undefined ? {} : { annotations: { 'theaia.dev/behaviour': job.behaviour } }),
        },
        spec: {
          restartPolicy: 'Never',
          terminationGracePeriodSeconds: 0,
          containers: [{ name: 'work', image: job.image ?? 'registry.invalid/thea-ia' }],
        },
      },
    },
  };
}

/** The annotations of a hook of Helm. */
export function hookAt(events: string, weight = 0, removed?: string): { readonly [key: string]: string } {
  return {
    'helm.sh/hook': events,
    'helm.sh/hook-weight': String(weight),
    ...(removed === undefined ? {} : { 'helm.sh/hook-delete-policy': removed }),
  };
}
