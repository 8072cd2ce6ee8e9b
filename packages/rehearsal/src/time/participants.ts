import { randomBytes } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { childMessage, type ParentMessage } from './protocol.ts';
import type { Connection, Parked, Participant } from './time.ts';

const PRELOAD = new URL('./preload.mjs', import.meta.url).href;

/** One node process of a participant. It works unless it has said, after our last word to it, that it waits. */
interface Process {
  readonly owner: Member;
  readonly pid: number;
  /** What its randomness begins with: the same in every run, so that a client's jitter is too. */
  readonly seed: number;
  readonly socket: Socket;
  /** Has had its first turn. */
  started: boolean;
  sent: number;
  waits: { readonly due: number | null; readonly weak: number | null } | null;
  blockedBy: string;
}

interface Member {
  readonly name: string;
  readonly order: number;
  readonly token: string;
  connected: number;
  readonly processes: Set<Process>;
}

/** The children that share the driven time, and what each of them said last. */
export interface Participants {
  join(name: string): Participant;
  park(connection: Connection): Parked;
  /** How many have joined and not left. */
  count(): number;
  /** Whether any works now. */
  anyWorks(): boolean;
  /** One line for each that works now; empty when all wait. */
  working(): readonly string[];
  /** The earliest timer that keeps a process alive, and the earliest that does not. */
  due(): { readonly strong: number | null; readonly weak: number | null };
  /** Wakes the one process whose turn it is at `now`; false where none is due. */
  wake(now: number): boolean;
  close(): Promise<void>;
}

function earliest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/**
 * Opens the loopback socket on which children report. `base` is the instant (milliseconds since the epoch) from which
 * their monotonic clocks count; `now` is asked for with every message; `onChange` is called whenever one reports.
 */
export async function openParticipants(options: {
  readonly base: number;
  readonly now: () => number;
  readonly onChange: () => void;
}): Promise<Participants> {
  const members = new Set<Member>();
  const parkedBy = new Map<number, Process>();
  let joined = 0;
  let parks = 0;

  const processes = (): Process[] => [...members].flatMap((member) => [...member.processes]);
  const tell = (to: Process, message: ParentMessage): void => {
    to.sent += 1;
    to.waits = null;
    to.socket.write(
      `${JSON.stringify({ ...message, now: options.now(), base: options.base, seed: to.seed })}\n`,
    );
  };

  const listen = (socket: Socket): void => {
    socket.setNoDelay(true).setEncoding('utf8');
    let process: Process | null = null;
    let rest = '';
    const hear = (line: string): void => {
      const message = childMessage(line);
      if (message === null) {
        socket.destroy();
        return;
      }
      if (message.kind === 'hello') {
        const owner = [...members].find((member) => member.token === message.token);
        if (owner === undefined) {
          socket.destroy();
          return;
        }
        // It starts when its turn comes, so that children which were spawned together run in the order of join().
        const waits = { due: options.now(), weak: null };
        const seed = owner.order * 1000 + owner.connected++;
        process = { owner, pid: message.pid, seed, socket, started: false, sent: 0, waits, blockedBy: '' };
        owner.processes.add(process);
      } else if (process !== null) {
        if (message.kind === 'wait' && message.seen === process.sent) process.waits = message;
        if (message.kind === 'work') process.waits = null;
        if (message.kind === 'parked') parkedBy.set(message.id, process);
        if (message.kind === 'blocked') process.blockedBy = message.by;
      }
      options.onChange();
    };
    socket.on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
    // A killed child resets the connection; 'close' follows.
    socket.on('error', () => {});
    socket.on('close', () => {
      if (process !== null) process.owner.processes.delete(process);
      options.onChange();
    });
  };

  const server = createServer(listen);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    join: (name) => {
      const member: Member = {
        name,
        order: joined++,
        token: randomBytes(16).toString('hex'),
        connected: 0,
        processes: new Set(),
      };
      members.add(member);
      return {
        environment: { NODE_OPTIONS: `--import=${PRELOAD}`, THEA_DRIVEN_TIME: `${port}/${member.token}` },
        disturbed: () => {
          for (const process of member.processes) if (process.started) tell(process, { kind: 'signal' });
        },
        left: () => {
          members.delete(member);
          // Whatever it left behind ends with it.
          for (const process of member.processes) process.socket.destroy();
          options.onChange();
        },
      };
    },
    park: (connection) => {
      const id = parks++;
      const message = {
        kind: 'park',
        id,
        port: connection.remotePort ?? 0,
        bytes: connection.bytesWritten,
      } as const;
      // Who waits has no other request open: it is none of theirs.
      for (const process of processes())
        if (process.started && process.waits === null) tell(process, message);
      return {
        resume: () => {
          const owner = parkedBy.get(id);
          parkedBy.delete(id);
          // Without an answer yet, any of them may be the one.
          for (const process of owner === undefined ? processes() : [owner]) {
            if (process.started && process.owner.processes.has(process))
              tell(process, { kind: 'resume', id });
          }
        },
      };
    },
    count: () => members.size,
    // Asked before each event of the platform.
    anyWorks: () => {
      for (const { processes } of members) {
        if (processes.size === 0) return true;
        for (const { waits } of processes) if (waits === null) return true;
      }
      return false;
    },
    working: () =>
      [...members].flatMap((member) => {
        if (member.processes.size === 0) return [`${member.name} (no process has reported)`];
        return [...member.processes]
          .filter((process) => process.waits === null)
          .map(
            (process) =>
              `${member.name} (pid ${process.pid}${process.blockedBy && `: ${process.blockedBy}`})`,
          );
      }),
    due: () => ({
      strong: earliest(processes().map((process) => process.waits?.due ?? null)),
      weak: earliest(processes().map((process) => process.waits?.weak ?? null)),
    }),
    wake: (now) => {
      let first: { readonly process: Process; readonly due: number } | null = null;
      for (const process of processes()) {
        const due = earliest([process.waits?.due ?? null, process.waits?.weak ?? null]);
        if (due === null || due > now) continue;
        if (first === null || due < first.due) first = { process, due };
      }
      if (first === null) return false;
      first.process.started = true;
      tell(first.process, { kind: 'wake' });
      return true;
    },
    close: async () => {
      for (const process of processes()) process.socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
