// Runs a shell and a node of its own, one after the other, and says what they inherited and how long they took.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

const started = Date.now();
const inherited = execFileSync('sh', ['-c', 'echo "$THEA_DRIVEN_TIME$NODE_OPTIONS"'], {
  encoding: 'utf8',
}).trim();
const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 80)']);
setTimeout(() => {}, 10_000).unref();
const far = setTimeout(() => {}, 10_000);
await once(child, 'close');
clearTimeout(far);
console.log(JSON.stringify({ inherited: inherited || 'none', spent: Date.now() - started }));
