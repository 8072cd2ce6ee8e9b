import { clock, replaceClocks } from './clock.mjs';
import { openLink } from './link.mjs';
import * as work from './open-work.mjs';
import { replaceRandom } from './random.mjs';
import { hasSoon, nextOf, nextTimer, real, replaceTimers, runDue } from './timers.mjs';

/** How many turns of the event loop must pass without anything new before the process counts as waiting. */
const QUIET_TURNS = 6;

/** How long (real milliseconds) an announced signal may take; later it counts as lost. */
const SIGNAL_ARRIVAL = 1_000;

/** After this long (real milliseconds) at work, the platform is told with what. */
const BLOCKED = 10_000;

const SIGNALS = new Set(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2', 'SIGQUIT']);

/**
 * Joins the driven time at `address`. Resolves when it is this process's turn to start.
 *
 * @param {string} address port and token, as `port/token`
 */
export async function drive(address) {
  let seen = 0;
  let reported = false;
  let checking = false;
  let turns = 0;
  let signalsExpected = 0;
  let signalsSeen = 0;
  let link;

  const touch = () => {
    turns = 0;
    link.keep(nextOf(true) !== undefined);
    if (reported) {
      reported = false;
      link.say({ kind: 'work' });
    }
    check();
  };

  const check = () => {
    if (checking) return;
    checking = true;
    turns = 0;
    look();
  };

  // Looks once a turn; ends when there is nothing to tell, and is begun again by whatever changes that.
  const look = () => {
    if (nextTimer() !== undefined && nextTimer().due <= clock.now) {
      runDue(() => real.setImmediate(look));
      return;
    }
    const parked = work.hasParked();
    if (
      work.hasOpenWork() ||
      hasSoon() ||
      signalsSeen < signalsExpected ||
      (!parked && nextOf(true) === undefined)
    ) {
      checking = false;
      return;
    }
    if (work.hasHiddenWork() || work.hasArrivals()) {
      turns = 0;
      real.setTimeout(look, 1);
      return;
    }
    turns += 1;
    if (turns <= QUIET_TURNS) {
      real.setImmediate(look);
      return;
    }
    checking = false;
    reported = true;
    signalsSeen = 0;
    signalsExpected = 0;
    // While the platform keeps us waiting, that request keeps the process alive, and so any timer moves time.
    const due = (parked ? nextTimer() : nextOf(true))?.due ?? null;
    link.say({ kind: 'wait', seen, due, weak: nextOf(false)?.due ?? null });
  };

  const blocked = real.setTimeout(() => {
    if (!reported) link.say({ kind: 'blocked', by: work.describeOpenWork() });
  }, BLOCKED);
  blocked.unref();

  const started = Promise.withResolvers();
  link = openLink(address, (message) => {
    seen += 1;
    reported = false;
    blocked.refresh();
    clock.now = message.now;
    if (message.kind === 'park' && work.park(message.id, message.port, message.bytes)) {
      link.say({ kind: 'parked', id: message.id });
    }
    if (message.kind === 'resume') work.resume(message.id);
    if (message.kind === 'signal') {
      signalsExpected += 1;
      real
        .setTimeout(() => {
          signalsSeen = signalsExpected;
          check();
        }, SIGNAL_ARRIVAL)
        .unref();
    }
    clock.base = message.base;
    started.resolve(message.seed);
    check();
  });
  const seed = await started.promise;

  clock.started = clock.now;
  replaceRandom(seed);
  replaceClocks();
  replaceTimers(touch);
  work.watchOpenWork(touch);
  const emit = process.emit;
  process.emit = function emitAndNotice(name, ...parts) {
    if (SIGNALS.has(name)) {
      signalsSeen += 1;
      touch();
    }
    return emit.call(this, name, ...parts);
  };
  link.keep(false);
}
