import { AsyncResource } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
// biome-ignore lint/style/noRestrictedImports: replaced below, for libraries that sleep with it.
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import { clock } from './clock.mjs';

/** The machine's own timers, for this preload only. */
export const real = { setTimeout, clearTimeout, clearInterval, setImmediate };

const LONGEST = 2 ** 31 - 1;
const waiting = [];
const byId = new Map();
let ids = 0;
let order = 0;
let soon = 0;
let touched = () => {};

function remove(timer) {
  const index = waiting.indexOf(timer);
  if (index >= 0) waiting.splice(index, 1);
  if (timer.immediate !== null) {
    clearImmediate(timer.immediate);
    timer.immediate = null;
    soon -= 1;
  }
}

function insert(timer) {
  timer.active = true;
  if (timer.delay === 0) {
    soon += 1;
    timer.immediate = real.setImmediate(() => {
      timer.immediate = null;
      soon -= 1;
      fire(timer);
    });
  } else {
    timer.due = clock.now + timer.delay;
    timer.order = order++;
    let index = waiting.length;
    while (index > 0 && waiting[index - 1].due > timer.due) index -= 1;
    waiting.splice(index, 0, timer);
  }
  touched();
}

function fire(timer) {
  if (timer.repeats) insert(timer);
  else timer.active = false;
  touched();
  timer.scope.runInAsyncScope(timer.callback, timer, ...timer.parts);
}

/** What setTimeout and setInterval return: the parts of node's Timeout that libraries use. */
class Timeout {
  constructor(callback, delay, parts, repeats) {
    // Node's own check and its own error.
    if (typeof callback !== 'function') real.setTimeout(callback);
    const milliseconds = Number(delay);
    const valid = milliseconds >= 1 && milliseconds <= LONGEST;
    this.delay = valid ? Math.trunc(milliseconds) : repeats ? 1 : 0;
    this.callback = callback;
    this.parts = parts;
    this.repeats = repeats;
    this.strong = true;
    this.active = false;
    this.immediate = null;
    this.id = null;
    this.scope = new AsyncResource('Timeout', { requireManualDestroy: true });
    insert(this);
  }
  ref() {
    this.strong = true;
    touched();
    return this;
  }
  unref() {
    this.strong = false;
    touched();
    return this;
  }
  hasRef() {
    return this.strong;
  }
  refresh() {
    remove(this);
    insert(this);
    return this;
  }
  close() {
    clear(this);
    return this;
  }
  [Symbol.toPrimitive]() {
    if (this.id === null) {
      this.id = ++ids;
      byId.set(this.id, this);
    }
    return this.id;
  }
  [Symbol.dispose]() {
    clear(this);
  }
}

function clear(timer) {
  const known = timer instanceof Timeout ? timer : byId.get(Number(timer));
  if (known === undefined) {
    // Made before this preload, or no timer at all.
    if (typeof timer === 'object' && timer !== null) real.clearTimeout(timer);
    return;
  }
  known.active = false;
  known.repeats = false;
  if (known.id !== null) byId.delete(known.id);
  remove(known);
  touched();
}

function sleep(delay, value, options) {
  const signal = options?.signal;
  return new Promise((resolve, reject) => {
    const stop = () => {
      clear(timer);
      reject(new DOMException('The operation was aborted', { name: 'AbortError', cause: signal.reason }));
    };
    const timer = new Timeout(
      () => {
        signal?.removeEventListener('abort', stop);
        resolve(value);
      },
      delay,
      [],
      false,
    );
    if (options?.ref === false) timer.unref();
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Replaces the timers of the global object and of node:timers, and AbortSignal.timeout.
 *
 * @param {() => void} onTouch called whenever a timer is made, changed or ended
 */
export function replaceTimers(onTouch) {
  touched = onTouch;
  const replaced = {
    setTimeout: (callback, delay, ...parts) => new Timeout(callback, delay, parts, false),
    setInterval: (callback, delay, ...parts) => new Timeout(callback, delay, parts, true),
    clearTimeout: clear,
    clearInterval: clear,
    setImmediate: (callback, ...parts) => {
      touched();
      return real.setImmediate(callback, ...parts);
    },
  };
  Object.defineProperty(replaced.setTimeout, promisify.custom, { value: sleep });
  Object.defineProperty(replaced.setImmediate, promisify.custom, {
    value: real.setImmediate[promisify.custom],
  });
  Object.assign(globalThis, replaced);
  Object.assign(timers, replaced);
  // Libraries may sleep with it, although our own code may not.
  timersPromises.setTimeout = sleep;
  syncBuiltinESMExports();
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    new Timeout(
      () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
      delay,
      [],
      false,
    ).unref();
    return controller.signal;
  };
}

/** Callbacks that run in this very instant are about to. */
export function hasSoon() {
  return soon > 0;
}

/** The first timer that is due; undefined where there is none. */
export function nextTimer() {
  return waiting[0];
}

/** The first timer that does, or does not, keep the process alive. */
export function nextOf(strong) {
  return waiting.find((timer) => timer.strong === strong);
}

/** Runs every timer that is due, each in a turn of its own as node does, then `done`. */
export function runDue(done) {
  const timer = waiting[0];
  if (timer === undefined || timer.due > clock.now) {
    done();
    return;
  }
  waiting.shift();
  // First, so that a callback that throws does not stop the others.
  real.setImmediate(() => runDue(done));
  fire(timer);
}
