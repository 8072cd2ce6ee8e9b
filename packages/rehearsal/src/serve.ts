import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, messageOf } from '@thea/action';
import type { ServedPlatform } from './aws/serve.ts';

const USAGE = `Serves an embedded platform until it is stopped, and prints one JSON line that says where it is.

  npm run platforms -- ecs
  npm run platforms -- railway

The line of ecs holds: endpoint (for AWS_ENDPOINT_URL), region, credentials, cluster, service, loadBalancer, repository,
registry and the digests of the images in it. That of railway: endpoint (for RAILWAY_GRAPHQL_ENDPOINT), tokens
(project: for RAILWAY_TOKEN, account: for RAILWAY_API_TOKEN), target, ids, url, repository and the digests.
`;

// Loaded only when asked for: a wrong name is answered at once.
const PLATFORMS: { readonly [name: string]: (folder: string) => Promise<ServedPlatform> } = {
  ecs: async (folder) => (await import('./aws/serve.ts')).serveEcs(folder),
  railway: async (folder) => (await import('./railway/serve.ts')).serveRailway(folder),
};

/** Starts the platform that the arguments name and waits for SIGINT or SIGTERM. */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return;
  }
  const [name, ...rest] = args;
  const open = PLATFORMS[name ?? ''];
  if (open === undefined || rest.length > 0) {
    throw new Failure('input', {
      message: name === undefined ? 'No platform was named.' : `There is no platform "${args.join(' ')}".`,
      remedy: `Name one of: ${Object.keys(PLATFORMS).join(', ')}.`,
    });
  }
  // Before anything is started: a signal during the start must not leave it behind.
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'platforms-'));
  try {
    const platform = await open(folder);
    process.stdout.write(`${JSON.stringify(platform.description)}\n`);
    await stopped;
    await platform.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`${messageOf(thrown)}\n`);
  process.exitCode = 1;
}
