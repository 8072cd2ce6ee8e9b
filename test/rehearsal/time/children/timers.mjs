// What a process may expect of its timers and clocks, said in lines of JSON.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as fromModule } from 'node:timers';
// biome-ignore lint/style/noRestrictedImports: a library may use it.
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const started = Date.now();
const origin = performance.now();
const monotonic = process.hrtime.bigint();
const say = (what, value = null) => console.log(JSON.stringify([Date.now() - started, what, value]));

// In order of time, then of making; one that does not keep the process alive fires on its way all the same.
setTimeout(() => say('weak'), 1500).unref();
setTimeout((text) => say(text), 2000, 'second');
fromModule(() => say('third'), 2000);
const cleared = setTimeout(() => say('never'), 100);
clearTimeout(+cleared);
setTimeout(() => say('at once'), 0);
await sleep(3000);
say('slept');
await promisify(setTimeout)(1000);
say('promisified');

let ticks = 0;
const interval = setInterval(() => {
  ticks += 1;
  if (ticks === 3) clearInterval(interval);
}, 500);
const refreshed = setTimeout(() => say('refreshed', ticks), 1000);
await new Promise((resolve) => setTimeout(resolve, 900));
refreshed.refresh();
await new Promise((resolve) => setTimeout(resolve, 2100));

const signal = AbortSignal.timeout(250);
await new Promise((resolve) => setTimeout(resolve, 300));
say('aborted', signal.reason.name);

// Files, and a child that takes real time, do not let time move.
const patience = setTimeout(() => say('too late'), 20);
await readFile(new URL(import.meta.url));
const child = spawn(process.execPath, ['-e', 'setTimeout(() => process.exit(3), 60)'], { stdio: 'inherit' });
const [code] = await once(child, 'exit');
clearTimeout(patience);
say('child', code);

say('date', [
  new Date() instanceof Date,
  Date() === new Date().toString(),
  new Date(0).getTime(),
  Date.UTC(2020, 0),
]);
say('clocks', [performance.now() - origin, Number(process.hrtime.bigint() - monotonic) / 1e6]);
setTimeout(() => say('never'), 3_600_000).unref();
