import type { Clock, Deadline } from '@thea/action';
import { type Account, dockerAccount } from './credentials.ts';
import { openRegistry } from './open-registry.ts';
import type { Repository } from './reference.ts';
import type { Registry } from './registry.ts';

/** Any other OCI registry. Without an account, what `docker login` left is used. */
export interface OtherDestination {
  readonly kind: 'registry';
  readonly repository: Repository;
  readonly account: Account | null;
}

export interface DestinationTools {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: { debug(message: string): void };
  readonly environment: { readonly [name: string]: string | undefined };
  mask(value: string): void;
}

/** Opens a registry other than ECR. */
export async function openOther(destination: OtherDestination, tools: DestinationTools): Promise<Registry> {
  const { repository } = destination;
  const account = destination.account ?? (await dockerAccount(repository.host, tools.environment));
  return openRegistry(
    repository,
    { accounts: async () => account },
    { ...tools, signal: tools.deadline.signal, debug: tools.log.debug },
  );
}
