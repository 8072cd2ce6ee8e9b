import type { Account } from '../account.ts';
import type { Images } from '../ecs/images.ts';
import type { Operations } from '../operation.ts';
import { AwsError } from '../wire/error.ts';
import { epochSeconds, isObject, type JsonObject, text } from '../wire/json.ts';
import { page } from '../wire/page.ts';
import type { EcrRepositories } from './repositories.ts';
import { repositoryNotFound } from './repository-operations.ts';

/** A vulnerability that a scan finds. */
export interface ScanFinding {
  readonly id: string;
  readonly severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW' | 'INFORMATIONAL' | 'UNDEFINED' | 'UNTRIAGED';
  readonly fixed: boolean;
  readonly package: string;
}

/** How images are scanned, for all repositories of the account. */
export interface ScanSeed {
  /** `basic`: once, on push where the repository says so. `enhanced`: Amazon Inspector, always. */
  readonly type: 'basic' | 'enhanced';
  /** Seconds from the push to the result. */
  readonly seconds: number;
  readonly findings: readonly ScanFinding[];
  /** The status in place of a result, such as UNSUPPORTED_IMAGE. */
  readonly status?: string;
}

/** Where images are copied to, and how long that takes. */
export interface ReplicationSeed {
  readonly region: string;
  readonly registryId: string;
  readonly seconds: number;
  /** Where it fails. */
  readonly failureCode?: string;
}

/** What the account's settings of scanning and replication are; may be changed at any time. */
export interface EcrWatch {
  scan: ScanSeed;
  replication: readonly ReplicationSeed[];
}

/** Scans nothing in depth and copies nothing. */
export function openWatch(): EcrWatch {
  return { scan: { type: 'basic', seconds: 2, findings: [] }, replication: [] };
}

function basic({ id, severity, fixed, package: name }: ScanFinding): JsonObject {
  const attributes = [
    { key: 'package_name', value: name },
    ...(fixed ? [{ key: 'fixed_in_versions', value: '2.0' }] : []),
  ];
  return { name: id, severity, attributes };
}

function enhanced({ id, severity, fixed, package: name }: ScanFinding): JsonObject {
  return {
    severity,
    status: 'ACTIVE',
    type: 'PACKAGE_VULNERABILITY',
    title: `${id} - ${name}`,
    fixAvailable: fixed ? 'YES' : 'NO',
    packageVulnerabilityDetails: {
      vulnerabilityId: id,
      vulnerablePackages: [{ name, version: '1.0', ...(fixed ? { fixedInVersion: '2.0' } : {}) }],
    },
  };
}

/** ECR: results of scans, and where an image was copied to. API reference 2015-09-21. */
export function watchOperations(
  account: Account,
  images: Images,
  repositories: EcrRepositories,
  watch: EcrWatch,
): Operations {
  const imageOf = async (input: JsonObject) => {
    const name = text(input, 'repositoryName') ?? '';
    const repository = repositories.find(name);
    if (repository === undefined) throw repositoryNotFound(account, name);
    const asked = isObject(input['imageId']) ? input['imageId'] : {};
    const reference = text(asked, 'imageDigest') ?? text(asked, 'imageTag') ?? '';
    const found = await images.manifest(name, reference);
    if (found === null) {
      throw new AwsError(
        'ImageNotFoundException',
        `The image with imageId {imageDigest:'${reference}'} does not exist within the repository with name '${name}'`,
      );
    }
    const age = (account.time.now() - (repository.pushedAt.get(found.digest) ?? 0)) / 1000;
    return { repository, age, imageId: { imageDigest: found.digest } };
  };
  return {
    DescribeImageScanFindings: async (input) => {
      const { repository, age, imageId } = await imageOf(input);
      const { type, seconds, findings, status } = watch.scan;
      if (type === 'basic' && !repository.settings.scanOnPush) {
        throw new AwsError(
          'ScanNotFoundException',
          `Image scan does not exist for the image with '${JSON.stringify(imageId)}'`,
        );
      }
      const common = { registryId: account.id, repositoryName: repository.name, imageId };
      if (age < seconds) {
        const waiting = type === 'basic' ? 'IN_PROGRESS' : 'PENDING';
        return { ...common, imageScanStatus: { status: waiting, description: 'The scan is under way.' } };
      }
      if (status !== undefined)
        return { ...common, imageScanStatus: { status, description: `The scan ended as ${status}.` } };
      const { items, nextToken } = page(input, findings, 1000);
      return {
        ...common,
        nextToken,
        imageScanStatus: { status: type === 'basic' ? 'COMPLETE' : 'ACTIVE' },
        imageScanFindings: {
          imageScanCompletedAt: epochSeconds(account.time.now()),
          ...(type === 'basic' ? { findings: items.map(basic) } : { enhancedFindings: items.map(enhanced) }),
        },
      };
    },
    DescribeImageReplicationStatus: async (input) => {
      const { repository, age, imageId } = await imageOf(input);
      return {
        repositoryName: repository.name,
        imageId,
        replicationStatuses: watch.replication.map(({ region, registryId, seconds, failureCode }) => ({
          region,
          registryId,
          status: age < seconds ? 'IN_PROGRESS' : failureCode === undefined ? 'COMPLETE' : 'FAILED',
          ...(age >= seconds && failureCode !== undefined ? { failureCode } : {}),
        })),
      };
    },
  };
}
