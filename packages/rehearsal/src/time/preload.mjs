/**
 * Loaded into a child by NODE_OPTIONS=--import. It replaces the global timers, Date and performance.now, and tells the
 * embedded platform when the child has nothing to do but wait. Without THEA_DRIVEN_TIME it does nothing.
 *
 * Its own environment is taken away at once: children of this process run in real time and hold the time while they
 * are waited for. A shell passes the environment on, so a node that it starts joins in its place.
 */
const address = process.env.THEA_DRIVEN_TIME;
if (address) {
  delete process.env.THEA_DRIVEN_TIME;
  const own = `--import=${import.meta.url}`;
  const options = (process.env.NODE_OPTIONS ?? '')
    .split(' ')
    .filter((option) => option !== '' && option !== own);
  if (options.length > 0) process.env.NODE_OPTIONS = options.join(' ');
  else delete process.env.NODE_OPTIONS;
  const { drive } = await import('./preload/drive.mjs');
  await drive(address);
}
