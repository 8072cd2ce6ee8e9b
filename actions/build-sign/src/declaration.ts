import { commonInputs, declareAction } from '@thea/action';

export const declaration = declareAction({
  name: 'build-sign',
  title: 'Thea build and sign',
  description:
    'Builds an image without a warning and signs the digest that will run, or finds the one that was signed',
  icon: 'shield',
  color: 'blue',
  post: true,
  inputs: {
    repository: {
      type: 'string',
      description:
        'Where the image will go: a name in ECR, such as `thea-ia`, or `host/name` of any OCI registry. It is looked at for a signed image of this version; nothing is pushed.',
      required: true,
      maximumLength: 512,
      pattern: /^[a-zA-Z0-9.-]+(:\d+)?(\/[a-z0-9._/-]+)*$/,
      patternHint: 'thea-ia, or ghcr.io/owner/thea-ia',
    },
    version: {
      type: 'string',
      description: 'The version, which the image says of itself: the full SHA of the commit.',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is GitHub's to evaluate
      default: '${{ github.sha }}',
      maximumLength: 128,
      pattern: /^[a-zA-Z0-9_][a-zA-Z0-9._-]*$/,
      patternHint: 'a tag, such as the SHA of a commit',
    },
    context: {
      type: 'string',
      description: 'The folder that is built, relative to the repository.',
      default: '.',
      maximumLength: 1024,
      pattern: /^[\w@./ -]+$/,
      patternHint: 'a folder of the repository',
    },
    dockerfile: {
      type: 'string',
      description:
        'The Dockerfile, relative to the repository; default: `Dockerfile.optimized` of the context, else `Dockerfile` there.',
      file: true,
    },
    platforms: {
      type: 'lines',
      description: 'Platforms to build for, one a line: `linux/amd64`; default: that of the builder.',
      pattern: /^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/,
      patternHint: 'linux/amd64 a line',
    },
    target: {
      type: 'string',
      description: 'The stage to build; default: the last one.',
      maximumLength: 128,
      pattern: /^[\w.-]+$/,
      patternHint: 'the name of a stage',
    },
    'build-args': {
      type: 'lines',
      description:
        'Build arguments, `NAME=value` a line. They stay in the image: a secret belongs to `secrets`.',
      pattern: /^\w+=.*$/,
      patternHint: 'NAME=value a line',
    },
    labels: {
      type: 'lines',
      description:
        'Labels beside those of the OCI image specification that are set anyway, `name=value` a line.',
      pattern: /^[\w./-]+=.*$/,
      patternHint: 'name=value a line',
    },
    secrets: {
      type: 'lines',
      description:
        'Secrets that the build may mount, `id=value` a line. They are in no layer and in no log: the layers are searched for them.',
      secret: true,
    },
    'secret-files': {
      type: 'lines',
      description: 'The same from files, `id=path` a line, relative to the repository.',
      pattern: /^[\w.-]+=.+$/,
      patternHint: 'id=path a line',
    },
    ssh: {
      type: 'lines',
      description: 'SSH agents that the build may mount: `default`, or `id=socket`, one a line.',
      pattern: /^[\w.-]+(=[\w./-]+)?$/,
      patternHint: 'default a line',
    },
    'cache-from': {
      type: 'lines',
      description: 'Where layers may come from, as `docker buildx build --cache-from` takes it, one a line.',
      pattern: /^\S+$/,
      patternHint: 'type=gha a line',
    },
    'cache-to': {
      type: 'lines',
      description: 'Where layers are kept for the next build, as `--cache-to` takes it, one a line.',
      pattern: /^\S+$/,
      patternHint: 'type=gha,mode=max a line',
    },
    pull: {
      type: 'boolean',
      description: 'Ask for the newest base images even where they are there.',
      default: 'false',
    },
    network: {
      type: 'choice',
      description: 'The network of RUN instructions; default: that of the builder.',
      choices: ['default', 'none', 'host'],
    },
    'driver-opts': {
      type: 'lines',
      description:
        'Options of the builder that is made where the current one cannot export, as `docker buildx create --driver-opt` takes them, one a line: `image=` names the image of BuildKit where Docker Hub cannot be reached.',
      pattern: /^[a-z][\w.-]*=\S+$/,
      patternHint: 'image=registry.example/moby/buildkit:v0.25.2 a line',
    },
    compression: {
      type: 'choice',
      description:
        'How layers are packed: `zstd` unpacks faster where every puller knows it, `uncompressed` suits small images.',
      default: 'gzip',
      choices: ['gzip', 'zstd', 'uncompressed'],
    },
    'source-date-epoch': {
      type: 'integer',
      description:
        'Seconds since 1970 that everything in the image is dated with; default: the time of the commit.',
      minimum: 0,
      maximum: 4_102_444_800,
    },
    policy: {
      type: 'choice',
      description:
        'What a warning of the build does: with `thea` it stops the release, else it is an annotation.',
      default: 'default',
      choices: ['default', 'thea'],
    },
    'allow-warnings': {
      type: 'lines',
      description:
        'Checks whose warnings are accepted, by name and with the reason, one a line: `StageNameCasing: the names are those of upstream`.',
      pattern: /^[A-Z][A-Za-z]+\s*:\s*\S.{2,}$/,
      patternHint: 'StageNameCasing: the reason',
    },
    'signature-policy': {
      type: 'string',
      description:
        'The signature policy by its path: an image of this version that is there and satisfies it is the release, and nothing is built.',
      maximumLength: 1024,
      pattern: /^[\w./-]+$/,
      patternHint: 'the path of a signature policy, such as .github/signatures.yml',
    },
    key: {
      type: 'lines',
      description:
        "A key of cosign instead of the job's identity: the content of `cosign.key`, or `awskms:///` and the alias, id or ARN of a key.",
      secret: true,
      maximumLength: 16_384,
    },
    'key-password': {
      type: 'string',
      description: 'Goes with the content of `cosign.key`.',
      secret: true,
    },
    'signing-config': {
      type: 'string',
      description:
        'A signing configuration of Sigstore by its path; default: the public one for keyless signing, none for a key.',
      file: true,
    },
    transparency: {
      type: 'choice',
      description:
        'With `public` a private repository may sign on the public log, which publishes its name, workflow and commits for good.',
      choices: ['public'],
    },
    'legacy-signature': {
      type: 'boolean',
      description: 'Also write what cosign up to version 2 reads (`sha256-….sig`).',
      default: 'false',
    },
    provenance: {
      type: 'boolean',
      description: 'Sign SLSA provenance of this build too.',
      default: 'true',
    },
    sbom: {
      type: 'string',
      description:
        'A software bill of materials to sign, by its path (SPDX or CycloneDX in JSON); `syft` makes one with the program of that name.',
      maximumLength: 1024,
      pattern: /^[\w./ -]+$/,
      patternHint: 'the path of a file, or syft',
    },
    region: {
      type: 'string',
      description: 'The region of ECR, and of a key in AWS KMS; default: `AWS_REGION`.',
      pattern: /^[a-z]{2}(-[a-z]+)+-\d$/,
      patternHint: 'a region such as eu-west-1',
    },
    'role-to-assume': {
      type: 'string',
      description:
        'ARN of the role that reads ECR and signs with KMS, assumed with the OIDC token of the job; default: the credentials of the environment.',
      pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      patternHint: 'the ARN of a role, such as arn:aws:iam::123456789012:role/push',
    },
    'allowed-account-ids': {
      type: 'lines',
      description: 'Account ids that may be touched, one a line.',
      pattern: /^\d{12}$/,
      patternHint: 'twelve digits a line',
    },
    username: {
      type: 'string',
      description: 'The user of a registry other than ECR; default: what `docker login` left.',
      maximumLength: 256,
      pattern: /^[\w.@+$-]+$/,
      patternHint: 'the name of a user',
    },
    password: { type: 'string', description: 'Goes with `username`: a password or token.', secret: true },
    ...commonInputs,
    timeout: { ...commonInputs.timeout, default: '1800' },
  },
  outputs: {
    digest: 'The digest that was signed: the release.',
    layout: 'The folder of the OCI layout with the image and its signatures; empty where it was reused.',
    reused: 'Whether a signed image of this version was there and nothing was built.',
    warnings: 'How many warnings the build gave that are not allowed.',
  },
});
