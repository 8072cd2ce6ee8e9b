/** The names that the sample's manifest gives its objects, and where they stand. */
export const KUBERNETES_SAMPLE = {
  manifest: 'deployment/kubernetes/thea-ia.yaml',
  workload: 'thea-ia',
  service: 'thea-ia-service',
  secret: 'thea-env',
} as const;

/** Each target has a namespace of its own. Pure. */
export function namespaceOf(target: string, environment: string): string {
  return `${environment}-${target}`;
}
