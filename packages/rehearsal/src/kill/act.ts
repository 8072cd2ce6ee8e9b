import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StepProcess } from '../github/machine/process.ts';
import type { Ground, GroundCall } from './ground.ts';

/** One process of a story: a committed bundle with its inputs. */
export interface Act {
  /** Name of an action: `dist/<action>/index.js` is started. */
  readonly action: string;
  readonly inputs: { readonly [input: string]: string };
  /** `run`: a job of GitHub without a token. `hand`: a laptop with the platform's credentials alone. */
  readonly by: 'run' | 'hand';
}

/** How an act ended, and what it did on the wire. */
export interface ActEnd {
  readonly action: string;
  readonly code: number | null;
  readonly outputs: { readonly [name: string]: string };
  readonly lines: readonly string[];
  readonly calls: readonly GroundCall[];
  /** Driven seconds. */
  readonly seconds: number;
}

export interface StartedAct {
  /** The process is gone, and the time goes on without it. */
  kill(): Promise<void>;
  readonly end: Promise<ActEnd>;
}

const DIST = fileURLToPath(new URL('../../../../dist', import.meta.url));
const RUN = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'theaia/thea-ia',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '1',
};
const OUTPUT = /\boutput ([a-z0-9-]+): (.*)$/;

type Inputs = Act['inputs'];

function words(inputs: Inputs): string[] {
  return Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
}

// The runner passes inputs so (actions/runner, Runner.Worker/Handlers/Handler.cs, AddInputsToEnvironment).
function variables(inputs: Inputs): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

function checkOut(ground: Ground, folder: string): void {
  for (const [path, text] of Object.entries(ground.files?.() ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Starts the bundle of an act in a folder that holds nothing but the ground's files, as a participant of the ground's time. */
export function startAct(ground: Ground, act: Act): StartedAct {
  const { time, calls } = ground;
  const folder = join(ground.folder, `${act.action}-${calls.length}`);
  mkdirSync(folder, { recursive: true });
  if (act.by === 'run') checkOut(ground, folder);
  const lines: string[] = [];
  const outputs: { [name: string]: string } = {};
  const inputs = { target: ground.target, ...act.inputs };
  const [began, first] = [time.now(), calls.length];
  const process = new StepProcess({
    time,
    name: act.action,
    file: globalThis.process.execPath,
    arguments: [join(DIST, act.action, 'index.js'), ...(act.by === 'hand' ? words(inputs) : [])],
    folder,
    environment: {
      ...ground.environment,
      ...(act.by === 'run' ? { ...RUN, ...variables(inputs), GITHUB_WORKSPACE: folder } : {}),
      HOME: folder,
      PATH: '/usr/bin:/bin',
    },
    onLine: (line) => {
      lines.push(line);
      const [, name, value] = OUTPUT.exec(line) ?? [];
      if (name !== undefined && value !== undefined) outputs[name] = value;
    },
  });
  const end = process.exit.then(({ code }) => ({
    action: act.action,
    code,
    outputs,
    lines,
    calls: calls.slice(first),
    seconds: (time.now() - began) / 1000,
  }));
  return {
    kill: async () => {
      process.kill();
      await end;
    },
    end,
  };
}
