import { join } from 'node:path';
import { type Json, messageOf } from '@thea/action';
import { buildReport } from '../report/build.ts';
import { NO_MOMENTS } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import {
  findingsOf,
  momentsOf,
  parseEvents,
  saidBy,
  timelineOf,
  verdictsOf,
  versionsOf,
} from './action-events.ts';
import { copyConsumer } from './consumer.ts';
import { leaksIn, plant } from './leaks.ts';
import { SCENE_PLATFORMS } from './platforms.ts';
import { openRuns, type Runs } from './runs.ts';
import { SAMPLE, settingsOf } from './sample.ts';
import { type PlatformName, platformsOf, type Scenario, type Speed } from './scenario.ts';
import type { ReplicaCounts, ScenePlatform } from './scene.ts';
import { Stage, type StagedTarget } from './stage.ts';
import { openVisitors } from './visitors.ts';
import { openWorld, type World } from './world.ts';

export interface PlayOptions {
  readonly speed: Speed;
  /** Where a scenario of one target plays; default: the first platform that it names. */
  readonly platform?: PlatformName;
  /** An ignored folder; what is made in it is removed at the end. */
  readonly folder: string;
  /** The working tree whose workflows and bundles are rehearsed. */
  readonly actionsRepository: string;
  /** The sample repository. */
  readonly sample: string;
}

/** Everything that a person or a machine could read afterwards, as text: where no planted value may stand. */
async function readable(world: World, runs: Runs, marks: readonly Json[]): Promise<string> {
  const results = await Promise.all(runs.started.map(({ run }) => run.result.catch(() => null)));
  const parts: unknown[] = [
    marks,
    results,
    runs.started.map(({ run }) => run.events),
    runs.eventLines().map(({ line }) => line),
    world.github.deployments.all(),
    world.github.git.read('thea-ledger', 'deployment/logs/releases.jsonl'),
    world.github.git.read('thea-ledger', 'deployment/logs/releases.log'),
  ];
  return parts.map((part) => JSON.stringify(part)).join('\n');
}

/** What was seen, and the logs of every run as GitHub would show them (masked). */
export interface Played {
  readonly report: Report;
  readonly log: string;
}

function logOf(runs: Runs): string {
  const lines = runs.started.flatMap(({ name, run }) =>
    run.events.flatMap((event) => {
      const when = new Date(event.at).toISOString();
      if (event.kind === 'log') return [`${when} ${name} ${event.job} | ${event.step} | ${event.line}`];
      if (event.kind === 'annotation') return [];
      const what = 'step' in event ? `${event.job} | ${event.step}` : 'job' in event ? event.job : '';
      const how = 'conclusion' in event ? event.conclusion : 'result' in event ? event.result : '';
      return [`${when} ${name} ${what} ${event.kind} ${how}`.trimEnd()];
    }),
  );
  return `${lines.join('\n')}\n`;
}

function relabelled(
  changes: readonly ReplicaCounts[],
  label: (runs: string) => string,
): readonly ReplicaCounts[] {
  return changes.map(({ at, counts }) => ({
    at,
    counts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [label(name), count])),
  }));
}

/** The targets of a scenario: its own, or the sample's one on the platform that is asked for. */
function placesOf(scenario: Scenario, { platform }: PlayOptions): NonNullable<Scenario['targets']> {
  const [first] = platformsOf(scenario);
  const chosen = platform ?? first ?? 'ecs';
  return scenario.targets ?? [{ name: SAMPLE.target, wave: 1, platform: chosen }];
}

/**
 * Plays one scenario in a world of its own and reports what was seen. A scenario that throws has not passed; its
 * sentence is among the assertions. Leaves no process and no file.
 */
