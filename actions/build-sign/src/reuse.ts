import { type ActionContext, messageOf } from '@thea/action';
import { jobAccess } from '@thea/aws';
import { chooseDestination, openDestination } from '@thea/image/destination';
import type { declaration } from './declaration.ts';

type Context = ActionContext<typeof declaration>;

/** An image of this version that is there and whose signature satisfies the policy. */
export interface Reused {
  readonly digest: string;
  readonly by: string;
}

/**
 * Looks whether the destination has an image of this version that the signature policy accepts: then that one is the
 * release, whatever a new build would make. Without a policy nothing can be accepted, and nothing is asked.
 * @throws Failure where the destination cannot be entered, or the policy cannot be read.
 */
export async function findSigned(context: Context, version: string): Promise<Reused | null> {
  const { inputs, environment, log, clock, workspace, deadline } = context;
  const access = jobAccess(context, inputs['role-to-assume'], inputs['allowed-account-ids'], 'thea-build');
  const destination = chooseDestination(inputs, access, environment);
  const path = inputs['signature-policy'];
  if (path === undefined) {
    log.info('No signature policy is given: it is not looked whether this version was built before.');
    return null;
  }
  const { readSignaturePolicy } = await import('@thea/platforms/read-signature-policy');
  const policy = await readSignaturePolicy(path, workspace, deadline);
  const registry = await openDestination(destination, context);
  const there = await registry.head(version);
  if (there === null) return null;
  const { proveImage } = await import('@thea/signature');
  const { signers, attestations, trustRoot } = policy;
  try {
    const proof = await proveImage(registry, {
      digest: there.digest,
      version,
      signers,
      attestations,
      trustRoot,
      now: new Date(clock.now().wall),
    });
    if (proof.kind === 'proved') return { digest: there.digest, by: proof.by };
    log.warning(
      `${registry.name}:${version} is ${there.digest} already, and no signature of it is accepted: ${proof.reasons[0] ?? 'it has none'}. It is built again, and can only be pushed where the same digest comes out.`,
    );
  } catch (thrown) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    log.warning(`The signatures of ${registry.name}@${there.digest} cannot be read: ${messageOf(thrown)}`);
  }
  return null;
}
