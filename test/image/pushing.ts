import { systemClock } from '@thea/action';
import { type Account, openLayout, openRegistry, type Pushed, pushImage, readContents } from '@thea/image';
import type { PushOptions } from '@thea/image/push';
import type { Registry } from '@thea/image/registry';
import type { EmbeddedRegistry } from '@thea/rehearsal/registry/server';
import { keptLog } from './kept-log.ts';
import type { SampleLayout } from './sample-layout.ts';

/** What a client is opened with here, where it differs. */
export interface Entering {
  readonly endpoint?: string;
  readonly account?: Account | null;
  readonly resumes?: boolean;
}

/** A client of a repository of the embedded registry. Its clock does not wait: what is retried is retried at once. */
export function clientOf(
  registry: Pick<EmbeddedRegistry, 'host'>,
  path: string,
  entering: Entering = {},
): Registry {
  const clock = { ...systemClock(), sleep: async () => undefined };
  return openRegistry(
    { host: registry.host, path },
    {
      accounts: async () => entering.account ?? null,
      ...(entering.endpoint === undefined ? {} : { endpoint: entering.endpoint }),
      ...(entering.resumes === undefined ? {} : { resumes: entering.resumes }),
    },
    { clock, signal: new AbortController().signal, environment: {}, mask: () => {}, debug: () => {} },
  );
}

/** Pushes a sample under `v1`, read from its folder as a later step would. */
export async function push(
  client: Registry,
  sample: Pick<SampleLayout, 'layout'>,
  options: Partial<PushOptions> = {},
): Promise<Pushed> {
  const layout = await openLayout(sample.layout.folder);
  return pushImage(
    client,
    layout,
    await readContents(layout),
    { tag: 'v1', mountFrom: [], parallel: 3, referrerLimit: null, ...options },
    keptLog(),
  );
}

/** How many requests of a registry changed something, or tried to. */
export function writesOf(registry: EmbeddedRegistry, from = 0): number {
  return registry.calls.slice(from).filter(({ method }) => method !== 'GET' && method !== 'HEAD').length;
}
