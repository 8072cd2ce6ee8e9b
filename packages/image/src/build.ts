import { readFile } from 'node:fs/promises';
import { Failure, type Log } from '@thea/action';
import { type BuildPlaces, type BuildRequest, buildCommand } from './build-request.ts';
import { type BuildWarning, failedAt, readWarnings, scanWarnings } from './build-warnings.ts';
import { type Contents, readContents } from './contents.ts';
import type { Docker } from './docker.ts';
import { type Layout, openLayout } from './layout.ts';

/** What a build left behind. */
export interface Built {
  readonly layout: Layout;
  readonly contents: Contents;
  readonly warnings: readonly BuildWarning[];
}

/** A build that failed, with the warnings that it gave until then. */
export class BuildFailure extends Failure {
  readonly warnings: readonly BuildWarning[];

  constructor(detail: ConstructorParameters<typeof Failure>[1], warnings: readonly BuildWarning[]) {
    super('input', detail);
    this.warnings = warnings;
  }
}

function reasonOf(lines: readonly string[]): string {
  const said = [...lines].reverse().find((line) => /^ERROR: /.test(line)) ?? lines.at(-1) ?? '';
  return said.replace(/^ERROR: (?:failed to (?:build|solve): )*/, '').trim();
}

/**
 * Builds into an OCI layout and proves that all of it is there. `dockerfile` is the path that annotations name.
 * @throws BuildFailure at the Dockerfile's line, with the warnings that were given until then.
 */
export async function build(
  request: BuildRequest,
  places: BuildPlaces,
  dockerfile: string,
  docker: Docker,
  log: Log,
): Promise<Built> {
  const { code, lines } = await docker(buildCommand(request, places), (line) => log.info(line));
  if (code !== 0) {
    const place = failedAt(lines, dockerfile);
    throw new BuildFailure(
      {
        message: `The build of ${dockerfile} failed: ${reasonOf(lines).replace(/\.$/, '') || `docker ended with code ${code}`}.`,
        remedy: 'Nothing was signed or pushed. The lines above are those of the builder.',
        ...(place === null ? {} : { place }),
      },
      scanWarnings(lines, dockerfile, true),
    );
  }
  const metadata = await readFile(places.metadata).catch((cause: unknown) => {
    throw new Failure('platform', {
      message: 'docker buildx wrote no metadata file.',
      remedy: 'Use buildx 0.16 or newer: the warnings of the build are read from there.',
      cause,
    });
  });
  const layout = await openLayout(places.layout);
  return {
    layout,
    contents: await readContents(layout),
    warnings: [...readWarnings(metadata, dockerfile), ...scanWarnings(lines, dockerfile, false)],
  };
}
