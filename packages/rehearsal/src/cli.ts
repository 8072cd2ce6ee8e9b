import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure, messageOf } from '@thea/action';
import type { Report } from './report/report.ts';
import { renderTimelineSvg } from './report/timeline.ts';
import { writeReport } from './report/write.ts';
import { findScenario, SCENARIOS } from './scenario/catalogue.ts';

import { play } from './scenario/play.ts';
import {
  EVERYWHERE,
  type PlatformName,
  platformsOf,
  type Scenario,
  type Speed,
} from './scenario/scenario.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const USAGE = `npm run rehearse -- [scenario …] [--platform name] [--speed real|driven] [--report folder] [--list] [--all]

Takes test/thea-ia through .github/workflows/release.yml on this machine. Without a name: the main job, in real time.
  --list     names the scenarios, and the platforms on which each of them plays
  --platform ecs, railway or kubernetes: where a scenario of one target plays (default: ecs, where it plays there)
  --all      plays every one of them
  --speed    real, or driven: time jumps, the platforms keep their true intervals (default: real where it makes sense)
  --report   where report.json, report.html and log.txt are written (several scenarios: a folder for each)
  --picture  a file for the timeline alone, as SVG`;

interface Asked {
  readonly scenarios: readonly Scenario[];
  /** Null: real, for each that has it. */
  readonly speed: Speed | null;
  /** Null: the first that each scenario names. */
  readonly platform: PlatformName | null;
  readonly report: string;
  readonly picture: string | null;
}

/** Whether a scenario of one target plays on a platform. */
function playsOn(scenario: Scenario, platform: PlatformName): boolean {
  return scenario.targets === undefined && platformsOf(scenario).includes(platform);
}

function platformNamed(word: string | undefined): PlatformName | null {
  if (word === undefined) return null;
  const found = EVERYWHERE.find((name) => name === word);
  if (found !== undefined) return found;
  throw new Failure('input', {
    input: 'platform',
    message: `"${word}" is no platform that scenarios play on.`,
    remedy: `Use ${EVERYWHERE.join(' or ')}.`,
  });
}

/** A scenario as `--list` shows it: where it plays, how fast, and why not elsewhere. */
function listed(scenario: Scenario): string {
  const { name, about, speeds, targets, notOn = {} } = scenario;
  const places = targets?.map((target) => `${target.name} on ${target.platform}`) ?? platformsOf(scenario);
  const reasons = Object.entries(notOn).map(
    ([platform, why]) => `\n${' '.repeat(25)}not on ${platform}: ${why}`,
  );
  return `${name.padEnd(24)} ${about} [${places.join(', ')}] (${speeds.join(', ')})${reasons.join('')}`;
}

function ask(argv: readonly string[]): Asked | null {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      all: { type: 'boolean' },
      help: { type: 'boolean' },
      speed: { type: 'string' },
      platform: { type: 'string' },
      report: { type: 'string' },
      picture: { type: 'string' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return null;
  }
  if (values.list) {
    for (const scenario of SCENARIOS) console.log(listed(scenario));
    return null;
  }
  const { speed = null } = values;
  if (speed !== null && speed !== 'real' && speed !== 'driven') {
    throw new Failure('input', {
      input: 'speed',
      message: `"${speed}" is no speed.`,
      remedy: 'Use real or driven.',
    });
  }
  const platform = platformNamed(values.platform);
  const first = SCENARIOS.slice(0, 1);
  const named = positionals.map(findScenario);
  const scenarios = values.all
    ? SCENARIOS.filter(
        (scenario) =>
          (speed === null || scenario.speeds.includes(speed)) &&
          (platform === null || playsOn(scenario, platform)),
      )
    : named.length > 0
      ? named
      : first;
  const unfit = scenarios.find(({ speeds }) => speed !== null && !speeds.includes(speed));
  if (unfit !== undefined) {
    throw new Failure('input', {
      input: 'speed',
      message: `The scenario "${unfit.name}" has no ${speed} speed.`,
      remedy: `Add --speed ${unfit.speeds.join(' or ')}, or leave it out.`,
    });
  }
  const foreign = scenarios.find((scenario) => platform !== null && !playsOn(scenario, platform));
  if (platform !== null && foreign !== undefined) {
    const why = foreign.notOn?.[platform];
    throw new Failure('input', {
      input: 'platform',
      message: `The scenario "${foreign.name}" does not play on ${platform}${why === undefined ? '' : `: ${why}`}.`,
      remedy:
        foreign.targets === undefined
          ? `Add --platform ${platformsOf(foreign).join(' or ')}, or leave it out.`
          : 'It brings its own targets: leave the platform out.',
    });
  }
  return {
    scenarios,
    speed,
    platform,
    report: resolve(values.report ?? join(ROOT, '.cache/rehearsal')),
    picture: values.picture ?? null,
  };
}

function say(report: Report): void {
  const mark = report.passed ? 'passed' : 'FAILED';
  console.log(
    `\n${report.scenario}: ${mark}, ${report.outcome} (${report.seconds.toFixed(1)} s, ${report.speed})`,
  );
  for (const { sentence, held } of report.assertions)
    console.log(`  ${held ? 'held  ' : 'BROKEN'} ${sentence}`);
  for (const { name, t1, t2, t3, budgetHeld } of report.targets) {
    if (t2 !== null) {
      const settled = t3 === null ? 'not seen' : `${t3.toFixed(1)} s`;
      console.log(
        `  ${name}: T1 ${t1?.toFixed(1)} s, T2 ${t2.toFixed(1)} s of 90 s (${budgetHeld ? 'held' : 'missed'}), T3 ${settled}`,
      );
    }
    const met = report.requests.filter(({ target }) => target === name);
    const [first, ...others] = met.filter(({ ok }) => !ok).map(({ at }) => at);
    const when =
      first === undefined ? '' : `, from ${first.toFixed(1)} s to ${(others.at(-1) ?? first).toFixed(1)} s`;
    if (met.length > 0)
      console.log(
        `  ${name}: ${others.length + (first === undefined ? 0 : 1)} of ${met.length} requests of users failed${when}`,
      );
  }
}

async function main(): Promise<void> {
  const asked = ask(process.argv.slice(2));
  if (asked === null) return;
  if (!existsSync(join(ROOT, 'dist'))) {
    throw new Failure('input', {
      message: 'There are no bundles in dist/.',
      remedy: 'Run npm run build first.',
    });
  }
  for (const scenario of asked.scenarios) {
    console.log(`${scenario.name}: ${scenario.about}`);
    const { report, log } = await play(scenario, {
      ...(asked.platform === null ? {} : { platform: asked.platform }),
      speed: asked.speed ?? (scenario.speeds.includes('real') ? 'real' : 'driven'),
      folder: join(ROOT, '.cache/worlds'),
      actionsRepository: ROOT,
      sample: join(ROOT, 'test/thea-ia'),
    });
    const folder = asked.scenarios.length > 1 ? join(asked.report, scenario.name) : asked.report;
    const page = writeReport(report, folder);
    writeFileSync(join(folder, 'log.txt'), log);
    if (asked.picture !== null) writeFileSync(asked.picture, renderTimelineSvg(report));
    say(report);
    console.log(`  picture: ${page}`);
    if (!report.passed) process.exitCode = 1;
  }
}

try {
  await main();
} catch (thrown) {
  console.error(messageOf(thrown));
  process.exitCode = 1;
}
