/** The names that the sample repository and the seeded account share. */
export const SAMPLE = {
  repository: 'theaia/thea-ia',
  repositoryId: 456_789,
  ownerId: 123_456,
  environment: 'production',
  region: 'eu-west-1',
  account: '000000000000',
  cluster: 'thea-cluster',
  service: 'thea-ia',
  container: 'thea-ia',
  target: 'api',
  role: 'thea-deploy',
  pushRole: 'thea-push',
  image: 'thea-ia',
  desired: 3,
  targetsFile: '.github/release.yml',
  signaturePolicyFile: '.github/signatures.yml',
  /** The workflow that signs the sample's images: `owner/repository/path`, and the ref that it is called at. */
  signingWorkflow: 'theaia/actions/.github/workflows/release.yml',
  signingRef: 'refs/tags/v1.0.0',
  signingConfigFile: '.github/signing_config.json',
  taskDefinitionFile: 'deployment/ecs/task-definition.json',
} as const;

/** What the embedded platforms are set to, in seconds. A real service is slower; in driven time that costs nothing. */
export function settingsOf(speed: 'real' | 'driven'): {
  startUp: number;
  healthInterval: number;
  drain: number;
} {
  return speed === 'real'
    ? { startUp: 1, healthInterval: 1, drain: 2 }
    : { startUp: 10, healthInterval: 10, drain: 30 };
}
