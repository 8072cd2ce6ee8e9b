import * as sdk from '@aws-sdk/client-ecr';
import { type Clock, Failure } from '@thea/action';
import { type Ecr, ecrFailure } from './ecr.ts';

const POLL_MILLISECONDS = 3_000;

/**
 * Waits until an image is in every region and account that the registry replicates it to, and gives those; none where it
 * replicates nothing. ECR API reference, DescribeImageReplicationStatus.
 * @throws Failure('platform') where a copy failed, or did not come within `milliseconds`.
 */
export async function awaitReplication(
  ecr: Ecr,
  repositoryName: string,
  digest: string,
  milliseconds: number,
  clock: Clock,
): Promise<readonly string[]> {
  const began = clock.now().monotonic;
  for (;;) {
    const command = new sdk.DescribeImageReplicationStatusCommand({
      repositoryName,
      imageId: { imageDigest: digest },
    });
    const answer = await ecr.client.send(command, { abortSignal: ecr.signal }).catch((thrown: unknown) => {
      throw ecr.signal.aborted
        ? ecr.signal.reason
        : ecrFailure(thrown, `Asking where ${digest} was copied to`);
    });
    const all = answer.replicationStatuses ?? [];
    const failed = all.find(({ status }) => status === 'FAILED');
    if (failed !== undefined) {
      throw new Failure('platform', {
        message: `ECR could not copy ${digest} to ${failed.region}: ${failed.failureCode ?? 'no reason given'}.`,
        remedy:
          "Check the replication rules and the destination's registry policy; the image is in its own region.",
      });
    }
    const open = all.filter(({ status }) => status !== 'COMPLETE');
    if (open.length === 0) return all.map(({ region }) => region ?? '');
    if (clock.now().monotonic - began > milliseconds) {
      throw new Failure('platform', {
        message: `ECR did not copy ${digest} to ${open.map(({ region }) => region).join(', ')} within ${Math.round(milliseconds / 1000)} s.`,
        remedy: 'Give it more time with "wait-timeout"; the image is in its own region.',
      });
    }
    await clock.sleep(POLL_MILLISECONDS, ecr.signal);
  }
}
