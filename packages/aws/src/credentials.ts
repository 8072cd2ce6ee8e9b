import { Failure, messageOf } from '@thea/action';
import type { AwsTools } from './access.ts';
import type { AwsSettings } from './enter.ts';

/** Credentials that a request can be signed with. */
export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/**
 * The credentials that the clients of a region would use, for what no client of the SDK signs: those of the assumed
 * role, else of the standard chain (AWS SDKs and Tools Reference Guide, "Standardized credential providers"). Each call
 * gives ones that last for a while yet.
 * The calls throw Failure('access') where there are none.
 */
export function credentialsOf(settings: AwsSettings, tools: AwsTools): () => Promise<SigningCredentials> {
  return settings.credentials ?? fromChain(settings.region, tools);
}

function fromChain(region: string, tools: AwsTools): () => Promise<SigningCredentials> {
  let chain: Promise<() => Promise<SigningCredentials>> | undefined;
  const open = async (): Promise<() => Promise<SigningCredentials>> => {
    const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
    return defaultProvider({ clientConfig: { region } });
  };
  return async () => {
    chain ??= open();
    const provide = await chain;
    try {
      const credentials = await provide();
      tools.mask(credentials.secretAccessKey);
      if (credentials.sessionToken !== undefined) tools.mask(credentials.sessionToken);
      return credentials;
    } catch (thrown) {
      throw new Failure('access', {
        input: 'role-to-assume',
        message: `No AWS credentials were found: ${messageOf(thrown)}`,
        remedy:
          'Give "role-to-assume" (and the job "permissions: id-token: write"), or credentials in the environment.',
        cause: thrown,
      });
    }
  };
}
