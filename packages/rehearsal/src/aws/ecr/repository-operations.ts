import type { Account } from '../account.ts';
import type { Operations } from '../operation.ts';
import { AwsError } from '../wire/error.ts';
import { epochSeconds, isObject, type JsonObject, objects, text, texts } from '../wire/json.ts';
import { page } from '../wire/page.ts';
import type { EcrRepositories, EcrRepository, RepositorySettings } from './repositories.ts';

const NAME = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** The error for a repository that is not there. */
export function repositoryNotFound(account: Account, name: string): AwsError {
  return new AwsError(
    'RepositoryNotFoundException',
    `The repository with name '${name}' does not exist in the registry with id '${account.id}'`,
  );
}

function mutabilityOf(input: JsonObject): RepositorySettings['mutability'] {
  const given = text(input, 'imageTagMutability') ?? 'MUTABLE';
  switch (given) {
    case 'MUTABLE':
    case 'IMMUTABLE':
    case 'MUTABLE_WITH_EXCLUSION':
    case 'IMMUTABLE_WITH_EXCLUSION':
      return given;
    default:
      throw new AwsError('InvalidParameterException', `imageTagMutability '${given}' is not valid.`);
  }
}

function settingsOf(input: JsonObject): RepositorySettings {
  const mutability = mutabilityOf(input);
  const exclusions = objects(input, 'imageTagMutabilityExclusionFilters').map(
    (one) => text(one, 'filter') ?? '',
  );
  if (mutability.endsWith('EXCLUSION') !== exclusions.length > 0) {
    throw new AwsError(
      'InvalidParameterException',
      'imageTagMutabilityExclusionFilters go with the mutability settings that end in WITH_EXCLUSION, and only with those.',
    );
  }
  const scanning = input['imageScanningConfiguration'];
  const encryption = input['encryptionConfiguration'];
  const key = isObject(encryption) ? text(encryption, 'kmsKey') : undefined;
  return {
    mutability,
    exclusions,
    scanOnPush: isObject(scanning) && scanning['scanOnPush'] === true,
    encryption: {
      type: (isObject(encryption) ? text(encryption, 'encryptionType') : undefined) ?? 'AES256',
      ...(key === undefined ? {} : { key }),
    },
  };
}

function checkPolicy(policy: string): void {
  let rules: unknown;
  try {
    rules = JSON.parse(policy);
  } catch {
    rules = null;
  }
  if (!isObject(rules) || !Array.isArray(rules['rules']) || rules['rules'].length === 0)
    throw new AwsError('InvalidParameterException', 'Invalid lifecycle policy: it has no rules.');
}

/** ECR: repositories and their lifecycle policies. API reference 2015-09-21. */
export function repositoryOperations(
  account: Account,
  host: string,
  repositories: EcrRepositories,
): Operations {
  const found = (name: string): EcrRepository => {
    const repository = repositories.find(name);
    if (repository === undefined) throw repositoryNotFound(account, name);
    return repository;
  };
  const described = ({ name, settings, createdAt }: EcrRepository): JsonObject => ({
    repositoryArn: account.arn('ecr', `repository/${name}`),
    registryId: account.id,
    repositoryName: name,
    repositoryUri: `${host}/${name}`,
    createdAt: epochSeconds(createdAt),
    imageTagMutability: settings.mutability,
    ...(settings.exclusions.length === 0
      ? {}
      : {
          imageTagMutabilityExclusionFilters: settings.exclusions.map((filter) => ({
            filterType: 'WILDCARD',
            filter,
          })),
        }),
    imageScanningConfiguration: { scanOnPush: settings.scanOnPush },
    encryptionConfiguration: { encryptionType: settings.encryption.type, kmsKey: settings.encryption.key },
  });
  const named = (input: JsonObject): string => text(input, 'repositoryName') ?? '';
  return {
    CreateRepository: (input) => {
      const name = named(input);
      if (!NAME.test(name) || name.length < 2)
        throw new AwsError('InvalidParameterException', `Invalid parameter at 'repositoryName': '${name}'.`);
      if (repositories.find(name) !== undefined) {
        throw new AwsError(
          'RepositoryAlreadyExistsException',
          `The repository with name '${name}' already exists in the registry with id '${account.id}'`,
        );
      }
      return { repository: described(repositories.add(name, settingsOf(input))) };
    },
    DescribeRepositories: (input) => {
      const names = texts(input, 'repositoryNames');
      const all = (names.length > 0 ? names : repositories.names()).map(found);
      const { items, nextToken } = page(input, all, 1000);
      return { repositories: items.map(described), nextToken };
    },
    PutLifecyclePolicy: (input) => {
      const repository = found(named(input));
      const policy = text(input, 'lifecyclePolicyText') ?? '';
      checkPolicy(policy);
      repository.lifecyclePolicy = policy;
      return { registryId: account.id, repositoryName: repository.name, lifecyclePolicyText: policy };
    },
    GetLifecyclePolicy: (input) => {
      const { name, lifecyclePolicy } = found(named(input));
      if (lifecyclePolicy === null) {
        throw new AwsError(
          'LifecyclePolicyNotFoundException',
          `Lifecycle policy does not exist for the repository with name '${name}' in the registry with id '${account.id}'`,
        );
      }
      return { registryId: account.id, repositoryName: name, lifecyclePolicyText: lifecyclePolicy };
    },
  };
}
