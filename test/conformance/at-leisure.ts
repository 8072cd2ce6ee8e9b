/**
 * Scenarios whose trouble is none of the platform's. In driven time every one of them is played on ECS by `npm test`;
 * on Railway and on Kubernetes by `npm run test:every-point`.
 */
export const ANYWHERE: readonly string[] = [
  'hook-fails',
  'wrong-version-served',
  'cannot-observe',
  'github-down',
  'unsigned-image',
  'signed-elsewhere',
  'job-times-out',
  'queued-behind-rollback',
];

/**
 * Three targets, deployed at once or in turn, one of which is bad in one of three ways: one of the ways at once, another
 * in turn, are played with the other scenarios, all six by `npm run test:every-point`.
 */
export const PAIRED: readonly string[] = [
  'three-at-once-cannot-start',
  'three-at-once-never-healthy',
  'three-in-turn-never-healthy',
  'three-in-turn-bad-in-verify',
];

/**
 * The scenarios that are played in real time too: what the clock and the machine have a part in. The others, which real
 * time gives nothing but its length, are played so by `npm run test:every-point`.
 */
export const IN_REAL_TIME: readonly string[] = [
  'story',
  'queued-behind-rollback',
  'config-only',
  'registry-flaky',
  'crashes-at-start',
  'never-healthy',
  'bad-after-verify-began',
  'runner-killed',
  'cancelled-by-user',
  'cannot-observe',
  'blue-green-held',
  'circuit-breaker-was-first',
  'foreign-in-the-window',
  'lost-response',
];
