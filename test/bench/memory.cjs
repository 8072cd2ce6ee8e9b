// Loaded before a bundle: says on descriptor 3 how much memory the process had in use at most, in kB.
// VmHWM belongs to this program alone; maxRSS of getrusage also counts what its parent was before the exec.
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const status = readFileSync('/proc/self/status', 'utf8');
  writeSync(3, /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? '');
});
