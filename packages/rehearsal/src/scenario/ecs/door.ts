import type { EmbeddedAws } from '../../aws/index.ts';
import type { Time } from '../../time/time.ts';

/** How anybody with keys gets into the account: without retries, which would hide what it answers. */
export function doorOf(aws: EmbeddedAws) {
  const { accessKeyId, secretAccessKey } = aws.credentials;
  return {
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  };
}

/** Requests are signed with the time of the account, which is not the machine's when it is driven. */
export function signInTime(time: Time, clients: readonly { config: { systemClockOffset: number } }[]): void {
  for (const client of clients) client.config.systemClockOffset = time.now() - Date.now();
}
