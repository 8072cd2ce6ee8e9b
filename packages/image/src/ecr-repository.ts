import * as sdk from '@aws-sdk/client-ecr';
import { Failure, type Log, messageOf } from '@thea/action';
import { type Ecr, ecrFailure, errorName } from './ecr.ts';
import { rulesAgainst, safeLifecycle } from './lifecycle.ts';

/** How a repository is made where it is not there. */
export interface NewRepository {
  /** A KMS key by ARN, id or alias; null for the keys of S3. */
  readonly kmsKey: string | null;
  /** After how many days what has no tag expires. */
  readonly untaggedDays: number;
}

/** A repository of ECR, as far as a push must know it. */
export interface FoundRepository {
  /** `<account>.dkr.ecr.<region>.amazonaws.com/<name>` */
  readonly uri: string;
  readonly immutable: boolean;
  readonly created: boolean;
}

async function describe(
  ecr: Ecr,
  name: string,
  registryId: string | undefined,
): Promise<sdk.Repository | null> {
  try {
    const answer = await ecr.client.send(
      new sdk.DescribeRepositoriesCommand({ repositoryNames: [name], registryId }),
      { abortSignal: ecr.signal },
    );
    return answer.repositories?.[0] ?? null;
  } catch (thrown) {
    if (ecr.signal.aborted) throw ecr.signal.reason;
    if (errorName(thrown) === 'RepositoryNotFoundException') return null;
    throw ecrFailure(thrown, `Looking for the repository ${name} of ECR`);
  }
}

/** Whether a repository holds this tag fast. ECR guide, "Image tag mutability". */
function holdsFast(repository: sdk.Repository, tag: string): boolean {
  const excluded = (repository.imageTagMutabilityExclusionFilters ?? []).some(({ filter }) =>
    new RegExp(`^${(filter ?? '').replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(tag),
  );
  switch (repository.imageTagMutability) {
    case 'IMMUTABLE':
      return true;
    case 'IMMUTABLE_WITH_EXCLUSION':
      return !excluded;
    case 'MUTABLE_WITH_EXCLUSION':
      return excluded;
    default:
      return false;
  }
}

async function create(
  ecr: Ecr,
  name: string,
  wanted: NewRepository,
  legacyTags: boolean,
): Promise<sdk.Repository> {
  const options = { abortSignal: ecr.signal };
  try {
    const { repository } = await ecr.client.send(
      new sdk.CreateRepositoryCommand({
        repositoryName: name,
        imageTagMutability: legacyTags ? 'IMMUTABLE_WITH_EXCLUSION' : 'IMMUTABLE',
        ...(legacyTags
          ? { imageTagMutabilityExclusionFilters: [{ filterType: 'WILDCARD', filter: 'sha256-*' }] }
          : {}),
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration:
          wanted.kmsKey === null
            ? { encryptionType: 'AES256' }
            : { encryptionType: 'KMS', kmsKey: wanted.kmsKey },
      }),
      options,
    );
    if (repository !== undefined) return repository;
  } catch (thrown) {
    if (ecr.signal.aborted) throw ecr.signal.reason;
    // Another run, or the answer to our own call that was lost.
    if (errorName(thrown) !== 'RepositoryAlreadyExistsException')
      throw ecrFailure(thrown, `Creating the repository ${name} in ECR`);
  }
  const found = await describe(ecr, name, undefined);
  if (found !== null) return found;
  throw new Failure('platform', {
    message: `ECR says that the repository ${name} exists, and that it does not.`,
    remedy: 'Run it again in a moment.',
  });
}

/** Puts the safe policy where there is none: a run that died between the two calls is completed so. */
async function ensureLifecycle(ecr: Ecr, name: string, days: number): Promise<void> {
  const options = { abortSignal: ecr.signal };
  try {
    await ecr.client.send(new sdk.GetLifecyclePolicyCommand({ repositoryName: name }), options);
  } catch (thrown) {
    if (ecr.signal.aborted) throw ecr.signal.reason;
    if (errorName(thrown) !== 'LifecyclePolicyNotFoundException')
      throw ecrFailure(thrown, `Reading the lifecycle policy of ${name}`);
    const command = new sdk.PutLifecyclePolicyCommand({
      repositoryName: name,
      lifecyclePolicyText: safeLifecycle(days),
    });
    await ecr.client.send(command, options).catch((refused: unknown) => {
      throw ecrFailure(refused, `Setting the lifecycle policy of ${name}`);
    });
  }
}

/**
 * Finds the repository, or makes it where `wanted` says how: immutable tags, scanned on push, encrypted, and a lifecycle
 * policy that cannot expire a version. One that is there is left as it is. With `legacyTags` the tags `sha256-*`, the
 * older form of signatures, may be written again.
 * @throws Failure('input') where it is not there and nobody asked for it; `Failure('access')` for want of a permission.
 */
export async function findRepository(
  ecr: Ecr,
  name: string,
  registryId: string | undefined,
  tag: string,
  wanted: NewRepository | null,
  legacyTags: boolean,
): Promise<FoundRepository> {
  const known = await describe(ecr, name, registryId);
  if (known === null && wanted === null) {
    throw new Failure('input', {
      input: 'repository',
      message: `The repository ${name} is not in ECR of ${ecr.region}.`,
      remedy: 'Create it, or set "create-repository: true"; check "region" where it should be there.',
    });
  }
  const repository = known ?? (wanted === null ? null : await create(ecr, name, wanted, legacyTags));
  if (wanted !== null) await ensureLifecycle(ecr, name, wanted.untaggedDays);
  return {
    uri: repository?.repositoryUri ?? name,
    immutable: repository !== null && holdsFast(repository, tag),
    created: known === null,
  };
}

/** Warns of lifecycle rules that may take this version away, as far as they can be read. Never throws but at the end. */
export async function warnOfLifecycle(ecr: Ecr, name: string, tag: string, log: Log): Promise<void> {
  try {
    const answer = await ecr.client.send(new sdk.GetLifecyclePolicyCommand({ repositoryName: name }), {
      abortSignal: ecr.signal,
    });
    const rules = rulesAgainst(answer.lifecyclePolicyText ?? '', tag);
    if (rules.length > 0) {
      log.warning(
        `The lifecycle policy of ${name} can take this version away while it runs, or while it is the way back (rule ${rules.join(', ')}). Let it expire untagged images only.`,
      );
    }
  } catch (thrown) {
    if (ecr.signal.aborted) throw ecr.signal.reason;
    if (errorName(thrown) === 'LifecyclePolicyNotFoundException') return;
    const why = messageOf(ecrFailure(thrown, `Reading the lifecycle policy of ${name}`));
    log.warning(`It is not known whether a lifecycle rule can take this version away. ${why}`);
  }
}
