import * as sdk from '@aws-sdk/client-ecr';
import { type Clock, Failure } from '@thea/action';
import { type Ecr, ecrFailure, errorName } from './ecr.ts';
import type { Vulnerability } from './scan.ts';

const POLL_MILLISECONDS = 3_000;
// Basic scanning says COMPLETE; enhanced scanning goes on for as long as the image lives, and says ACTIVE.
const DONE = ['COMPLETE', 'ACTIVE'];
const WAITING = ['IN_PROGRESS', 'PENDING'];

function ofBasic({ name, severity, attributes = [] }: sdk.ImageScanFinding): Vulnerability {
  const attribute = (key: string): string | undefined => attributes.find((one) => one.key === key)?.value;
  const fixed = attribute('fixed_in_versions');
  return {
    id: name ?? '',
    severity: (severity ?? '').toLowerCase(),
    package: attribute('package_name') ?? '',
    fixable: fixed === undefined ? null : fixed !== '',
  };
}

function ofEnhanced(finding: sdk.EnhancedImageScanFinding): Vulnerability {
  const details = finding.packageVulnerabilityDetails;
  const [first] = details?.vulnerablePackages ?? [];
  const fixable = finding.fixAvailable;
  return {
    id: details?.vulnerabilityId ?? finding.title ?? '',
    severity: (finding.severity ?? '').toLowerCase(),
    package: first?.name ?? '',
    fixable: fixable === undefined ? null : fixable !== 'NO',
  };
}

function noScan(digest: string, status: string, description: string): Failure {
  return new Failure('blocked', {
    input: 'scan',
    message: `ECR has no result of a scan of ${digest}: ${status}${description === '' ? '' : `, ${description.replace(/\.$/, '')}`}.`,
    remedy:
      status === 'UNSUPPORTED_IMAGE'
        ? 'An image without an operating system cannot be scanned: set "scan: off" for it, or "warn".'
        : 'Switch scanning on for the repository (scan on push, or enhanced scanning), or set "scan: off".',
  });
}

/** All pages of the findings of one manifest; null while the scan is under way. */
async function look(
  ecr: Ecr,
  repositoryName: string,
  registryId: string | undefined,
  digest: string,
): Promise<readonly Vulnerability[] | null> {
  const found: Vulnerability[] = [];
  let nextToken: string | undefined;
  do {
    const answer: sdk.DescribeImageScanFindingsCommandOutput = await ecr.client.send(
      new sdk.DescribeImageScanFindingsCommand({
        repositoryName,
        registryId,
        imageId: { imageDigest: digest },
        nextToken,
        maxResults: 1000,
      }),
      { abortSignal: ecr.signal },
    );
    const { status = 'unknown', description = '' } = answer.imageScanStatus ?? {};
    if (WAITING.includes(status)) return null;
    if (!DONE.includes(status)) throw noScan(digest, status, description);
    const findings = answer.imageScanFindings;
    // Enhanced scanning turns ACTIVE before its first result is there.
    if (status === 'ACTIVE' && findings?.imageScanCompletedAt === undefined) return null;
    found.push(
      ...(findings?.findings ?? []).map(ofBasic),
      ...(findings?.enhancedFindings ?? []).map(ofEnhanced),
    );
    nextToken = answer.nextToken;
  } while (nextToken !== undefined);
  return found;
}

/**
 * Waits for the scan of one manifest that can run and gives all that it found, basic or enhanced. StartImageScan is
 * never called: enhanced scanning refuses it, basic scanning allows it once a day.
 * @throws Failure('blocked') where there will be no result, or none within `milliseconds`.
 */
export async function awaitScan(
  ecr: Ecr,
  repository: string,
  registryId: string | undefined,
  digest: string,
  milliseconds: number,
  clock: Clock,
): Promise<readonly Vulnerability[]> {
  const began = clock.now().monotonic;
  for (;;) {
    try {
      const found = await look(ecr, repository, registryId, digest);
      if (found !== null) return found;
    } catch (thrown) {
      if (ecr.signal.aborted) throw ecr.signal.reason;
      const age = clock.now().monotonic - began;
      // A scan on push shows a moment after the push.
      if (errorName(thrown) === 'ScanNotFoundException') {
        if (age > 5 * POLL_MILLISECONDS) throw noScan(digest, 'ScanNotFoundException', 'no scan was begun');
      } else throw ecrFailure(thrown, `Reading the scan of ${digest}`);
    }
    if (clock.now().monotonic - began > milliseconds)
      throw noScan(digest, 'still under way', `${Math.round(milliseconds / 1000)} s after the push`);
    await clock.sleep(POLL_MILLISECONDS, ecr.signal);
  }
}
