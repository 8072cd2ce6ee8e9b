import { Failure } from '@thea/action';
import { awaitedOf } from './awaited.ts';
import { openBell } from './bell.ts';
import type { Cluster } from './cluster.ts';
import { diagnoseJobs } from './diagnose-job.ts';
import { calledHook, isHook } from './hooks.ts';
import { APPLICATION_LABEL } from './names.ts';
import { called, labelsOf } from './object.ts';
import { readObject } from './observe.ts';
import { at, type JsonObject, text } from './raw.ts';
import type { Awaited, KubeHook } from './rollout.ts';
import { isJob, lookAwaited, watchAwaited } from './watch-awaited.ts';
import { removeObject, writeObject } from './write-object.ts';

/** Milliseconds between two looks at what has to be gone. */
const LOOK = 100;

/**
 * Runs hooks one after another: each is made anew, a Job is waited for, and what its policy says is removed. A hook of
 * another kind is what the next ones may need, and only has to be there. Hooks are no part of what a rollback takes back.
 * @throws Failure('rollout') where a Job fails, with its cause; Failure('superseded') for an object that is no hook.
 */
export async function runHooks(
  cluster: Cluster,
  hooks: readonly KubeHook[],
  stillHeld: () => void,
): Promise<void> {
  const succeeded: { readonly hook: KubeHook; readonly uid: string }[] = [];
  const tidyUp = async (): Promise<void> => {
    for (const { hook, uid } of succeeded.reverse()) {
      if (hook.removed.includes('hook-succeeded')) await removeObject(cluster, hook.ref, uid);
    }
  };
  for (const hook of hooks) {
    stillHeld();
    const made = await make(cluster, hook, stillHeld);
    const uid = text(at(made, 'metadata', 'uid'));
    const end = isJob(hook.ref) ? await untilEnded(cluster, hook, made, stillHeld) : null;
    if (end?.state === 'failed') {
      await explain(cluster, hook);
      if (hook.removed.includes('hook-failed')) await removeObject(cluster, hook.ref, uid);
      await tidyUp();
      throw new Failure('rollout', {
        message: `${calledHook(hook.config)} failed: ${end.message}.`,
        remedy:
          hook.when === 'before'
            ? 'What runs was not changed. What the hook did before it failed is not taken back; its last words stand above.'
            : 'The release serves and is to be rolled back. What the hook did is not taken back; its last words stand above.',
      });
    }
    cluster.tools.log.info(`${calledHook(hook.config)}: ${end === null ? 'it is there' : end.message}.`);
    succeeded.push({ hook, uid });
  }
  await tidyUp();
}

/** Makes a hook anew. A Job of an earlier run that is still at work is let end first: it may be a migration. */
async function make(cluster: Cluster, hook: KubeHook, stillHeld: () => void): Promise<JsonObject> {
  const { ref, config, removed } = hook;
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
    if (isJob(ref)) {
      cluster.tools.log.info(`${calledHook(config)}: one of an earlier run is there, and is let end first.`);
      await untilEnded(cluster, hook, live, stillHeld);
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
): Promise<Awaited> {
  const { log } = cluster.tools;
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
      await bell.nextLook(cluster.tools);
    }
  } finally {
    watched.close();
  }
}

async function explain(cluster: Cluster, hook: KubeHook): Promise<void> {
  const { log } = cluster.tools;
  const { details, logs } = await diagnoseJobs(cluster, [hook.ref]);
  for (const detail of details) log.info(detail);
  for (const { replica, lines } of logs) for (const line of lines) log.info(`${replica}: ${line}`);
}
