import { NodeHttpHandler } from '@smithy/node-http-handler';
import { proxyAgents } from '@thea/action';
import { type AwsAccess, type AwsTools, assumeRole, type Credentials, checkAccount } from './access.ts';
import { sharedSession } from './session.ts';

/** Milliseconds. No SDK default is trusted: it waits for a connection without end. */
const CONNECT_TIMEOUT = 2_000;
const RESPONSE_TIMEOUT = 5_000;
const READ_ATTEMPTS = 4;

/** What every client of a region is made with. */
export interface AwsSettings {
  readonly region: string;
  readonly requestHandler: NodeHttpHandler;
  readonly maxAttempts: number;
  readonly credentials?: () => Promise<Credentials>;
}

/**
 * Enters a region: credentials come from the standard chain or from an assumed role; the account is checked first where
 * a list of allowed ones is given.
 * @throws Failure('access') where the role cannot be assumed or the account is not allowed.
 */
export async function enterRegion(region: string, access: AwsAccess, tools: AwsTools): Promise<AwsSettings> {
  const door = {
    region,
    maxAttempts: READ_ATTEMPTS,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: CONNECT_TIMEOUT,
      requestTimeout: RESPONSE_TIMEOUT,
      throwOnRequestTimeout: true,
      ...proxyAgents(tools.environment),
    }),
  };
  const assume = assumeRole(access, door, tools);
  const session = assume === null ? null : sharedSession(assume, tools.clock);
  await checkAccount(access, door, session, tools);
  return session === null ? door : { ...door, credentials: session };
}
