import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '@thea/action';
import { openAccount } from './account.ts';
import { ROOT } from './bundles.ts';
import { coldStarts, sizes } from './cold-start.ts';
import { defaultStory } from './default-story.ts';
import { peakMemory } from './peak-memory.ts';
import { railwayNoticing } from './railway-noticing.ts';
import { railwayRequests } from './railway-requests.ts';
import type { Row } from './row.ts';
import { tableOf } from './table.ts';
import { takenPaths } from './taken-path.ts';
import { wholeWorkflow } from './whole-workflow.ts';

const USAGE = `npm run bench -- [--quick] [--report folder]

Measures the bundles in dist/ against bare node in the same run, and prints a table. A missed goal is no failure.
  --quick    fewer rounds, and without the default story
  --report   where bench.json is written; default .cache/bench`;

async function measure(folder: string, quick: boolean): Promise<readonly Row[]> {
  const rounds = quick ? 5 : 15;
  const rows: Row[] = [...sizes(), ...(await coldStarts(folder, rounds))];
  {
    await using account = await openAccount(folder);
    rows.push(...(await takenPaths(account, folder, rounds)), ...(await peakMemory(account, folder)));
  }
  rows.push(...(await railwayRequests(folder)), ...(await railwayNoticing(folder, quick ? 3 : 7)));
  rows.push(...(await wholeWorkflow(folder, quick ? 2 : 5)));
  if (!quick) rows.push(...(await defaultStory(folder)));
  return rows;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      report: { type: 'string', default: join(ROOT, '.cache/bench') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const report = resolve(values.report);
  mkdirSync(report, { recursive: true });
  const folder = mkdtempSync(join(report, 'work-'));
  const began = performance.now();
  const [loadBefore = 0] = loadavg();
  try {
    const rows = await measure(folder, values.quick);
    const seconds = (performance.now() - began) / 1000;
    const machine = { node: process.version, cores: availableParallelism(), loadBefore };
    const path = join(report, 'bench.json');
    writeFileSync(path, `${JSON.stringify({ quick: values.quick, seconds, machine, rows }, null, 2)}\n`);
    console.log(tableOf(rows));
    const goals = rows.filter(({ held }) => held !== null);
    const kept = goals.filter(({ held }) => held).length;
    console.log(
      `\n${kept} of ${goals.length} goals held, in ${seconds.toFixed(0)} s on ${machine.cores} cores (load ${loadBefore.toFixed(1)} before). ${path}`,
    );
    // A ratio holds on a busy machine, a number of milliseconds does not.
    if (loadBefore > machine.cores)
      console.log('This machine is busy: goals of the form "node + 100" say little now.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (thrown) {
  console.error(messageOf(thrown));
  process.exitCode = 1;
}
