/** The names that the sample repository and the seeded account share. */
export const SAMPLE = {
  repository: 'theaia/thea-ia',
  environment: 'production',
  region: 'eu-west-1',
  account: '000000000000',
  cluster: 'thea-cluster',
  service: 'thea-ia',
  container: 'thea-ia',
  target: 'api',
  role: 'thea-deploy',
  image: 'thea-ia',
  desired: 3,
  targetsFile: '.github/release.yml',
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
