import type { Deadline } from '@thea/action';
import type { SignatureGate } from '@thea/release';
import type { SignaturePolicy } from '@thea/signature';
import { signatureGate } from '@thea/signature/gate';
import type { Opener } from './open-target.ts';
import type { Targets } from './read-targets.ts';

/** The inputs by which a release proves who signed it, parsed (`signatureInputs`). */
export interface SignatureChoice {
  readonly 'signature-policy'?: string | undefined;
  readonly 'allow-unsigned'?: string | undefined;
}

/** What to write down where nobody has said who may sign, with the ids of the repository where they are known. */
function remedyFor(environment: { readonly [name: string]: string | undefined }): string {
  const { GITHUB_REPOSITORY_ID: repository = '…', GITHUB_REPOSITORY_OWNER_ID: owner = '…' } = environment;
  return [
    'Write .github/signatures.yml and name it as "signature-policy", in the targets file or as input:',
    `{version: 1, signers: [{repository-id: "${repository}", owner-id: "${owner}", workflow: theaia/actions/.github/workflows/release.yml, refs: ["refs/tags/v1*"]}]}.`,
    'Or give "allow-unsigned" the reason why what is not signed may run.',
  ].join(' ');
}

// Trust roots are parsed with sigstore's own code, which only a deploy with a policy needs.
async function readPolicyAt(path: string, workspace: string, deadline: Deadline): Promise<SignaturePolicy> {
  const { readSignaturePolicy } = await import('./read-signature-policy.ts');
  return readSignaturePolicy(path, workspace, deadline);
}

/**
 * Opens the gate that every deploy passes: the policy of the input, else that of the targets file. Without one nothing
 * passes but by an exception.
 * Throws `Failure('input')` at the place in the policy, `Failure('platform')` where its trust root cannot be fetched.
 */
export async function openSignatures(
  choice: SignatureChoice,
  file: Targets | null,
  context: Pick<Opener, 'workspace' | 'deadline' | 'environment' | 'clock'>,
): Promise<SignatureGate> {
  const { workspace, deadline, environment, clock } = context;
  const path = choice['signature-policy'] ?? file?.signaturePolicy ?? null;
  return signatureGate({
    policy: path === null ? null : await readPolicyAt(path, workspace, deadline),
    remedy: remedyFor(environment),
    allowUnsigned: choice['allow-unsigned'] ?? null,
    now: () => new Date(clock.now().wall),
  });
}
