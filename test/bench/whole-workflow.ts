import { join } from 'node:path';
import { sampleImage } from '@thea/rehearsal/registry/sample';
import { copyConsumer } from '@thea/rehearsal/scenario/consumer';
import { openEcsPlatform } from '@thea/rehearsal/scenario/ecs/platform';
import { openRuns } from '@thea/rehearsal/scenario/runs';
import { SAMPLE } from '@thea/rehearsal/scenario/sample';
import { Stage } from '@thea/rehearsal/scenario/stage';
import { openVisitors } from '@thea/rehearsal/scenario/visitors';
import { ROOT } from './bundles.ts';
import { childrenTime } from './children-time.ts';
import { openInstantWorld } from './instant-world.ts';
import { bareNode, runNode } from './node-child.ts';
import { quickService } from './quick-service.ts';
import { median, type Row, row } from './row.ts';

/** Times node's start for each step that ran. */
const GOAL = 3;
/** Starts of bare node in each round. */
const STARTS = 5;
/** Seconds that the platform takes for whatever it does. */
const INSTANT = 0.01;

interface Walk {
  readonly milliseconds: number;
  /** Processor time of the processes that the steps started, in milliseconds. */
  readonly processor: number;
  /** Steps that started a process, actions and commands. */
  readonly steps: number;
  readonly jobs: number;
  /** To AWS and GitHub. */
  readonly requests: number;
}

/** A good release, once through release.yml. Throws where it was not verified. */
async function walk(folder: string): Promise<Walk> {
  const images = await Promise.all(['1.0.0', '2.0.0'].map((version) => sampleImage({ version })));
  const world = await openInstantWorld(folder, images);
  const consumer = copyConsumer(join(ROOT, 'test/thea-ia'), join(world.folder, 'consumer'));
  const platform = await openEcsPlatform({ world, consumer, options: {}, planted: {} });
  try {
    consumer.trust(world.sigstore.trustRoot, world.github.issuer);
    const runs = openRuns({
      world,
      consumer: consumer.folder,
      actionsRepository: ROOT,
      secrets: {},
      access: () => [platform.access()],
    });
    const place = { name: SAMPLE.target, wave: 1 } as const;
    const visitors = openVisitors(world.time);
    const stage = new Stage({
      world,
      consumer,
      runs,
      visitors,
      targets: [{ place, platformName: 'ecs', platform }],
    });
    const before = await stage.push({ version: '1.0.0' });
    const image = await stage.push({ version: '2.0.0' });
    const repository = `${world.aws.registryHost}/${SAMPLE.image}`;
    await world.aws.seed(quickService(`${repository}@${before.digest}`, INSTANT));
    const [began, used] = [performance.now(), childrenTime()];
    const run = await stage.release({ image, version: '2.0.0' });
    const milliseconds = performance.now() - began;
    const processor = childrenTime() - used;
    if (run.output('verify', 'verdict') !== 'healthy') {
      const said = run.result.jobs.flatMap(({ annotations }) => annotations.map(({ message }) => message));
      throw new Error(`The release ended as ${run.conclusion}, not verified: ${said.join(' ')}`);
    }
    const ran = run.result.jobs.map(({ steps }) =>
      steps.filter(({ startedAt, name }) => startedAt !== null && name !== 'Check out'),
    );
    return {
      milliseconds,
      processor,
      steps: ran.flat().length,
      jobs: ran.filter((steps) => steps.length > 0).length,
      requests: world.aws.calls.length + world.github.requests.length,
    };
  } finally {
    await platform.close();
    await world.close();
  }
}

/**
 * A release of one target through the whole of release.yml in driven time, with replicas that are no processes: what
 * is left is the actions, the shell and the rehearsal's own work. Against node's start for each step that ran.
 * By the clock the rehearsal counts too: its platforms check two hundred signatures, and both sides are asked before time
 * moves. The processor time of the steps' processes is the actions' own, with the preload that drives their time, and
 * hardly changes with the load of the machine; that of bare node is its peer.
 * The goal lies below what the ECS client allows: a bundle of it alone that makes two calls takes four times the processor
 * time of bare node, and four of the five steps carry that client.
 */
export async function wholeWorkflow(folder: string, rounds: number): Promise<readonly Row[]> {
  const starts: number[] = [];
  let startTime = 0;
  const walks: Walk[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = childrenTime();
    for (let start = 0; start < STARTS; start += 1)
      starts.push((await runNode(bareNode(folder))).milliseconds);
    startTime += childrenTime() - before;
    walks.push(await walk(folder));
  }
  const steps = walks[0]?.steps ?? 0;
  const peer = median(starts) * steps;
  const group = `A whole release on platforms that take no time (driven, median of ${rounds})`;
  return [
    row({
      group,
      what: `release.yml: ${walks[0]?.jobs} jobs, ${steps} steps, ${walks[0]?.requests} requests`,
      value: median(walks.map(({ milliseconds }) => milliseconds)),
      unit: 'ms',
      peer: { what: `node × ${steps}`, value: peer },
      goal: { what: `node × steps × ${GOAL}`, value: peer * GOAL },
    }),
    row({
      group,
      what: 'processor time of its steps',
      value: median(walks.map(({ processor }) => processor)),
      unit: 'ms',
      peer: { what: `node × ${steps}, processor time`, value: (startTime / starts.length) * steps },
      goal: null,
    }),
  ];
}
