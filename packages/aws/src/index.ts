export type { AwsAccess, AwsTools, Credentials } from './access.ts';
export { credentialsOf, type SigningCredentials } from './credentials.ts';
export { endWithReason } from './end-with-reason.ts';
export { type AwsSettings, enterRegion } from './enter.ts';
export { jittered } from './jitter.ts';
export { type Job, jobAccess } from './job-access.ts';
export { openPatience, type Patience } from './patience.ts';
