/** The scenarios on Railway and on several platforms that `npm test` plays; `npm run test:conformance` plays the others. */
export const TELLING: readonly string[] = [
  'bad-after-verify-began',
  'crashes-at-start',
  'secret-rotated',
  'retention-over',
  'stuck-in-queue',
  'crash-after-success',
  'credentials-ended-own-rollback',
  'waves-one-bad',
];
