import { commonInputs, declareAction } from '@thea/action';

export const declaration = declareAction({
  name: 'push-ecr',
  title: 'Thea push to ECR',
  description:
    'Brings a signed image to ECR, or to any OCI registry, under the tag of its version, byte for byte',
  icon: 'package',
  color: 'orange',
  inputs: {
    layout: {
      type: 'string',
      description: 'The folder of the OCI layout to push: the output `layout` of build-sign.',
      required: true,
      maximumLength: 4096,
      pattern: /^[^\s'"`$;|&<>][^'"`$;|&<>]*$/,
      patternHint: 'the path of a folder',
    },
    repository: {
      type: 'string',
      description: 'Where it goes: a name in ECR, such as `thea-ia`, or `host/name` of any OCI registry.',
      required: true,
      maximumLength: 512,
      pattern: /^[a-zA-Z0-9.-]+(:\d+)?(\/[a-z0-9._/-]+)*$/,
      patternHint: 'thea-ia, or ghcr.io/owner/thea-ia',
    },
    version: {
      type: 'string',
      description: 'The version, which is the tag: the full SHA of the commit. It is never overwritten.',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is GitHub's to evaluate
      default: '${{ github.sha }}',
      maximumLength: 128,
      pattern: /^[a-zA-Z0-9_][a-zA-Z0-9._-]*$/,
      patternHint: 'a tag, such as the SHA of a commit',
    },
    digest: {
      type: 'string',
      description: 'Which image of the layout, where it holds several.',
      pattern: /^sha256:[0-9a-f]{64}$/,
      patternHint: 'a digest, sha256:…',
    },
    region: {
      type: 'string',
      description: 'The region of ECR; default: that of the repository, else `AWS_REGION`.',
      pattern: /^[a-z]{2}(-[a-z]+)+-\d$/,
      patternHint: 'a region such as eu-west-1',
    },
    'role-to-assume': {
      type: 'string',
      description:
        'ARN of the role to assume with the OIDC token of the job; default: the credentials of the environment.',
      pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      patternHint: 'the ARN of a role, such as arn:aws:iam::123456789012:role/push',
    },
    'allowed-account-ids': {
      type: 'lines',
      description:
        'Account ids that may be touched, one a line; any other one stops the step before anything is read.',
      pattern: /^\d{12}$/,
      patternHint: 'twelve digits a line',
    },
    username: {
      type: 'string',
      description: 'The user of a registry other than ECR; default: what `docker login` left.',
      maximumLength: 256,
      pattern: /^[\w.@+$<>-]+$/,
      patternHint: 'the name of a user',
    },
    password: {
      type: 'string',
      description: 'Goes with `username`: a password or token.',
      secret: true,
    },
    'create-repository': {
      type: 'boolean',
      description:
        'Create the repository in ECR where it is not there: immutable tags, scanned on push, encrypted, and a lifecycle policy that cannot expire a version.',
      default: 'false',
    },
    'kms-key': {
      type: 'string',
      description: 'The KMS key that a created repository is encrypted with; default: the keys of S3.',
      maximumLength: 2048,
      pattern: /^[\w:/-]+$/,
      patternHint: 'the ARN, id or alias of a key',
    },
    'expire-untagged-days': {
      type: 'integer',
      description: 'After how many days a created repository expires what never became a version.',
      default: '14',
      minimum: 1,
      maximum: 3650,
    },
    'mount-from': {
      type: 'lines',
      description:
        'Repositories of the same registry whose layers may be mounted instead of sent, one a line. ECR mounts where the account has it switched on.',
      pattern: /^[a-z0-9._/-]+$/,
      patternHint: 'the name of a repository a line',
    },
    scan: {
      type: 'choice',
      description:
        'What the result of the scan of ECR does, basic or enhanced: `off` does not ask for it, `warn` tells, `block` fails the step.',
      default: 'off',
      choices: ['off', 'warn', 'block'],
    },
    'scan-severity': {
      type: 'choice',
      description: 'From which severity on a vulnerability counts.',
      default: 'critical',
      choices: ['critical', 'high', 'medium', 'low'],
    },
    'scan-only-fixable': {
      type: 'boolean',
      description: 'Count only what has a fix.',
      default: 'false',
    },
    'scan-allow': {
      type: 'lines',
      description:
        'Vulnerabilities that are accepted, one a line with the reason: `CVE-2026-1234: not reachable`, or `CVE-2026-1234 until 2026-12-31: fix is on its way`.',
      pattern: /^\S+( until \d{4}-\d{2}-\d{2})?: \S.*$/,
      patternHint: 'CVE-2026-1234: the reason',
    },
    'wait-for-replication': {
      type: 'boolean',
      description: 'Wait until the image is in every region that ECR replicates it to.',
      default: 'false',
    },
    'wait-timeout': {
      type: 'seconds',
      description: 'How long to wait for the scan, and for the replication.',
      default: '300',
      minimum: 1,
      maximum: 3600,
    },
    ...commonInputs,
  },
  outputs: {
    digest: 'The digest of the image: the release. It is the only output that reaches another job unmasked.',
    image: '`repository@digest`.',
    written: 'Whether anything was written; `false` where all of it was there.',
    referrers: 'How many signatures and attestations were pushed.',
  },
});
