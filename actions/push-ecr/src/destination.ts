import { Failure, type InputsOf } from '@thea/action';
import type { AwsAccess } from '@thea/aws';
import { isRepositoryPath, parseEcrHost, parseRepository } from '@thea/image';
import type { EcrDestination, OtherDestination } from '@thea/image/publish';
import type { declaration } from './declaration.ts';

type Inputs = InputsOf<typeof declaration>;

function badRepository(repository: string): Failure {
  return new Failure('input', {
    input: 'repository',
    message: `Input "repository": ${JSON.stringify(repository)} is not the name of a repository.`,
    remedy: 'Use lower case, digits, and . _ - between them: thea-ia, or ghcr.io/owner/thea-ia.',
  });
}

function only(names: readonly (keyof Inputs & string)[], inputs: Inputs, where: string): void {
  const given = names.find((name) => {
    const value = inputs[name];
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  });
  if (given === undefined) return;
  throw new Failure('input', {
    input: given,
    message: `Input "${given}" is for ${where}, and "repository" names another registry.`,
    remedy: `Leave "${given}" out, or correct "repository".`,
  });
}

/**
 * Where the inputs say that the image goes: a host that is not of ECR, or a name in ECR of a region.
 * @throws Failure('input') for inputs that do not fit together.
 */
export function destinationOf(
  inputs: Inputs,
  access: AwsAccess,
  environment: { readonly [name: string]: string | undefined },
): EcrDestination | OtherDestination {
  const named = parseRepository(inputs.repository);
  const path = named?.path ?? inputs.repository;
  if (!isRepositoryPath(path)) throw badRepository(inputs.repository);
  const ecr = named === null ? null : parseEcrHost(named.host);
  if (named !== null && ecr === null) {
    only(['create-repository', 'kms-key', 'wait-for-replication', 'role-to-assume', 'region'], inputs, 'ECR');
    if (inputs.scan !== 'off') only(['scan'], inputs, 'ECR');
    const { username, password } = inputs;
    if ((username === undefined) !== (password === undefined)) {
      const input = username === undefined ? 'username' : 'password';
      throw new Failure('input', {
        input,
        message: `Input "${input}" is not given.`,
        remedy: 'Give "username" and "password" together.',
      });
    }
    const account = username === undefined || password === undefined ? null : { user: username, password };
    return { kind: 'registry', repository: named, account };
  }
  only(['username', 'password'], inputs, 'a registry other than ECR');
  const region =
    inputs.region ?? ecr?.region ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION']);
  if (region === undefined || region === '') {
    throw new Failure('input', {
      input: 'region',
      message: 'The input "region" is not given.',
      remedy: 'Give the region of ECR, such as eu-west-1.',
    });
  }
  return {
    kind: 'ecr',
    region,
    host: named?.host ?? null,
    name: path,
    access,
    create: inputs['create-repository']
      ? {
          kmsKey: inputs['kms-key'] ?? null,
          untaggedDays: inputs['expire-untagged-days'],
        }
      : null,
  };
}
