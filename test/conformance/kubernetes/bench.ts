// Our adapter on the real control plane beside kubectl and helm, in the same run: `npm run bench:kubernetes`.
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Row } from '../../bench/row.ts';
import { tableOf } from '../../bench/table.ts';
import { applyRows } from './bench/apply.ts';
import { openStage, type Stage } from './bench/stage.ts';
import { startRows } from './bench/start.ts';
import { verdictRows } from './bench/verdict.ts';
import { wayBackRows } from './bench/way-back.ts';
import { wireRows } from './bench/wire.ts';

const USAGE = `npm run bench:kubernetes -- [--quick] [--only part,…] [--deadline seconds]

Needs what the conformance set-up builds. A missed goal is no failure.
  --quick      one round, and no release of 100 workloads
  --only       start | way-back | verdict | wire | apply; default all
  --deadline   the progress deadline that kubectl and helm wait out; default 60, Kubernetes' own is 600`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'start,way-back,verdict,wire,apply' },
    deadline: { type: 'string', default: '60' },
    help: { type: 'boolean', default: false },
  },
});

async function measure(stage: Stage): Promise<Row[]> {
  const rounds = values.quick ? 1 : 3;
  const parts = values.only.split(',');
  return [
    ...(parts.includes('start') ? await startRows(stage, rounds) : []),
    ...(parts.includes('way-back') ? await wayBackRows(stage, rounds) : []),
    ...(parts.includes('apply') ? await applyRows(stage, rounds) : []),
    ...(parts.includes('wire') ? await wireRows(stage, values.quick ? [1, 10] : [1, 10, 100]) : []),
    ...(parts.includes('verdict') ? await verdictRows(stage, rounds, Number(values.deadline)) : []),
  ];
}

if (values.help || !Number.isInteger(Number(values.deadline))) {
  console.log(USAGE);
} else {
  await using stage = await openStage();
  console.log(tableOf(await measure(stage)));
  console.log(
    `\n${availableParallelism()} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
}
