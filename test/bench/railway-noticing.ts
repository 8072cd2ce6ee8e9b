import { join } from 'node:path';
import { startDeadline, systemClock } from '@thea/action';
import { openRailway as openAdapter } from '@thea/railway';
import { parseImageReference } from '@thea/railway/image-reference';
import { type EmbeddedRailway, openRailway, type SeededService } from '@thea/rehearsal/railway/index';
import { sampleImage } from '@thea/rehearsal/registry/sample';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { realTime } from '@thea/rehearsal/time/real';
import { median, type Row, row } from './row.ts';

const WHERE = { project: 'thea', environment: 'production', service: 'api' };
const POLL = 5_000;
const SILENT = {
  events: [],
  phases: [],
  debug: () => {},
  info: () => {},
  notice: () => {},
  warning: () => {},
  error: () => {},
};

/** When the only deployment that gets traffic is the newest one; looked at every few milliseconds, without the wire. */
async function servesAlone(
  railway: EmbeddedRailway,
  service: SeededService,
  digest: string,
): Promise<number> {
  while (true) {
    const { serving } = railway.inspect.service(service.environmentId, service.serviceId);
    if (serving.length === 1 && serving[0]?.digest === digest) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A poller as actions for Railway have one: it asks every five seconds from the moment of the change. */
async function pollerNotices(
  railway: EmbeddedRailway,
  service: SeededService,
  began: number,
  digest: string,
): Promise<number> {
  while (true) {
    const { serving } = railway.inspect.service(service.environmentId, service.serviceId);
    if (serving.length === 1 && serving[0]?.digest === digest) return performance.now();
    const passed = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, POLL - (passed % POLL)));
  }
}

/**
 * From the moment when Railway serves the new release alone to our noticing: told by a subscription, and by looking
 * where there is none, beside a poll every 5 s in the same rollouts. Start-up times differ, so that the poll's phase does.
 */
export async function railwayNoticing(folder: string, rounds: number): Promise<readonly Row[]> {
  const time = realTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry, folder: join(folder, 'images') });
  const found: { [how in 'subscription' | 'looking' | 'poll']: number[] } = {
    subscription: [],
    looking: [],
    poll: [],
  };
  try {
    for (const how of ['subscription', 'looking'] as const) {
      for (let round = 0; round < rounds; round += 1) {
        const options = {
          queue: 0.2,
          createContainer: 1 + ((round * 7) % 5),
          healthInterval: 0.2,
          network: 0.2,
        };
        const railway = await openRailway({ time, registry, replicaHost: host, options });
        const images = await Promise.all(['1.0.0', '2.0.0'].map((version) => sampleImage({ version })));
        const [first = '', second = ''] = images.map((image) => {
          registry.seed({ repository: 'thea-ia', image });
          return `${registry.host}/thea-ia@${image.digest}`;
        });
        const service = await railway.seed({
          ...WHERE,
          image: first,
          settings: { healthcheckPath: '/health' },
        });
        if (how === 'looking') railway.subscriptions.drop(true);
        const clock = systemClock();
        const deadline = startDeadline(clock, 120_000, 'The bench');
        const adapter = await openAdapter(
          { platform: 'railway', name: 'api', locator: WHERE },
          {
            clock,
            deadline,
            log: { ...SILENT, phase: (_name, work) => work() },
            environment: { RAILWAY_GRAPHQL_ENDPOINT: railway.endpoint, RAILWAY_TOKEN: service.projectToken },
            mask: () => {},
          },
        );
        const spec = { image: parseImageReference(second), version: null, settings: {}, variables: {} };
        const facts = await adapter.observe(spec);
        const { change } = adapter.plan(facts, spec);
        if (change === 'none') throw new Error('Nothing would change.');
        const digest = spec.image.digest;
        const began = performance.now();
        const alone = servesAlone(railway, service, digest);
        const poll = pollerNotices(railway, service, began, digest);
        for await (const event of adapter.follow(
          await adapter.apply(change, adapter.fence(facts)),
          'serving',
        )) {
          if (event.kind === 'serving') found[how].push(performance.now() - (await alone));
        }
        found.poll.push((await poll) - (await alone));
        deadline.end();
        await railway.close();
      }
    }
  } finally {
    await host.close();
    await registry.close();
    await time.close();
  }
  const poll = median(found.poll);
  return (['subscription', 'looking'] as const).map((how) =>
    row({
      group: `From serving on Railway to our noticing (median of ${rounds})`,
      what: how,
      value: median(found[how]),
      unit: 'ms',
      peer: { what: 'poll every 5 s', value: poll },
      goal: how === 'subscription' ? { what: '0.1 × the poll', value: poll / 10 } : null,
    }),
  );
}
