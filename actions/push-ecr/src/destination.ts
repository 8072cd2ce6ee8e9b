import { Failure, type InputsOf } from '@thea/action';
import type { AwsAccess } from '@thea/aws';
import { chooseDestination, type Destination } from '@thea/image/destination';
import type { NewRepository } from '@thea/image/ecr-repository';
import type { declaration } from './declaration.ts';

type Inputs = InputsOf<typeof declaration>;

/**
 * Where the inputs say that the image goes.
 * @throws Failure('input') for inputs that do not fit together.
 */
export function destinationOf(
  inputs: Inputs,
  access: AwsAccess,
  environment: { readonly [name: string]: string | undefined },
): Destination {
  const destination = chooseDestination(inputs, access, environment);
  if (destination.kind === 'ecr') return destination;
  const asked = {
    'create-repository': inputs['create-repository'],
    'kms-key': inputs['kms-key'] !== undefined,
    'role-to-assume': inputs['role-to-assume'] !== undefined,
    region: inputs.region !== undefined,
    scan: inputs.scan !== 'off',
    'wait-for-replication': inputs['wait-for-replication'],
  };
  const [given] = Object.entries(asked).find(([, isGiven]) => isGiven) ?? [];
  if (given === undefined) return destination;
  throw new Failure('input', {
    input: given,
    message: `Input "${given}" is for ECR, and "repository" names another registry.`,
    remedy: `Leave "${given}" out, or correct "repository".`,
  });
}

/** How the inputs say that a repository is made; null where they do not. */
export function newRepositoryOf(inputs: Inputs): NewRepository | null {
  if (!inputs['create-repository']) return null;
  return { kmsKey: inputs['kms-key'] ?? null, untaggedDays: inputs['expire-untagged-days'] };
}
