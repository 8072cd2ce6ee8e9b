import { Failure } from '@thea/action';
import type { Signer } from './signer.ts';
import type { SigningConfig } from './signing-config.ts';

const PUBLIC_HOSTS = /(?:^|\.)(?:sigstore|sigstage)\.dev$/;

/** What `refusePublication` decides by. */
export interface Publication {
  readonly signer: Signer['kind'];
  readonly config: SigningConfig;
  /** `public`, `private` or `internal`, as GitHub says it of the repository. */
  readonly visibility: string;
  /** The word of the user that publishing is meant. */
  readonly transparency: 'public' | null;
  readonly repository: string;
}

/**
 * Stops before a private repository's name, workflow and commit are written into a log that everybody reads and nobody
 * can take them out of again. Pure.
 * @throws Failure('input') naming `transparency`.
 */
export function refusePublication(publication: Publication): void {
  const { signer, config, visibility, transparency, repository } = publication;
  const { log } = config.witnesses;
  const issuer = signer === 'keyless' && config.fulcio !== null && PUBLIC_HOSTS.test(config.fulcio.hostname);
  const logged = log !== null && PUBLIC_HOSTS.test(log.url.hostname);
  if (visibility === 'public' || transparency === 'public' || !(issuer || logged)) return;
  const what =
    signer === 'keyless'
      ? `the name ${repository}, its workflow, branch and commit`
      : 'the digest of the image and the public key';
  throw new Failure('input', {
    input: 'transparency',
    message: `Signing this ${visibility || 'private'} repository on the public log would publish ${what}, for good.`,
    remedy:
      'Choose: `transparency: public` if that is meant; a key ("key") or AWS KMS without a log; or your own Sigstore with "signing-config".',
  });
}
