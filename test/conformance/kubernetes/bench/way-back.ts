import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Json } from '@thea/action';
import { median, type Row, row } from '../../../bench/row.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from '../releases.ts';
import { type Stage, timed, untilWhole, withImage } from './stage.ts';
import { openThird } from './third.ts';

const REPLICAS = 10;

/** How the pods come up, and how the Deployment replaces them. */
interface Kind {
  readonly what: string;
  readonly name: string;
  /** How many replicas its strategy leaves at least. */
  readonly minimum: number;
  readonly readyAfter?: string;
  readonly deployment?: { readonly [key: string]: Json };
}

const KINDS: readonly Kind[] = [
  { what: 'pods ready at once', name: 'instant', minimum: 8 },
  { what: 'pods ready after 3 s', name: 'slow', minimum: 8, readyAfter: '3s' },
  {
    what: 'pods ready after 1 s, replaced one at a time',
    name: 'single',
    minimum: 10,
    readyAfter: '1s',
    deployment: { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
  },
];

const sample = ({ readyAfter, deployment }: Kind) =>
  sampleObjects({
    replicas: REPLICAS,
    ...(readyAfter === undefined ? {} : { readyAfter }),
    ...(deployment === undefined ? {} : { deployment }),
  });

/**
 * The controllers send twenty requests a second and have thirty in hand: a way back that comes right after two rollouts
 * would wait for these, whoever asks for it. Each one begins with all thirty.
 */
const RESTED = 3_000;

async function rested(stage: Stage, name: string): Promise<void> {
  await untilWhole(stage, name, 'api', REPLICAS);
  await new Promise((resolve) => setTimeout(resolve, RESTED));
}

/** One way back, in seconds: by the word of who did it, and as a third saw requests reach the goal alone. */
interface Took {
  readonly told: number;
  readonly seen: number;
}

/** Measures a way back from when it is begun; `act` gives the seconds that it tells, or nothing for those that it takes. */
async function measured(
  stage: Stage,
  name: string,
  { minimum }: Kind,
  act: () => Promise<number | undefined>,
): Promise<Took> {
  const third = await openThird(stage, name, `registry.invalid/thea-ia@${digestOf('1')}`, minimum);
  try {
    const began = performance.now();
    const told = (await act()) ?? (performance.now() - began) / 1000;
    return { told, seen: ((await third.restored()) - began) / 1000 };
  } finally {
    third.close();
  }
}

/** T2 by our own word, and for the third what the start of our process takes on top. */
async function ours(stage: Stage, name: string, kind: Kind): Promise<Took> {
  await stage.namespace(name);
  await accept(await stage.open(name), await deploy(await stage.open(name), specOf('1', sample(kind)), '1'));
  await deploy(await stage.open(name), specOf('2', sample(kind)), '2');
  await rested(stage, name);
  const start = await processStart();
  const { told, seen } = await measured(stage, name, kind, async () => {
    const outcome = await rollBack(await stage.open(name), '2');
    if (outcome.kind !== 'restored' || outcome.differences.length > 0)
      throw new Error('It was not restored.');
    return outcome.budget.t2 ?? Number.NaN;
  });
  return { told, seen: seen + start };
}

async function kubectl(stage: Stage, name: string, kind: Kind): Promise<Took> {
  await stage.namespace(name);
  for (const version of ['1', '2']) {
    const file = await stage.listFile(name, withImage(sample(kind), version));
    await stage.kubectl(['-n', name, 'apply', '--server-side', '-f', file]);
    await rested(stage, name);
  }
  return measured(stage, name, kind, async () => {
    await stage.kubectl(['-n', name, 'rollout', 'undo', 'deployment/api']);
    await stage.kubectl(['-n', name, 'rollout', 'status', 'deployment/api']);
    return undefined;
  });
}

async function helm(stage: Stage, name: string, kind: Kind): Promise<Took> {
  await stage.namespace(name);
  for (const [version, verb] of [
    ['1', 'install'],
    ['2', 'upgrade'],
  ] as const) {
    const chart = await stage.chart(name, withImage(sample(kind), version));
    await stage.helm([verb, 'thea', chart, '-n', name]);
    await rested(stage, name);
  }
  return measured(stage, name, kind, async () => {
    await stage.helm(['rollback', 'thea', '--wait', '-n', name]);
    return undefined;
  });
}

/** Seconds from the start of our process to the end of one that reads its inputs, finds none and says so. */
function processStart(): Promise<number> {
  const bundle = fileURLToPath(new URL('../../../../dist/rollback/index.js', import.meta.url));
  const act = (): Promise<unknown> =>
    promisify(execFile)(process.execPath, [bundle], { env: {} }).catch(() => undefined);
  return timed(act);
}

const GROUPS: readonly { readonly group: string; readonly pick: (took: Took) => number }[] = [
  { group: 'The way back after a completed bad rollout, 10 replicas (T2)', pick: ({ told }) => told },
  {
    group: 'The same as a third sees it at the EndpointSlices, from the start of the process',
    pick: ({ seen }) => seen,
  },
];

/** Our way back beside those of kubectl and helm: by the word of each, and as a third sees it. */
export async function wayBackRows(stage: Stage, rounds: number): Promise<Row[]> {
  const found: { readonly kind: Kind; readonly own: Took[]; readonly undo: Took[]; readonly back: Took[] }[] =
    [];
  for (const kind of KINDS) {
    const took: (typeof found)[number] = { kind, own: [], undo: [], back: [] };
    for (let index = 0; index < rounds; index += 1) {
      const name = `${kind.name}-${index}`;
      took.own.push(await ours(stage, `ours-${name}`, kind));
      took.undo.push(await kubectl(stage, `kubectl-${name}`, kind));
      took.back.push(await helm(stage, `helm-${name}`, kind));
    }
    found.push(took);
  }
  return GROUPS.flatMap(({ group, pick }) =>
    found.flatMap(({ kind, own, undo, back }) =>
      (
        [
          ['kubectl rollout undo + status', undo],
          ['helm rollback --wait', back],
        ] as const
      ).map(([what, all]) => {
        const peer = median(all.map(pick));
        return row({
          group,
          what: kind.what,
          value: median(own.map(pick)),
          unit: 's',
          peer: { what, value: peer },
          goal: { what: '0.35 × the peer', value: peer * 0.35 },
        });
      }),
    ),
  );
}
