import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, messageOf } from '@thea/action';
import { openAccount } from './account.ts';
import { buildAndSign } from './build-sign.ts';
import { ROOT } from './bundles.ts';
import { coldStarts, sizes } from './cold-start.ts';
import { defaultStory } from './default-story.ts';
import { noticeRows } from './notice/rows.ts';
import { peakMemory } from './peak-memory.ts';
import { pushImages } from './push-image.ts';
import { railwayNoticing } from './railway-noticing.ts';
import { railwayRequests } from './railway-requests.ts';
import type { Row } from './row.ts';
import { signVerify } from './sign-verify.ts';
import { lateThoughPromised } from './simulation/accuracy.ts';
import { simulationPage } from './simulation/page.ts';
import { playMany } from './simulation/play-many.ts';
import { simulationRows } from './simulation/rows.ts';
import { tableOf } from './table.ts';
import { takenPaths } from './taken-path.ts';
import { wholeWorkflow } from './whole-workflow.ts';

const USAGE = `npm run bench -- [--quick] [--only part] [--releases n] [--report folder]

Measures our parts against a peer in the same run, and prints a table. A missed goal is no failure.
  --quick      fewer rounds, and without the default story
  --only       bundles | notice | simulation; default all
  --releases   how many releases are simulated, or rollouts watched; default 1000, with --quick 100, and 10000 with
               --only simulation
  --report     where bench.json and the pages are written; default .cache/bench`;

/** What is measured, and how much of it. */
interface Asked {
  readonly quick: boolean;
  readonly parts: readonly string[];
  readonly releases: number;
  /** Where pages are written. */
  readonly report: string;
}

const PARTS = ['bundles', 'notice', 'simulation'];

async function measure(folder: string, { quick, parts, releases, report }: Asked): Promise<readonly Row[]> {
  return [
    ...(parts.includes('bundles') ? await measureBundles(folder, quick) : []),
    ...(parts.includes('notice') ? await noticeRows(folder, Math.min(releases, 1_000), quick) : []),
    ...(parts.includes('simulation') ? await simulate(folder, releases, report) : []),
  ];
}

async function simulate(folder: string, releases: number, report: string): Promise<readonly Row[]> {
  const played = await playMany(releases, join(folder, 'simulation'));
  for (const { seed, error } of played.errors) console.error(`Seed ${seed}: ${error}`);
  const page = join(report, 'simulation.html');
  writeFileSync(page, simulationPage(played));
  const kept = join(report, 'simulation.jsonl');
  writeFileSync(kept, played.outcomes.map((one) => `${JSON.stringify(one)}\n`).join(''));
  console.log(`The distribution: ${page}, every release: ${kept}`);
  const late = lateThoughPromised(played.outcomes).map(
    ({ seed, trouble, way }) => `${seed} (${trouble}, ${way.t2.toFixed(0)} s)`,
  );
  if (late.length > 0) console.log(`Later than promised, by seed: ${late.join(', ')}`);
  return simulationRows(played);
}

async function measureBundles(folder: string, quick: boolean): Promise<readonly Row[]> {
  const rounds = quick ? 5 : 15;
  const rows: Row[] = [...sizes(), ...(await coldStarts(folder, rounds))];
  {
    await using account = await openAccount(folder);
    rows.push(...(await takenPaths(account, folder, rounds)), ...(await peakMemory(account, folder)));
  }
  rows.push(...(await signVerify(folder, rounds)));
  rows.push(...(await buildAndSign(join(folder, 'building'), quick ? 3 : 9)));
  rows.push(...(await pushImages(folder, quick ? 64 : 1024, quick ? 2 : 3)));
  rows.push(...(await railwayRequests(folder)), ...(await railwayNoticing(folder, quick ? 3 : 7)));
  rows.push(...(await wholeWorkflow(folder, quick ? 2 : 5)));
  if (!quick) rows.push(...(await defaultStory(folder)));
  return rows;
}

function askedOf(values: {
  readonly quick: boolean;
  readonly only?: string | undefined;
  readonly releases?: string | undefined;
}): Omit<Asked, 'report'> {
  const { quick, only } = values;
  if (only !== undefined && !PARTS.includes(only)) {
    throw new Failure('input', {
      input: 'only',
      message: `There is no part "${only}" of the bench.`,
      remedy: `Give --only ${PARTS.join(' or ')}.`,
    });
  }
  const usual = quick ? 100 : only === 'simulation' ? 10_000 : 1_000;
  const releases = Number(values.releases ?? usual);
  if (!Number.isInteger(releases) || releases < 1) {
    throw new Failure('input', {
      input: 'releases',
      message: `"${values.releases}" is no number of releases.`,
      remedy: 'Give --releases a whole number from 1 on.',
    });
  }
  return { quick, parts: only === undefined ? PARTS : [only], releases };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      releases: { type: 'string' },
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
    const rows = await measure(folder, { ...askedOf(values), report });
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
