import { type Clock, type Deadline, Failure, type Log } from '@thea/action';
import { type Contents, readContents } from './contents.ts';
import type { Destination } from './destination.ts';
import type { NewRepository } from './ecr-repository.ts';
import { openLayout } from './layout.ts';
import { openOther } from './other-registry.ts';
import { type Pushed, pushImage } from './push.ts';
import type { Registry } from './registry.ts';
import type { ScanRule, Vulnerability } from './scan.ts';

export interface PublishRequest {
  readonly layout: string;
  /** Which image of the layout; undefined where it holds one alone. */
  readonly digest: string | undefined;
  readonly destination: Destination;
  /** How a repository of ECR is made where it is not there; null: it must be. */
  readonly create: NewRepository | null;
  readonly tag: string;
  readonly mountFrom: readonly string[];
  /** What the scan must not find; null does not ask for it. */
  readonly scan: ScanRule | null;
  readonly awaitReplication: boolean;
  /** Milliseconds for the scan, and for the replication. */
  readonly wait: number;
  readonly dryRun: boolean;
}

export interface Published extends Pushed {
  /** `host/name`, as it stands in a reference. */
  readonly repository: string;
  /** What speaks against the image; null where nobody asked. */
  readonly vulnerabilities: readonly Vulnerability[] | null;
  /** Regions that it was copied to; null where nobody asked. */
  readonly copies: readonly string[] | null;
}

export interface PublishTools {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: Log;
  readonly environment: { readonly [name: string]: string | undefined };
  mask(value: string): void;
}

const PARALLEL = 4;
const CONFIRM_ATTEMPTS = 6;

/** A destination that has been entered. */
export interface Place {
  readonly registry: Registry;
  readonly repository: string;
  readonly referrerLimit: number | null;
  /** What ECR alone can do once the image is there. */
  after(contents: Contents): Promise<Pick<Published, 'vulnerabilities' | 'copies'>>;
}

/** Enters a destination; for ECR its client is loaded now, and the repository is found or made. */
async function enter(request: PublishRequest, contents: Contents, tools: PublishTools): Promise<Place> {
  const { destination } = request;
  if (destination.kind === 'registry') {
    const registry = await openOther(destination, tools);
    return {
      registry,
      repository: registry.name,
      referrerLimit: null,
      after: async () => ({ vulnerabilities: null, copies: null }),
    };
  }
  const { enterEcr } = await import('./ecr-place.ts');
  return enterEcr(request, destination, contents.tagged.length > 0, tools);
}

/** A registry may show a tag a moment after it took it (docker/github-builder issue 30). */
async function confirm(registry: Registry, tag: string, digest: string, clock: Clock, signal: AbortSignal) {
  for (let attempt = 1; attempt <= CONFIRM_ATTEMPTS; attempt += 1) {
    const there = await registry.head(tag);
    if (there?.digest === digest) return;
    if (there !== null) {
      throw new Failure('blocked', {
        message: `The tag ${tag} of ${registry.name} names ${there.digest} right after ${digest} was put there.`,
        remedy: 'Somebody else publishes under this tag: make the tags of the repository immutable.',
      });
    }
    await clock.sleep(500 * 2 ** attempt, signal);
  }
  throw new Failure('platform', {
    message: `The registry took the tag ${tag} of ${registry.name} and does not show it.`,
    remedy: 'Run it again: what has arrived is not sent again.',
  });
}

/**
 * Publishes a signed layout under the tag of its version: reads all of it, enters the destination, pushes, looks that it
 * is there, and does what was asked for beyond that.
 * @throws Failure as `pushImage`, and `Failure('blocked')` by its caller where the scan speaks against it.
 */
export async function publish(request: PublishRequest, tools: PublishTools): Promise<Published> {
  const { log, clock, deadline } = tools;
  const layout = await openLayout(request.layout);
  const contents = await log.phase('read the layout', () => readContents(layout, request.digest));
  const { digest } = contents.root.descriptor;
  const place = await log.phase('enter', () => enter(request, contents, tools));
  const { registry, repository } = place;
  if (request.dryRun) {
    const there = await registry.head(request.tag);
    log.info(
      there === null
        ? `Dry run: ${digest} would be pushed to ${repository} with ${contents.referrers.length} signatures and attestations, and tagged ${request.tag}.`
        : there.digest === digest
          ? `Dry run: ${repository}:${request.tag} is ${digest} already.`
          : `Dry run: it would be refused, ${repository}:${request.tag} is ${there.digest}.`,
    );
    const nothing = { uploaded: 0, mounted: 0, present: 0, referrers: 0 };
    return { digest, written: false, ...nothing, repository, vulnerabilities: null, copies: null };
  }
  const pushed = await log.phase('push', () =>
    pushImage(
      registry,
      layout,
      contents,
      {
        tag: request.tag,
        mountFrom: request.mountFrom,
        parallel: PARALLEL,
        referrerLimit: place.referrerLimit,
      },
      log,
    ),
  );
  if (pushed.written) await confirm(registry, request.tag, digest, clock, deadline.signal);
  return { ...pushed, repository, ...(await place.after(contents)) };
}
