import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure, messageOf } from '@thea/action';
import type { ServedWeather } from './aws/serve.ts';
import type { ServedPlatform } from './served-world.ts';

const USAGE = `Serves an embedded platform until it is stopped, and prints one JSON line that says where it is.

  npm run platforms -- ecs [--strategy ROLLING|BLUE_GREEN|CANARY|LINEAR] [--hold] [--rate N] [--stale-reads S] [--latency MS]
  npm run platforms -- railway
  npm run platforms -- kubernetes

  --strategy     how the service is deployed; default ROLLING
  --hold         a PAUSE hook holds each release after its traffic has moved (not with ROLLING)
  --rate         calls a second that each family of operations lets through; default: all
  --stale-reads  seconds that reads may be old; default 0
  --latency      milliseconds that each call takes more; default 0

The line of ecs holds: endpoint (for AWS_ENDPOINT_URL), region, credentials, cluster, service, loadBalancer, repository,
registry and the digests of the images in it. That of railway: endpoint (for RAILWAY_GRAPHQL_ENDPOINT), tokens
(project: for RAILWAY_TOKEN, account: for RAILWAY_API_TOKEN), target, ids, url, repository and the digests. That of
kubernetes: kubeconfig (a path, for KUBECONFIG) and kubeconfigText, namespace, deployment, url, repository and the digests.
`;

// Loaded only when asked for: a wrong name is answered at once.
const PLATFORMS: {
  readonly [name: string]: (folder: string, weather: ServedWeather) => Promise<ServedPlatform>;
} = {
  ecs: async (folder, weather) => (await import('./aws/serve.ts')).serveEcs(folder, weather),
  railway: async (folder) => (await import('./railway/serve.ts')).serveRailway(folder),
  kubernetes: async (folder) => (await import('./kubernetes/serve.ts')).serveKubernetes(folder),
};

const STRATEGIES = ['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR'] as const;

function wrong(option: string, given: string, remedy: string): Failure {
  return new Failure('input', { message: `--${option} "${given}" is not known.`, remedy });
}

function readNumber(option: string, given: string | undefined): { [name: string]: number } {
  if (given === undefined) return {};
  const value = Number(given);
  if (given.trim() === '' || !(value >= 0 && value <= 600_000))
    throw wrong(option, given, 'Give a number, 0 or more.');
  return { [option]: value };
}

/**
 * The options of the command line.
 * @throws Failure('input') naming the one that is wrong.
 */
function readWeather(values: {
  readonly strategy?: string | undefined;
  readonly hold?: boolean | undefined;
  readonly rate?: string | undefined;
  readonly 'stale-reads'?: string | undefined;
  readonly latency?: string | undefined;
}): ServedWeather {
  const given = values.strategy ?? 'ROLLING';
  const strategy = STRATEGIES.find((one) => one === given);
  if (strategy === undefined) throw wrong('strategy', given, `Use ${STRATEGIES.join(', ')}.`);
  if (values.hold === true && strategy === 'ROLLING') {
    throw wrong('hold', strategy, 'A rolling update is not held here; name another --strategy.');
  }
  const { 'stale-reads': staleReads, ...numbers } = {
    ...readNumber('rate', values.rate),
    ...readNumber('stale-reads', values['stale-reads']),
    ...readNumber('latency', values.latency),
  };
  return {
    strategy,
    hold: values.hold ?? false,
    ...numbers,
    ...(staleReads === undefined ? {} : { staleReads }),
  };
}

/** Starts the platform that the arguments name and waits for SIGINT or SIGTERM. */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return;
  }
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      strategy: { type: 'string' },
      hold: { type: 'boolean' },
      rate: { type: 'string' },
      'stale-reads': { type: 'string' },
      latency: { type: 'string' },
    },
  });
  const [name, ...rest] = positionals;
  const open = PLATFORMS[name ?? ''];
  if (open === undefined || rest.length > 0) {
    throw new Failure('input', {
      message:
        name === undefined ? 'No platform was named.' : `There is no platform "${positionals.join(' ')}".`,
      remedy: `Name one of: ${Object.keys(PLATFORMS).join(', ')}.`,
    });
  }
  const weather = readWeather(values);
  // Before anything is started: a signal during the start must not leave it behind.
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, `platforms-${process.pid}-`));
  try {
    const platform = await open(folder, weather);
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
