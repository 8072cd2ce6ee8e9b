import type { InputDeclarations } from '@thea/action';

/** The inputs by which every action finds its target. Spread them into a declaration. */
export const targetInputs = {
  targets: {
    type: 'string',
    description: 'The targets file, relative to the repository (schema `release-targets.v1.json`).',
    default: '.github/release.yml',
    maximumLength: 1024,
  },
  target: {
    type: 'string',
    description:
      'A target: its name in the targets file, or a word such as `ecs:region/cluster/service` or `railway:project/environment/service`, which needs no file at all.',
    maximumLength: 512,
    pattern: /^[\w.:/-]+$/,
    patternHint: 'the name of a target, or `ecs:region/cluster/service`',
  },
  environment: {
    type: 'string',
    description: 'The environment of the targets file, such as `production`; records are kept by it.',
    maximumLength: 128,
    pattern: /^[\w .-]+$/,
    patternHint: 'the name of an environment, such as production',
  },
  'role-to-assume': {
    type: 'string',
    description:
      'ARN of the role to assume with the OIDC token of the job; default: that of the target, else the credentials of the environment.',
    maximumLength: 2048,
    pattern: /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    patternHint: 'the ARN of a role, such as arn:aws:iam::123456789012:role/deploy',
  },
  'allowed-account-ids': {
    type: 'lines',
    description:
      'Account ids that may be touched, one a line; any other one stops the step before anything is read.',
    pattern: /^\d{12}$/,
    patternHint: 'twelve digits a line',
  },
  'github-token': {
    type: 'string',
    description:
      'Token for GitHub Deployments, the second place where records are kept (`deployments: write`).',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is GitHub's to evaluate
    default: '${{ github.token }}',
    secret: true,
  },
} as const satisfies InputDeclarations;

/** The inputs by which a release proves who signed it. Spread them into what plans and what deploys. */
export const signatureInputs = {
  'signature-policy': {
    type: 'string',
    description:
      'The signature policy by its path (schema `signature-policy.v1.json`): who must have signed what runs; default: that of the targets file.',
    maximumLength: 1024,
    pattern: /^[\w./-]+$/,
    patternHint: 'the path of a signature policy, such as .github/signatures.yml',
  },
  'allow-unsigned': {
    type: 'string',
    description:
      'Why images may run that the signature policy refuses; without a reason they are refused. The summary shows it in bold.',
    maximumLength: 160,
    pattern: /^[^<>]*\w[^<>]*$/,
    patternHint: 'a reason in words, such as: the image is older than our signatures',
  },
} as const satisfies InputDeclarations;

/** The input by which a release may be older than what is live. Spread it into what plans and what deploys. */
export const olderInput = {
  'allow-older': {
    type: 'string',
    description:
      'Why a release may be deployed that was verified before what is live; without a reason it is refused. A withdrawn release stays refused.',
    maximumLength: 160,
    pattern: /^[^<>]*\w[^<>]*$/,
    patternHint: 'a reason in words, such as: the new API waits for its data',
  },
} as const satisfies InputDeclarations;
