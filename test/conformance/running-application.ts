/** How an application on Thea IA's contract is started: the same words for the real one and for the sample. */
export interface ApplicationStart {
  readonly version: string;
  /** Processes of uvicorn. */
  readonly workers: number;
  /** From this request of a worker on, `/` and `/health` fail; left out: never. */
  readonly failsFrom?: number;
  /** ECS_CONTAINER_METADATA_URI_V4; left out: it runs outside ECS. */
  readonly metadata?: string;
}

/** An application that answers on loopback; it ends with the block. */
export interface RunningApplication extends AsyncDisposable {
  readonly url: string;
  /** Sends SIGTERM and gives the exit code: null where a signal ended it. */
  stop(): Promise<number | null>;
}

export type StartApplication = (start: ApplicationStart) => Promise<RunningApplication>;
