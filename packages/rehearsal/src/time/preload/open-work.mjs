import { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

/** What this process has under way, by what it is under way with. */
const open = new Map();

/** How long (real milliseconds) bytes that the platform has written may take to arrive. */
const ARRIVAL = 100;

/**
 * Files, names, connections and writes under way, which no channel announces, by the names of
 * process.getActiveResourcesInfo: requests of libuv, not handles. It does not show asynchronous zlib and crypto.
 */
const HIDDEN = /Req|ConnectWrap|WriteWrap|ShutdownWrap|SendWrap/;

/** Whether a request of node:http still waits for one of its agent's connections: those it waits for hold it up. */
function isQueued(request) {
  const queues = Object.values(request.agent?.requests ?? {});
  return queues.some((queue) => queue.includes(request));
}

const never = () => false;

/**
 * Counts requests and child processes from now on.
 *
 * @param {() => void} touched called whenever one begins or ends
 */
export function watchOpenWork(touched) {
  const begin = (key, what, socket, queued = never) => {
    open.set(key, { what, socket, queued, parked: null });
    touched();
  };
  const end = (key) => {
    if (open.delete(key)) touched();
  };

  subscribe('http.client.request.created', ({ request }) => {
    begin(
      request,
      () => `${request.method} ${request.host}${request.path}`,
      () => request.socket,
      () => isQueued(request),
    );
    request.once('close', () => end(request));
  });

  const sockets = new WeakMap();
  subscribe('undici:request:create', ({ request }) => {
    begin(
      request,
      () => `${request.method} ${request.origin}${request.path}`,
      () => sockets.get(request),
    );
  });
  subscribe('undici:client:sendHeaders', ({ request, socket }) => {
    sockets.set(request, socket);
    // No answer ends a WebSocket: it is under way, or a watch that waits, until its connection closes.
    if (request.upgrade) socket.once('close', () => end(request));
  });
  subscribe('undici:request:trailers', ({ request }) => end(request));
  subscribe('undici:request:error', ({ request }) => end(request));

  subscribe('child_process', ({ process: child }) => {
    begin(
      child,
      () => `child process ${child.pid} ${child.spawnfile}`,
      () => undefined,
    );
    child.once('close', () => end(child));
    child.once('error', () => {
      if (child.pid === undefined) end(child);
    });
  });
  // A child that nobody waits for holds nothing.
  const { unref } = ChildProcess.prototype;
  ChildProcess.prototype.unref = function unrefAndForget() {
    end(this);
    return unref.call(this);
  };
}

/** The platform will not answer the request on this local port for now. Returns whether it is ours. */
export function park(id, port, bytes) {
  for (const work of open.values()) {
    if (work.socket()?.localPort !== port) continue;
    work.parked = { id, bytes, until: process.uptime() * 1000 + ARRIVAL };
    return true;
  }
  return false;
}

/** The platform is about to answer it. */
export function resume(id) {
  for (const work of open.values()) if (work.parked?.id === id) work.parked = null;
}

/** Whether a request waits for the platform: it keeps the process alive as a timer does. */
export function hasParked() {
  for (const work of open.values()) if (work.parked !== null) return true;
  return false;
}

/** Whether bytes of a parked request are still on their way: they count until they have been read. */
export function hasArrivals() {
  for (const { parked, socket } of open.values()) {
    if (parked === null) continue;
    if ((socket()?.bytesRead ?? 0) < parked.bytes && process.uptime() * 1000 < parked.until) return true;
  }
  return false;
}

/** Whether a request or a child process is under way that the platform or the machine is expected to end. */
export function hasOpenWork() {
  for (const work of open.values()) if (work.parked === null && !work.queued()) return true;
  return false;
}

/** Whether the thread pool or the kernel works for this process. */
export function hasHiddenWork() {
  return process.getActiveResourcesInfo().some((name) => HIDDEN.test(name));
}

/** What is under way, for a person. */
export function describeOpenWork() {
  const known = [...open.values()].filter((work) => work.parked === null).map((work) => work.what());
  return [...known, ...process.getActiveResourcesInfo().filter((name) => HIDDEN.test(name))].join(', ');
}
