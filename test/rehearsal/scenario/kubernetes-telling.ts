/** The scenarios on Kubernetes that `npm test` plays; `npm run test:conformance` plays the others. */
export const TELLING: readonly string[] = [
  'good-release',
  'crashes-at-start',
  'bad-after-verify-began',
  'config-only',
  'image-missing',
  'runner-killed',
];
