const NAME = '^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$';

/** The properties that a target entry of the targets file has for Kubernetes (JSON Schema, draft 2020-12). */
export const kubernetesTargetSchema = {
  type: 'object',
  required: ['access', 'cluster', 'namespace', 'application'],
  properties: {
    access: {
      type: 'string',
      pattern: '^(kubeconfig|[a-z]{2}(-[a-z]+)+-[0-9])$',
      description: 'The AWS region of the EKS cluster, or "kubeconfig".',
    },
    cluster: {
      type: 'string',
      pattern: '^[A-Za-z0-9][A-Za-z0-9@._:/-]{0,254}$',
      description:
        'The name of the EKS cluster, or the context of the kubeconfig ("current": its current one).',
    },
    namespace: { type: 'string', pattern: NAME, description: 'The namespace; it must exist.' },
    application: {
      type: 'string',
      pattern: NAME,
      description: 'Your word for the set of objects: labels and records carry it.',
    },
    manifests: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      minItems: 1,
      description: 'Files and folders with manifests, relative to the repository.',
    },
    render: {
      type: 'string',
      minLength: 1,
      maxLength: 2000,
      description:
        'Instead of manifests: a command that writes them (kubectl kustomize, helm template), run by bash in the repository, by plan and by deploy.',
    },
    containers: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      minItems: 1,
      uniqueItems: true,
      description:
        "The containers that run the release's image. Left out: those whose image is of the same repository.",
    },
    'hash-configuration': {
      type: 'boolean',
      description: 'Give ConfigMaps and Secrets of the release names that follow from what they hold.',
    },
    'take-ownership': {
      type: 'boolean',
      description: 'Take over fields and objects that another tool owns.',
    },
    'restore-secrets': {
      enum: ['release-owned', 'all', 'none'],
      description:
        'What a rollback does to values of Secrets: put back those that the release set and nobody changed since (release-owned, the default), all, or none.',
    },
    'role-to-assume': {
      type: 'string',
      pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/.+$',
      description: 'The role that deploys, assumed with the OIDC token of the job.',
    },
    'rollback-role': {
      type: 'string',
      pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/.+$',
      description: 'The role that rolls back. Left out: the one that deploys.',
    },
    'allowed-account-ids': {
      type: 'array',
      items: { type: 'string', pattern: '^[0-9]{12}$' },
      description: 'Nothing is called in any other account.',
    },
  },
} as const;
