import type * as https from 'node:https';

/** How requests to one API server are made and proved. */
export interface ClusterAccess {
  readonly server: URL;
  readonly tls: Pick<
    https.AgentOptions,
    'ca' | 'cert' | 'key' | 'rejectUnauthorized' | 'servername' | 'minVersion'
  >;
  /** Headers that prove who asks, renewed before they end. `renew`: the last ones were refused with 401. */
  headers(renew: boolean): Promise<{ readonly [name: string]: string }>;
  /** What to look at when the server cannot be reached or trusted, to fit a remedy. */
  readonly source: string;
}
