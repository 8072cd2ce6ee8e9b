import { existsSync, readFileSync } from 'node:fs';
import type { ClusterAccess } from './access.ts';

/** Where a pod finds the token of its service account (Kubernetes, "Accessing the API from within a Pod"). */
const FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The cluster of the pod that this process runs in; null outside of one. The token is read anew: it is rotated. */
export function inCluster(environment: {
  readonly [name: string]: string | undefined;
}): ClusterAccess | null {
  const host = environment['KUBERNETES_SERVICE_HOST'];
  const port = environment['KUBERNETES_SERVICE_PORT'] ?? '443';
  if (!host || !existsSync(`${FOLDER}/token`)) return null;
  return {
    server: new URL(`https://${host.includes(':') ? `[${host}]` : host}:${port}`),
    tls: { ca: readFileSync(`${FOLDER}/ca.crt`) },
    headers: async () => ({
      authorization: `Bearer ${readFileSync(`${FOLDER}/token`, 'utf8').trim()}`,
    }),
    source: 'the service account of this pod',
  };
}
