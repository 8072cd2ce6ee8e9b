/**
 * The time of the embedded platforms. In real time it is the machine's. In driven time it stands still while any
 * participant works or anything is busy, and jumps to the next event as soon as all participants wait.
 */
export interface Time {
  readonly speed: 'real' | 'driven';
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `what` at `when` (milliseconds since the epoch); events of one instant run in the order they were made. */
  at(when: number, what: () => void | Promise<void>): Scheduled;
  after(milliseconds: number, what: () => void | Promise<void>): Scheduled;
  /** Time does not move while `work` is pending (a process that starts, a probe under way, a request being served). */
  busy<T>(work: Promise<T>): Promise<T>;
  /**
   * Says that the request on this connection is not answered for now (latency, a hang, a long poll, an idle watch):
   * although it is open its client waits. Without it, time stands still while a participant has a request open.
   */
  park(connection: Connection): Parked;
  /** Announces a child process before it is spawned. It counts as working until it says that it waits, or has left. */
  join(name: string): Participant;
  /** Lets this much time pass although nobody waits for it (between two runs of a workflow). */
  advance(milliseconds: number): Promise<void>;
  /** Ends every scheduled event; nothing runs afterwards. */
  close(): Promise<void>;
}

/** The server's end of a connection: `net.Socket` has these. */
export interface Connection {
  readonly remotePort?: number | undefined;
  readonly bytesWritten: number;
}

/** A request that waits for the platform. */
export interface Parked {
  /** To be called right before something is written to the connection: its client works again. */
  resume(): void;
}

/** A child process that shares the time. */
export interface Participant {
  /** To be merged into the child's environment; empty in real time. NODE_OPTIONS in it must be appended, not replaced. */
  readonly environment: { readonly [name: string]: string };
  /** To be called right before a signal is sent to the child: it works again until it says otherwise. */
  disturbed(): void;
  /** The child has exited. */
  left(): void;
}

export interface Scheduled {
  cancel(): void;
}
