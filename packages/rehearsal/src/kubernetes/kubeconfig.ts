/** A kubeconfig for one token, as JSON, which is YAML too. It stands in `namespace`. Pure. */
export function kubeconfigOf(server: string, token: string, namespace = 'default'): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'embedded', cluster: { server } }],
    users: [{ name: 'user', user: { token } }],
    contexts: [{ name: 'embedded', context: { cluster: 'embedded', user: 'user', namespace } }],
    'current-context': 'embedded',
  });
}
