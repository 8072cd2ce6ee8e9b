import type { StandIn } from '../run/request.ts';
import type { Machine } from './machine.ts';
import type { StepRecord } from './step-record.ts';
import type { Stop } from './stop.ts';

/**
 * Lets a step end as its stand-in says, without running it. What hangs waits until it is stopped: by its own
 * time-out, by its job's, or by a cancellation. True where the step succeeded.
 */
export async function playStandIn(
  machine: Machine,
  record: StepRecord,
  stop: Stop,
  standIn: StandIn,
): Promise<boolean> {
  const { request, attention, cancellation } = machine.assignment;
  record.setOutputs(standIn.outputs ?? {});
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const unlisten = [stop.listen(() => resolve()), machine.listenForDeath(resolve)];
  const { outcome } = standIn;
  let left = false;
  const act = (): void => {
    if (left) return;
    if (outcome === 'success' || outcome === 'failure') resolve();
    if (outcome === 'runner-dies') machine.die();
    if (outcome === 'run-cancelled') {
      machine.assignment.cancelRun();
      // Its condition holds nevertheless: it is left alone and ends well.
      if (stop.reason === null) resolve();
    }
    // The minutes of the workflow are not waited for: the time-out comes now.
    if (outcome === 'step-timeout') stop.request('timeout');
    if (outcome === 'job-timeout') cancellation.request('timeout');
  };
  const milliseconds = (standIn.seconds ?? 1) * 1000;
  // Driven time does not move by itself while no process takes part in it.
  const worked = request.time.speed === 'driven' ? null : request.time.after(milliseconds, act);
  if (worked === null) void request.time.advance(milliseconds).then(act);
  await attention.wait(over);
  left = true;
  worked?.cancel();
  for (const end of unlisten) end();
  return outcome === 'success' || outcome === 'run-cancelled';
}
