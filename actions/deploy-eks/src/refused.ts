const ONE_WAY =
  'nothing: a release goes forward once and comes back by rollback; a canary or two colours need a controller of their own (Argo Rollouts, Flagger)';
const FLEET = 'nothing: a target is one cluster; name each in the targets file';
const AZURE = '"aws-region" and "cluster" for EKS, or a kubeconfig (KUBECONFIG) for any other cluster';

/**
 * The inputs of Azure/k8s-deploy (v7) and Azure/k8s-bake that have no place here, with what replaces each; "manifests",
 * "namespace" and "timeout" keep name and meaning.
 */
export const REFUSED = {
  action: 'this action for deploy, verify for promote and rollback for reject',
  strategy: ONE_WAY,
  percentage: ONE_WAY,
  'route-method': ONE_WAY,
  'version-switch-buffer': ONE_WAY,
  'traffic-split-method': ONE_WAY,
  'traffic-split-annotations': ONE_WAY,
  'baseline-and-canary-replicas': ONE_WAY,
  'server-side': 'nothing: every object is applied on the server',
  force: '"take-ownership": it says which owner loses which field before it takes it',
  'pull-images': 'nothing: image and label are never pulled here; give "version"',
  imagepullsecrets: '"imagePullSecrets" in the pod template of the manifest',
  'annotate-resources':
    'nothing: each object is annotated with the record of its release, and with nothing else',
  'annotate-namespace': 'nothing: the namespace is left alone',
  token: 'nothing: nothing is read from GitHub but the workspace; "github-token" keeps the record',
  'skip-tls-verify': '"insecure-skip-tls-verify" in the kubeconfig, if it must be',
  'private-cluster': 'a runner inside the network of the cluster',
  'resource-group': AZURE,
  name: AZURE,
  'resource-type': FLEET,
  'rollout-status-timeout': '"timeout", one limit for everything',
  renderEngine: '"render", a command that writes the manifests',
  helmChart: '"render": helm template …',
  kustomizationPath: '"render": kubectl kustomize …',
} as const;