export async function play(scenario: Scenario, options: PlayOptions): Promise<Played> {
  const world = await openWorld(options.folder, options.speed);
  const { time, aws } = world;
  const visitors = openVisitors(time);
  const platforms = new Map<PlatformName, ScenePlatform>();
  const startedAt = time.now();
  try {
    const planted = plant(
      'a variable of the target',
      'a secret of the workflow',
      'a secret of the container',
    );
    const [variable, secret, containerSecret] = planted;
    const consumer = copyConsumer(options.sample, join(world.folder, 'consumer'));
    consumer.trust(world.sigstore.trustRoot, world.github.issuer);
    consumer.write(SAMPLE.signingConfigFile, JSON.stringify(world.sigstore.signingConfig(2)));
    const arn = `arn:aws:secretsmanager:${SAMPLE.region}:${SAMPLE.account}:secret:planted-abcdef`;
    aws.addSecret(arn, containerSecret?.value ?? '');
    const targets: StagedTarget[] = [];
    for (const { platform: name, ...place } of placesOf(scenario, options)) {
      const platform =
        platforms.get(name) ??
        (await SCENE_PLATFORMS[name]({
          world,
          consumer,
          options: scenario.options ?? {},
          planted: { PLANTED: variable?.value ?? '' },
        }));
      platforms.set(name, platform);
      targets.push({ place, platformName: name, platform });
    }
    const runs = openRuns({
      world,
      consumer: consumer.folder,
      actionsRepository: options.actionsRepository,
      secrets: { HOOK_SECRETS: `PLANTED=${secret?.value ?? ''}` },
      access: () => [...platforms.values()].map((platform) => platform.access()),
    });
    const stage = new Stage({ world, consumer, runs, visitors, targets });
    consumer.setTargets(
      stage.targets.map(({ place, platformName, scene }) => ({
        ...scene.entry(consumer.sampleTarget),
        name: place.name,
        platform: platformName,
        wave: place.wave,
      })),
    );
    for (const { scene } of stage.targets) scene.setVariable('PLANTED', variable?.value ?? '');
    let outcome: string;
    try {
      outcome = await scenario.play(stage);
      const marks = await Promise.all(stage.targets.map(async ({ scene }) => (await scene.look()).marks));
      const leaks = leaksIn(await readable(world, runs, marks), planted);
      stage.assert(
        leaks.length === 0
          ? 'no planted value stands in any log, record or payload'
          : `leaked: ${leaks.join(', ')}`,
        leaks.length === 0,
      );
    } catch (thrown) {
      outcome = `broke off: ${messageOf(thrown)}`;
      stage.assert(outcome, false);
    }
    await visitors.close();
    const events = parseEvents(runs.eventLines());
    const moments = new Map(stage.targets.map(({ place }) => [place.name, momentsOf(events, place.name)]));
    for (const [target, { t2 }] of moments) {
      if (t2 === null || !visitors.visits.some((visit) => visit.target === target)) continue;
      const late = visitors.visits.filter((visit) => visit.target === target && visit.at > t2 && !visit.ok);
      stage.on(target).assert('no user met a failure once traffic was restored', late.length === 0);
    }
    const labelOf = (target: string): ((runs: string) => string) => {
      const versions = versionsOf(events, target);
      return (runs) => stage.versionOf(runs) ?? stage.commits.nameOf(versions.get(runs) ?? runs);
    };
    const report = buildReport({
      scenario: scenario.name,
      description: scenario.about,
      outcome,
      speed: options.speed,
      settings: settingsOf(options.speed),
      startedAt,
      endedAt: time.now(),
      targets: stage.targets.map(({ place, platformName, liveEqualsSnapshot }) => ({
        platform: platformName,
        name: place.name,
        liveEqualsSnapshot,
        moments: moments.get(place.name) ?? NO_MOMENTS,
      })),
      runs: runs.started.map(({ name, run }) => ({ name, events: run.events })),
      timeline: timelineOf(events),
      replicas: stage.targets.map(({ place, scene, withdrawn }) => ({
        target: place.name,
        withdrawn: [...withdrawn],
        series: relabelled(scene.replicaChanges(), labelOf(place.name)),
      })),
      requests: visitors.visits,
      events: saidBy(events),
      verdicts: verdictsOf(events),
      findings: findingsOf(events),
      assertions: stage.assertions,
    });
    return { report, log: logOf(runs) };
  } finally {
    await visitors.close();
    await time.close();
    for (const platform of platforms.values()) await platform.close();
    await world.close();
  }
}
