import { Failure } from '@thea/action';
import { awaitedOf } from './awaited.ts';
import { openBell } from './bell.ts';
import type { Cluster } from './cluster.ts';
import { diagnoseJobs, diagnosePod } from './diagnose-job.ts';
import { calledHook, isHook } from './hooks.ts';
import { APPLICATION_LABEL } from './names.ts';
import { called, labelsOf } from './object.ts';
import { readObject } from './observe.ts';
import { at, type JsonObject, text } from './raw.ts';
import type { Awaited, KubeHook } from './rollout.ts';
import { isPod } from './run-once.ts';
import { isJob, lookAwaited, watchAwaited } from './watch-awaited.ts';
import { removeObject, writeObject } from './write-object.ts';

/** Milliseconds between two looks at what has to be gone. */
const LOOK = 100;

/** What follows from the failure of a hook. */
const REMEDIES: { readonly [when in KubeHook['when']]: string } = {
  before:
    'What runs was not changed. What the hook did before it failed is not taken back; its last words stand above.',
  after:
    'The release serves and is to be rolled back. What the hook did is not taken back; its last words stand above.',
  test: 'Its last words stand above.',
};

/**
 * Runs hooks one after another: each is made anew, a Job or a Pod is waited for, and what its policy says is removed. A hook of
 * another kind is what the next ones may need, and only has to be there. Hooks are no part of what a rollback takes back.
 * `until`: the monotonic time in milliseconds at which nobody waits any more.
 * @throws Failure('rollout') where one fails, with its cause; Failure('superseded') for an object that is no hook;
 * Failure('deadline') at `until`.
 */
export async function runHooks(
  cluster: Cluster,
  hooks: readonly KubeHook[],
  stillHeld: () => void,
  until = Number.POSITIVE_INFINITY,
): Promise<void> {
  const succeeded: { readonly hook: KubeHook; readonly uid: string }[] = [];
  const tidyUp = async (): Promise<void> => {
    for (const { hook, uid } of succeeded.reverse()) {
      if (hook.removed.includes('hook-succeeded')) await removeObject(cluster, hook.ref, uid);
    }
  };
  for (const hook of hooks) {
    stillHeld();
    const made = await make(cluster, hook, stillHeld, until);
    const uid = text(at(made, 'metadata', 'uid'));
    const runs = isJob(hook.ref) || isPod(hook.ref);
    const end = runs ? await untilEnded(cluster, hook, made, stillHeld, until) : null;
    if (end?.state === 'failed') {
      await explain(cluster, hook);
      if (hook.removed.includes('hook-failed')) await removeObject(cluster, hook.ref, uid);
      await tidyUp();
      throw new Failure('rollout', {
        message: `${calledHook(hook.config)} failed: ${end.message}.`,
        remedy: REMEDIES[hook.when],
      });
    }
    cluster.tools.log.info(`${calledHook(hook.config)}: ${end === null ? 'it is there' : end.message}.`);
    succeeded.push({ hook, uid });
  }
  await tidyUp();
}

/** Makes a hook anew. A Job of an earlier run that is still at work is let end first: it may be a migration, but no test. */
async function make(
  cluster: Cluster,
  hook: KubeHook,
  stillHeld: () => void,
  until: number,
): Promise<JsonObject> {
  const { ref, config, removed, when } = hook;
  const live = await readObject(cluster, ref);
  if (live !== null) {
    const ours = isHook(live) || labelsOf(live)[APPLICATION_LABEL] === cluster.where.application;
    if (!ours || !removed.includes('before-hook-creation')) {
      throw new Failure('superseded', {
        message: `${calledHook(config)} cannot be made: ${called(ref)} is there already${ours ? ', and its hook-delete-policy leaves it' : ' and is no hook'}.`,
        remedy: ours
          ? 'Remove it, or add "before-hook-creation" to its helm.sh/hook-delete-policy.'
          : 'Give the hook another name.',
      });
    }
    if (isJob(ref) && when !== 'test') {
      cluster.tools.log.info(`${calledHook(config)}: one of an earlier run is there, and is let end first.`);
      await untilEnded(cluster, hook, live, stillHeld, until);
    }
    await removeObject(cluster, ref, text(at(live, 'metadata', 'uid')));
    await untilGone(cluster, hook, text(at(live, 'metadata', 'uid')));
  }
  return writeObject(cluster, { ref, config }, null, { force: true, scaled: false, validation: 'Strict' });
}

async function untilGone(cluster: Cluster, { ref }: KubeHook, uid: string): Promise<void> {
  const { clock, deadline } = cluster.tools;
  while (true) {
    const live = await readObject(cluster, ref);
    if (live === null || text(at(live, 'metadata', 'uid')) !== uid) return;
    await clock.sleep(LOOK, deadline.signal);
  }
}

async function untilEnded(
  cluster: Cluster,
  hook: KubeHook,
  made: JsonObject,
  stillHeld: () => void,
  until: number,
): Promise<Awaited> {
  const { clock, log } = cluster.tools;
  const bell = openBell();
  const awaited = [awaitedOf(hook.ref, made)];
  const watched = await watchAwaited(cluster, awaited, bell.ring, bell.fail);
  let last = '';
  try {
    while (true) {
      stillHeld();
      for (const found of watched.look()) {
        if (found.state === 'done') return found;
        if (found.state === 'failed') return (await lookAwaited(cluster, awaited))[0] ?? found;
        if (found.message !== last) log.info(`${calledHook(hook.config)}: ${found.message}.`);
        last = found.message;
      }
      if (clock.now().monotonic >= until) {
        throw new Failure('deadline', {
          message: `${calledHook(hook.config)} has not ended in the time of this step: ${last}.`,
          remedy: 'Give it a shorter activeDeadlineSeconds, or the step a longer "timeout".',
        });
      }
      await bell.nextLook(cluster.tools);
    }
  } finally {
    watched.close();
  }
}

async function explain(cluster: Cluster, hook: KubeHook): Promise<void> {
  const { log } = cluster.tools;
  const { details, logs } = isPod(hook.ref)
    ? await diagnosePod(cluster, hook.ref)
    : await diagnoseJobs(cluster, [hook.ref]);
  for (const detail of details) log.info(detail);
  for (const { replica, lines } of logs) for (const line of lines) log.info(`${replica}: ${line}`);
}
