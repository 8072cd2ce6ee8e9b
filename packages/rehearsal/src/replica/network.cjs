/**
 * Loaded into a replica with --require: it stands in for the network namespace of a container. A listen on any port
 * becomes one on a free loopback port, which is reported on file descriptor 3; the process itself sees the port that
 * it asked for. When the other end of that descriptor goes away, so does the replica.
 */
const net = require('node:net');

const LOOPBACK = /^(127\.|::1$|localhost$)/;

const report = new net.Socket({ fd: 3, readable: true, writable: true });
report.on('close', () => process.kill(process.pid, 'SIGKILL'));
report.on('error', () => {});
report.resume();
report.unref();

function wantedOf(parts) {
  const [first, second] = parts;
  if (typeof first === 'object' && first !== null) {
    return first.port === undefined ? null : { port: Number(first.port), host: first.host ?? '::' };
  }
  const port = Number(first ?? 0);
  if (typeof first === 'function' || Number.isNaN(port)) return null;
  return { port, host: typeof second === 'string' ? second : '::' };
}

const { listen, address } = net.Server.prototype;
const wanted = new WeakMap();

net.Server.prototype.listen = function listenOnLoopback(...parts) {
  const asked = wantedOf(parts);
  if (asked === null) return listen.apply(this, parts);
  this.once('listening', () => {
    const real = address.call(this).port;
    wanted.set(this, { ...asked, port: asked.port === 0 ? real : asked.port });
    // Who listens on the container's own loopback is not to be reached from outside.
    const reachable = !LOOPBACK.test(asked.host);
    report.write(`${JSON.stringify({ port: asked.port, real: reachable ? real : null })}\n`);
  });
  const callback = parts.findLast((part) => typeof part === 'function');
  return listen.call(this, { port: 0, host: '127.0.0.1' }, callback);
};

net.Server.prototype.address = function addressInContainer() {
  const asked = wanted.get(this);
  if (asked === undefined || !this.listening) return address.call(this);
  return { address: asked.host, family: asked.host.includes(':') ? 'IPv6' : 'IPv4', port: asked.port };
};
