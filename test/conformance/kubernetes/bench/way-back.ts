import type { Json } from '@thea/action';
import { median, type Row, row } from '../../../bench/row.ts';
import { accept, deploy, rollBack, sampleObjects, specOf } from '../releases.ts';
import { type Stage, timed, untilWhole, withImage } from './stage.ts';

const GROUP = 'The way back after a completed bad rollout, 10 replicas (T2)';
const REPLICAS = 10;

/** How the pods come up, and how the Deployment replaces them. */
interface Kind {
  readonly what: string;
  readonly name: string;
  readonly readyAfter?: string;
  readonly deployment?: { readonly [key: string]: Json };
}

const KINDS: readonly Kind[] = [
  { what: 'pods ready at once', name: 'instant' },
  { what: 'pods ready after 3 s', name: 'slow', readyAfter: '3s' },
  {
    what: 'pods ready after 1 s, replaced one at a time',
    name: 'single',
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

/** Seconds until production traffic reaches the goal alone. */
async function ours(stage: Stage, name: string, kind: Kind): Promise<number> {
  await stage.namespace(name);
  await accept(await stage.open(name), await deploy(await stage.open(name), specOf('1', sample(kind)), '1'));
  await deploy(await stage.open(name), specOf('2', sample(kind)), '2');
  await rested(stage, name);
  const outcome = await rollBack(await stage.open(name), '2');
  if (outcome.kind !== 'restored' || outcome.differences.length > 0) throw new Error('It was not restored.');
  return outcome.budget.t2 ?? Number.NaN;
}

async function kubectl(stage: Stage, name: string, kind: Kind): Promise<number> {
  await stage.namespace(name);
  for (const version of ['1', '2']) {
    const file = await stage.listFile(name, withImage(sample(kind), version));
    await stage.kubectl(['-n', name, 'apply', '--server-side', '-f', file]);
    await rested(stage, name);
  }
  return timed(async () => {
    await stage.kubectl(['-n', name, 'rollout', 'undo', 'deployment/api']);
    await stage.kubectl(['-n', name, 'rollout', 'status', 'deployment/api']);
  });
}

async function helm(stage: Stage, name: string, kind: Kind): Promise<number> {
  await stage.namespace(name);
  for (const [version, verb] of [
    ['1', 'install'],
    ['2', 'upgrade'],
  ] as const) {
    const chart = await stage.chart(name, withImage(sample(kind), version));
    await stage.helm([verb, 'thea', chart, '-n', name]);
    await rested(stage, name);
  }
  return timed(() => stage.helm(['rollback', 'thea', '--wait', '-n', name]));
}

/** T2 of our way back beside what kubectl and helm take for theirs. */
export async function wayBackRows(stage: Stage, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of KINDS) {
    const [own, undo, back]: [number[], number[], number[]] = [[], [], []];
    for (let index = 0; index < rounds; index += 1) {
      const name = `${kind.name}-${index}`;
      own.push(await ours(stage, `ours-${name}`, kind));
      undo.push(await kubectl(stage, `kubectl-${name}`, kind));
      back.push(await helm(stage, `helm-${name}`, kind));
    }
    for (const [what, values] of [
      ['kubectl rollout undo + status', undo],
      ['helm rollback --wait', back],
    ] as const) {
      const peer = median(values);
      rows.push(
        row({
          group: GROUP,
          what: kind.what,
          value: median(own),
          unit: 's',
          peer: { what, value: peer },
          goal: { what: '0.35 × the peer', value: peer * 0.35 },
        }),
      );
    }
  }
  return rows;
}
