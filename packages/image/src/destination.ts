import { Failure } from '@thea/action';
import type { AwsAccess } from '@thea/aws';
import { type DestinationTools, type OtherDestination, openOther } from './other-registry.ts';
import { isRepositoryPath, parseEcrHost, parseRepository } from './reference.ts';
import type { Registry } from './registry.ts';

/** Private ECR. */
export interface EcrDestination {
  readonly kind: 'ecr';
  readonly region: string;
  /** Null: the registry of the account that the credentials belong to. */
  readonly host: string | null;
  readonly name: string;
  readonly access: AwsAccess;
}

export type Destination = EcrDestination | OtherDestination;

/** The inputs that name a destination. */
export interface DestinationWords {
  readonly repository: string;
  readonly region?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

function wrong(input: string, message: string, remedy: string): Failure {
  return new Failure('input', { input, message, remedy });
}

/**
 * Where the inputs say that an image goes: a host that is not of ECR, or a name in ECR of a region.
 * @throws Failure('input') for a name that is none, half an account, or ECR without a region.
 */
export function chooseDestination(
  words: DestinationWords,
  access: AwsAccess,
  environment: { readonly [name: string]: string | undefined },
): Destination {
  const { repository, username, password } = words;
  const named = parseRepository(repository);
  const path = named?.path ?? repository;
  if (!isRepositoryPath(path)) {
    throw wrong(
      'repository',
      `Input "repository": ${JSON.stringify(repository)} is not the name of a repository.`,
      'Use lower case, digits, and . _ - between them: thea-ia, or ghcr.io/owner/thea-ia.',
    );
  }
  const ecr = named === null ? null : parseEcrHost(named.host);
  if (named !== null && ecr === null) {
    if ((username === undefined) !== (password === undefined)) {
      const input = username === undefined ? 'username' : 'password';
      throw wrong(input, `Input "${input}" is not given.`, 'Give "username" and "password" together.');
    }
    const account = username === undefined || password === undefined ? null : { user: username, password };
    return { kind: 'registry', repository: named, account };
  }
  const foreign = username === undefined ? (password === undefined ? null : 'password') : 'username';
  if (foreign !== null) {
    throw wrong(
      foreign,
      `Input "${foreign}" is for a registry other than ECR, and "repository" is in ECR.`,
      'Leave it out: ECR is entered with a role or the credentials of the environment.',
    );
  }
  const region =
    words.region ?? ecr?.region ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION']);
  if (region === undefined || region === '') {
    throw wrong(
      'region',
      'The input "region" is not given.',
      'Give the region of ECR, such as eu-west-1; a repository elsewhere is written with its host.',
    );
  }
  return { kind: 'ecr', region, host: named?.host ?? null, name: path, access };
}

/**
 * Opens a destination to look at it: nothing is made and nothing is written. Of ECR the client is loaded now.
 * @throws Failure('access') where it cannot be entered.
 */
export async function openDestination(destination: Destination, tools: DestinationTools): Promise<Registry> {
  if (destination.kind === 'registry') return openOther(destination, tools);
  const { openEcrRegistry } = await import('./ecr-place.ts');
  return openEcrRegistry(destination, tools);
}
