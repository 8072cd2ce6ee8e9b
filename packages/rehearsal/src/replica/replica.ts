/** One process that an embedded platform runs: the entrypoint of an image's unpacked layers, with our node. */
export interface ReplicaRequest {
  /** Repository and digest, as `repository@sha256:…`; pulled from the embedded registry. */
  readonly image: string;
  /** The machine has the image already: the registry is not asked for it. Default false. */
  readonly present?: boolean;
  /** Replaces the image's entrypoint / command where the platform's definition names one. */
  readonly entryPoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment: { readonly [name: string]: string };
  /** The private address that the platform's API shows, such as 10.0.1.23; processes really listen on loopback. */
  readonly address: string;
  /** 0: it listens to nobody, as a worker does. */
  readonly containerPort: number;
  /** Every line that the process writes to stdout or stderr. */
  readonly onLine: (line: string) => void;
}

export interface ReplicaProcess {
  readonly pid: number;
  readonly address: string;
  /** Loopback port that stands for `containerPort`; null until the process listens. */
  readonly port: number | null;
  /** Resolves when the process listens on its port, says that it is ready where it has none, or has exited. */
  readonly settled: Promise<void>;
  readonly exit: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** One GET over loopback; status 0 where nothing answered in time. */
  get(
    path: string,
    timeoutMilliseconds: number,
    headers?: { readonly [name: string]: string },
  ): Promise<{ readonly status: number; readonly body: string }>;
  /** SIGKILL from outside, as where memory runs out; nothing happens to one that has ended. */
  kill(): void;
  /** SIGTERM, then SIGKILL after the grace. Resolves when it is gone. */
  stop(graceMilliseconds: number): Promise<void>;
}

/** Why an image could not be had; `code` is the registry's (OCI distribution specification, "Error Codes"). */
export class PullError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'PullError';
    this.code = code;
  }
}

/** Why a process could not be started although its image was pulled: the entrypoint is missing or not a file. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

export interface ReplicaHost {
  /** Rejects with `PullError` where the registry does not have the digest, with `StartError` without an entrypoint. */
  start(request: ReplicaRequest): Promise<ReplicaProcess>;
  /** Ends every process that was started, by its id. */
  close(): Promise<void>;
}
