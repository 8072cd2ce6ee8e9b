import type { Log, PhaseTime } from '@thea/action';
import { startDeadline, systemClock } from '@thea/action';
import {
  type Goal,
  type Platform,
  type RecordHead,
  type RolloutEvent,
  type StoryTools,
  serialiseHead,
} from '@thea/release';
import { releaseOf } from './heads.ts';

export interface PaperSpec {
  readonly version: string;
}
export interface PaperFacts {
  readonly live: string | null;
  readonly serving: boolean;
  readonly change: number;
}

/** What happens on paper: which release is live, how often it was changed, what is written on its marks. */
export class PaperWorld {
  live: string | null = null;
  change = 0;
  marks: RecordHead[] = [];
  /** Versions that never serve. */
  readonly bad = new Set<string>();
  replicas = { wanted: 3, running: 3, serving: 3, others: 0, othersServing: 0 };
}

const platformRelease = (version: string): string => `app:${version}`;

/** The smallest platform that keeps the whole contract: a target on paper. */
export function paperPlatform(
  world: PaperWorld,
): Platform<PaperSpec, PaperFacts, PaperSpec, { to: string | null }> {
  const clock = systemClock();
  const observe = async (): Promise<PaperFacts> => ({
    live: world.live,
    serving: world.live !== null && !world.bad.has(world.live),
    change: world.change,
  });
  const goalFor = (version: string, kind: Goal['kind']): Goal => ({
    kind,
    release: releaseOf(version),
    platformRelease: platformRelease(version),
    snapshot: { version },
  });
  const prediction = { inProgress: 5, completed: 40, terms: [] };
  async function* follow(rollout: { to: string | null }): AsyncIterable<RolloutEvent> {
    if (rollout.to !== null && world.bad.has(rollout.to)) {
      yield { kind: 'failing', at: clock.now(), message: 'a replica exited' };
      yield { kind: 'doomed', at: clock.now(), message: 'it will never serve' };
      return;
    }
    yield { kind: 'serving', at: clock.now(), message: 'serving', replicas: world.replicas };
    yield { kind: 'settled', at: clock.now(), message: 'settled' };
  }
  return {
    target: { platform: 'ecs', name: 'paper', locator: { place: 'desk' } },
    observe,
    live: (facts) =>
      facts.live === null
        ? null
        : {
            release: releaseOf(facts.live),
            platformRelease: platformRelease(facts.live),
            serving: facts.serving,
          },
    goal: (facts, kind) => (facts.live === null ? null : goalFor(facts.live, kind)),
    goalOf: (head) => goalFor(head.release.version, 'verified'),
    previous: () => null,
    plan: (facts, spec) => ({
      release: releaseOf(spec.version),
      change: facts.live === spec.version ? 'none' : spec,
      summary: [`${facts.live} → ${spec.version}`],
      findings: [],
      images: [],
      prediction,
    }),
    fence: (facts) => ({ expected: String(facts.change) }),
    standing: (facts, head) => {
      const candidate = head.release.version;
      if (facts.live === candidate) return { kind: 'candidate' };
      if (facts.live === (head.goal?.release.version ?? null)) {
        return { kind: head.rollout === null ? 'untouched' : 'restored' };
      }
      return { kind: 'foreign', by: String(facts.live) };
    },
    stage: async (change, head) => {
      const written = { ...head, platformRelease: platformRelease(change.version) };
      world.marks.unshift(written);
      return { change, head: written };
    },
    apply: async (change, fence) => {
      if (fence.expected !== String(world.change)) throw new Error('fenced');
      world.live = change.version;
      world.change += 1;
      return { to: change.version };
    },
    identify: (rollout) => ({ to: rollout.to }),
    resume: async (head) => ({ to: head.release.version }),
    follow,
    finish: async () => {},
    diagnose: async () => ({ cause: 'It exited with code 1.', details: [], logs: [] }),
    restore: async (head) => {
      world.live = head.goal?.release.version ?? null;
      world.change += 1;
      return { to: world.live };
    },
    recall: async (goal) => ({ live: goal.release.version, serving: true, change: 0 }),
    compare: (live, wanted) =>
      live.live === wanted.live ? [] : [{ path: '/live', live: live.live, wanted: wanted.live }],
    replicas: async () => [],
    restart: async () => {},
    address: () => null,
    marks: {
      history: async () => [...world.marks],
      write: async (head) => {
        serialiseHead(head);
        world.marks = world.marks.map((mark) =>
          mark.platformRelease === head.platformRelease ? head : mark,
        );
      },
    },
    minimumHealthy: () => 1,
    prediction: () => prediction,
  };
}

/** Tools that keep what is said in `lines`. */
export function paperTools(lines: string[] = []): StoryTools {
  const clock = systemClock();
  const phases: PhaseTime[] = [];
  const say = (message: string): void => {
    lines.push(message);
  };
  const log: Log = {
    events: [],
    phases,
    phase: (_name, work) => work(),
    debug: say,
    info: say,
    notice: say,
    warning: say,
    error: say,
  };
  return { clock, log, deadline: startDeadline(clock, 60_000, 'The test'), store: null };
}
