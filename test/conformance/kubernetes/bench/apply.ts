import type { Json } from '@thea/action';
import { median, type Row, row } from '../../../bench/row.ts';
import { deploy, sampleObjects, specOf, storyTools } from '../releases.ts';
import { type Stage, timed, withImage } from './stage.ts';

const OBJECTS = 100;

/** A release of a hundred objects: a Deployment, its Service, and ConfigMaps. */
function hundred(value: string): Json[] {
  const maps = Array.from({ length: OBJECTS - 2 }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `settings-${index}` },
    data: { value, text: 'x'.repeat(500) },
  }));
  return sampleObjects({ objects: maps });
}

/** Seconds of each phase of a deploy. */
async function phases(stage: Stage, namespace: string, version: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const tools = storyTools();
  const log: typeof tools.log = {
    ...tools.log,
    phase: async (name, work) => {
      const began = performance.now();
      try {
        return await work();
      } finally {
        found.set(name, (performance.now() - began) / 1000);
      }
    },
  };
  await deploy(await stage.open(namespace), specOf(version, hundred(version)), version, 'leave', {
    ...tools,
    log,
  });
  return found;
}

/** Applying a hundred objects, made and changed, beside kubectl. */
export async function applyRows(stage: Stage, rounds: number): Promise<Row[]> {
  const [made, changed, whole]: [number[], number[], number[]] = [[], [], []];
  const [theirs, again]: [number[], number[]] = [[], []];
  for (let index = 0; index < rounds; index += 1) {
    const own = await stage.namespace(`apply-ours-${index}`);
    const first = await phases(stage, own, '1');
    made.push(first.get('apply') ?? Number.NaN);
    whole.push(['observe', 'plan', 'record', 'apply'].reduce((sum, name) => sum + (first.get(name) ?? 0), 0));
    changed.push((await phases(stage, own, '2')).get('apply') ?? Number.NaN);
    const name = await stage.namespace(`apply-kubectl-${index}`);
    for (const [version, kept] of [
      ['1', theirs],
      ['2', again],
    ] as const) {
      const file = await stage.listFile(name, withImage(hundred(version), version));
      kept.push(await timed(() => stage.kubectl(['-n', name, 'apply', '--server-side', '-f', file])));
    }
  }
  const against = (what: string, own: readonly number[], peer: readonly number[], judged: boolean): Row =>
    row({
      group: `Applying ${OBJECTS} objects, kubectl's whole run as the peer`,
      what,
      value: median(own),
      unit: 's',
      peer: { what: 'kubectl apply --server-side', value: median(peer) },
      goal: judged ? { what: 'the peer', value: median(peer) } : null,
    });
  return [
    against('apply of new ones, fenced and recorded', made, theirs, true),
    against('apply of changed ones, fenced and recorded', changed, again, true),
    against('with plan, dry runs and the record before it', whole, theirs, false),
  ];
}
