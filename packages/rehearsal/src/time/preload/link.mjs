import { connect } from 'node:net';

/**
 * Connects to the embedded platform and introduces this process. `hear` gets every message of the platform.
 * The socket keeps the process alive only while `keep(true)`.
 *
 * @param {string} address port and token, as `port/token`
 * @param {(message: {kind: string, now: number, base: number, seed: number, id?: number, port?: number, bytes?: number}) => void} hear
 */
export function openLink(address, hear) {
  const [port, token] = address.split('/');
  const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(JSON.parse(line));
  });
  socket.on('error', () => {});
  // Without the platform no timer of this process will ever fire again.
  socket.on('close', () => {
    process.stderr.write('The driven time of this process has ended.\n');
    process.exit(1);
  });
  const say = (message) => socket.write(`${JSON.stringify(message)}\n`);
  say({ kind: 'hello', token, pid: process.pid });
  let kept = true;
  return {
    say,
    keep: (wanted) => {
      if (wanted === kept) return;
      kept = wanted;
      if (wanted) socket.ref();
      else socket.unref();
    },
  };
}
