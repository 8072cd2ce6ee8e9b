import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Deadline, Failure, messageOf } from '@thea/action';
import { jsonOf } from './fields.ts';
import { parseTrustRoot, type TrustRoot } from './trust-root.ts';

/** A repository of The Update Framework, and the root metadata (its text) by which it is believed. */
export interface TufSource {
  readonly mirror: string;
  /** Null: the root of the public good instance that `@sigstore/tuf` carries. */
  readonly root: string | null;
}

/** The repository of the public good instance. */
export const PUBLIC_TUF = 'https://tuf-repo-cdn.sigstore.dev';

/**
 * Fetches the trust root by TUF (The Update Framework 1.0): newest by signed metadata, starting from a root that is
 * here already. Nothing is kept on the machine.
 * @throws Failure('platform') where the repository is down, or what it serves is not signed as its root demands.
 */
export async function fetchTrustRoot(
  source: TufSource,
  deadline: Deadline,
  input: string,
): Promise<TrustRoot> {
  // A client of its own, and most policies never need it.
  const { initTUF } = await import('@sigstore/tuf');
  const folder = mkdtempSync(join(tmpdir(), 'thea-tuf-'));
  try {
    const rootPath = join(folder, 'given-root.json');
    if (source.root !== null) writeFileSync(rootPath, source.root);
    const fetched = initTUF({
      cachePath: folder,
      mirrorURL: source.mirror,
      ...(source.root === null ? {} : { rootPath }),
    }).then((client) => client.getTarget('trusted_root.json'));
    const text = await Promise.race([fetched, untilAborted(deadline.signal)]);
    return parseTrustRoot(jsonOf(text), `the TUF repository ${source.mirror}`, input);
  } catch (thrown) {
    if (thrown instanceof Failure || deadline.signal.aborted) throw thrown;
    const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
    throw new Failure('platform', {
      input,
      message: `The trust root could not be fetched from ${source.mirror}: ${messageOf(cause).replace(/\.$/, '')}.`,
      remedy:
        'Nothing was verified. Run the job again, or pin the trust root: `public`, or a file of the repository.',
      cause: thrown,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
