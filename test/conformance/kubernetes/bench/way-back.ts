import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Json } from '@thea/action';
import { parseManifests } from '@thea/kubernetes/manifest';
import { at } from '@thea/kubernetes/raw';
import { minimumOf } from '@thea/kubernetes/surge';
import { median, type Row, row } from '../../../bench/row.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from '../releases.ts';
import { type Stage, timed, untilWhole, withImage } from './stage.ts';
import { openThird } from './third.ts';

const REPLICAS = 10;

/** The policy's own manifest: what it says of how pods are replaced is measured as it ships. */
const POLICY = fileURLToPath(new URL('../../../thea-ia/deployment/kubernetes/thea-ia.yaml', import.meta.url));

/** How the pods come up, and how the Deployment replaces them: by Kubernetes' default where it does not say. */
interface Kind {
  readonly what: string;
  readonly name: string;
  readonly readyAfter?: string;
  readonly deployment: { readonly [key: string]: Json };
}

/**
 * The policy's strategy, of which the goal speaks, and the default one beside it. The policy replaces one pod at a time
 * and takes none before; the default moves five of ten at once, so a peer needs two waves where ours needs one: with pods
 * that take their time no way back takes less than half of that, because a pod of the goal has to start once.
 */
async function kinds(): Promise<readonly Kind[]> {
  const strategy = parseManifests(POLICY, await readFile(POLICY, 'utf8'))
    .filter(({ object }) => object['kind'] === 'Deployment')
    .map(({ object }) => at(object, 'spec', 'strategy'))[0];
  if (strategy === undefined) throw new Error(`${POLICY} has no Deployment with a strategy.`);
  const policy = { deployment: { strategy } };
  return [
    { what: 'policy, pods ready at once', name: 'policy-instant', ...policy },
    { what: 'policy, pods ready after 3 s', name: 'policy-slow', readyAfter: '3s', ...policy },
    { what: 'default (two waves), pods ready at once', name: 'default-instant', deployment: {} },
    {
      what: 'default (two waves), pods ready after 3 s',
      name: 'default-slow',
      readyAfter: '3s',
      deployment: {},
    },
  ];
}

const sample = ({ readyAfter, deployment }: Kind) =>
  sampleObjects({
    replicas: REPLICAS,
    ...(readyAfter === undefined ? {} : { readyAfter }),
    deployment,
  });

/** How many replicas a kind's own strategy leaves at least. */
const minimum = (kind: Kind): number =>
  minimumOf({ kind: 'Deployment', spec: { ...kind.deployment } }, REPLICAS);

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
  kind: Kind,
  act: () => Promise<number | undefined>,
): Promise<Took> {
  const third = await openThird(stage, name, `registry.invalid/thea-ia@${digestOf('1')}`, minimum(kind));
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
  for (const kind of await kinds()) {
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
