import type { Contents } from './contents.ts';
import type { EcrDestination } from './destination.ts';
import { type Ecr, openEcr, openEcrDoor } from './ecr.ts';
import { awaitReplication } from './ecr-replication.ts';
import { findRepository, warnOfLifecycle } from './ecr-repository.ts';
import { awaitScan } from './ecr-scan.ts';
import { openRegistry } from './open-registry.ts';
import type { DestinationTools } from './other-registry.ts';
import type { Place, PublishRequest, PublishTools } from './publish.ts';
import { parseEcrHost } from './reference.ts';
import type { Registry } from './registry.ts';
import { judgeScan, type Vulnerability } from './scan.ts';

/** ECR guide, "Service quotas": what may refer to one image. */
const REFERRER_LIMIT = 100;
/** Service Authorization Reference, "Actions defined by Amazon Elastic Container Registry". */
const PERMISSIONS = { blob: 'ecr:BatchCheckLayerAvailability', manifest: 'ecr:BatchGetImage' };

/** The manifests that can run: those with a platform of their own, or the only one. */
function runnable({ root, children }: Contents): readonly string[] {
  const leaves = [...children, root].filter(({ manifest }) => manifest.config !== null);
  return leaves
    .filter(({ descriptor }) => descriptor.platform?.os !== 'unknown')
    .map(({ descriptor }) => descriptor.digest);
}

async function enterRegistry(
  ecr: Ecr,
  shown: string | null,
  { name, host }: EcrDestination,
  tools: DestinationTools,
): Promise<Registry> {
  const door = await openEcrDoor(ecr, host, tools);
  return openRegistry(
    { host: shown ?? door.host, path: name },
    { accounts: door.accounts, endpoint: door.endpoint, resumes: false, permissions: PERMISSIONS },
    { ...tools, signal: tools.deadline.signal, debug: tools.log.debug },
  );
}

/** Opens a repository of ECR to look at it. Throws `Failure('access')` where it cannot be entered. */
export async function openEcrRegistry(
  destination: EcrDestination,
  tools: DestinationTools,
): Promise<Registry> {
  const ecr = await openEcr(destination.region, destination.access, tools);
  return enterRegistry(ecr, null, destination, tools);
}

/**
 * Enters private ECR: the repository is found, or made where that was asked for; the registry's password is fetched. With
 * `dryRun` nothing is made.
 * @throws Failure('input') where the repository is not there; `Failure('access')` for want of a permission.
 */
export async function enterEcr(
  request: PublishRequest,
  destination: EcrDestination,
  legacyTags: boolean,
  tools: PublishTools,
): Promise<Place> {
  const { clock, log } = tools;
  const { name, host } = destination;
  const { create } = request;
  const ecr = await openEcr(destination.region, destination.access, tools);
  const registryId = host === null ? undefined : parseEcrHost(host)?.account;
  const found = await findRepository(
    ecr,
    name,
    registryId,
    request.tag,
    request.dryRun ? null : create,
    legacyTags,
  );
  if (found.created) log.notice(`The repository ${name} was created in ECR of ${destination.region}.`);
  if (!found.immutable) {
    log.notice(
      `Tags of ${name} can be overwritten by whoever may push to it; make the repository immutable to rule that out.`,
    );
  }
  await warnOfLifecycle(ecr, name, request.tag, log);
  const repository = found.uri;
  const registry = await enterRegistry(ecr, repository.slice(0, repository.indexOf('/')), destination, tools);
  return {
    registry,
    repository,
    referrerLimit: REFERRER_LIMIT,
    after: async (contents) => {
      const { scan } = request;
      const rootDigest = contents.root.descriptor.digest;
      let vulnerabilities: readonly Vulnerability[] | null = null;
      if (scan !== null) {
        const all: Vulnerability[] = [];
        await log.phase('scan', async () => {
          for (const digest of runnable(contents))
            all.push(...(await awaitScan(ecr, name, registryId, digest, request.wait, clock)));
        });
        const distinct = [...new Map(all.map((one) => [`${one.id} ${one.package}`, one])).values()];
        vulnerabilities = judgeScan(distinct, scan, new Date(clock.now().wall).toISOString().slice(0, 10));
      }
      const copies = request.awaitReplication
        ? await log.phase('replication', () => awaitReplication(ecr, name, rootDigest, request.wait, clock))
        : null;
      return { vulnerabilities, copies };
    },
  };
}
