import type { Json } from '@thea/action';
import { type Echo, readEcho } from './echo.ts';
import type { AnswerKind, Classified, Witness } from './observation.ts';
import { madeBy, turnedAway } from './origin.ts';
import type { Probe } from './probe.ts';
import type { Reply, UnreachableReason } from './reply.ts';

/** What verify looks for. Null: not known, so not demanded. */
export interface Expected {
  readonly version: string | null;
  readonly platformRelease: string | null;
}

type Response = Extract<Reply, { kind: 'response' }>;

const ILL = new Set(['fail', 'failed', 'error', 'down', 'unhealthy', 'critical', 'outage', 'out_of_service']);

const UNREACHABLE: { readonly [reason in UnreachableReason]: (detail: string) => string } = {
  'name-not-found': (detail) => `the host name could not be resolved (${detail})`,
  refused: (detail) => `the connection was refused (${detail})`,
  'not-connected': (detail) => `no connection came about (${detail})`,
  tls: (detail) => `TLS failed before the service could be asked (${detail})`,
  proxy: (detail) => `the outbound proxy of this machine failed (${detail})`,
  'no-answer': (detail) => `the connection stood, but no whole answer came within ${detail}`,
  'connection-lost': (detail) => `the connection was lost before the answer ended (${detail})`,
};

const SILENT: Echo = { status: null, version: null, release: null, replica: null };

function found(
  kind: AnswerKind,
  witness: Witness,
  sentence: string,
  echo: Echo,
  expected: Expected,
): Classified {
  const same = (said: string | null, wanted: string | null): boolean | null =>
    said === null || wanted === null ? null : said === wanted;
  return {
    kind,
    witness,
    sentence,
    replica: echo.replica,
    confirms: {
      version: same(echo.version, expected.version),
      release: same(echo.release, expected.platformRelease),
    },
  };
}

// A login's Location carries state and tokens in its query.
function withoutQuery(location: string): string {
  return location
    .replace(/[?#].*$/s, '')
    .replace(/[\p{Cc}]/gu, '')
    .slice(0, 200);
}

function byStatus(response: Response, probe: Probe): Sentence | null {
  const { status, headers } = response;
  if (status === probe.expectedStatus) return null;
  const maker = madeBy(response);
  if (turnedAway(response))
    return [
      'turned-away',
      'unseen',
      `something in front of the service turned this caller away with ${status}`,
    ];
  if (maker !== null && status >= 500) {
    const why =
      status === 503
        ? 'has no replica to send to'
        : status === 504
          ? 'waited in vain for the service'
          : 'got no valid answer from the service';
    return ['gateway-error', 'edge', `${maker} itself answered ${status}: it ${why}`];
  }
  if (status >= 500) return ['server-error', 'service', `the service answered ${status}`];
  if (status >= 300 && status < 400) {
    const to =
      headers['location'] === undefined ? 'without a Location' : `to ${withoutQuery(headers['location'])}`;
    return ['redirect', 'edge', `${probe.path} redirects (${status}) ${to}; redirects are not followed`];
  }
  return [
    'unexpected-status',
    'edge',
    `${probe.path} answered ${status} where ${probe.expectedStatus} is expected`,
  ];
}

function isHtml(response: Response): boolean {
  return (
    (response.headers['content-type'] ?? '').includes('html') || /^\s*<(!doctype|html)/i.test(response.body)
  );
}

function parse(response: Response): { readonly body: Json | undefined; readonly broken: boolean } {
  const declared = (response.headers['content-type'] ?? '').includes('json');
  const looks = /^\s*[{[]/.test(response.body);
  if (!declared && !looks) return { body: undefined, broken: false };
  try {
    const body: Json = JSON.parse(response.body);
    return { body, broken: false };
  } catch {
    return { body: undefined, broken: true };
  }
}

type Sentence = readonly [AnswerKind, Witness, string];

function byForm(response: Response, broken: boolean, probe: Probe): Sentence | null {
  if (turnedAway(response))
    return ['turned-away', 'unseen', 'something in front of the service asks this caller for a proof'];
  if (isHtml(response)) {
    return [
      'html',
      'edge',
      `${probe.path} gave an HTML page where JSON is expected: a login, a proxy or another site`,
    ];
  }
  if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') {
    return ['unreadable', 'unseen', 'the answer is compressed although that was not asked for'];
  }
  if (!broken) return null;
  return [
    'invalid-json',
    'service',
    `the body of ${probe.path} is ${response.cut ? 'longer than the 64 KiB that are read' : 'no valid JSON'}`,
  ];
}

function byStaleRelease(echo: Echo, { platformRelease }: Expected): Sentence | null {
  if (platformRelease === null || echo.release === null || echo.release === platformRelease) return null;
  return [
    'stale-release',
    'other',
    `a replica of release ${echo.release} answered instead of ${platformRelease}`,
  ];
}

function byEcho(echo: Echo, expected: Expected): Sentence {
  const stale = byStaleRelease(echo, expected);
  if (stale !== null) return stale;
  const { version } = expected;
  if (version !== null && echo.version !== null && echo.version !== version) {
    return echo.release === null || expected.platformRelease === null
      ? ['other-version', 'other', `version ${echo.version} answered instead of ${version}`]
      : ['wrong-version', 'service', `the image says version ${echo.version}, its release says ${version}`];
  }
  if (echo.status !== null && ILL.has(echo.status.toLowerCase())) {
    return ['unhealthy-status', 'service', `the service says of itself that it is "${echo.status}"`];
  }
  return ['pass', 'serves', 'the service is well'];
}

/** What one reply means for the release that is looked for. Pure and total; the table is in the package's README. */
export function classify(reply: Reply, expected: Expected, probe: Probe): Classified {
  if (reply.kind === 'unreachable') {
    // Silence on a connection that stood may be the service's; everything before that is the way there.
    const witness = reply.reason === 'no-answer' || reply.reason === 'connection-lost' ? 'edge' : 'unseen';
    return found(reply.reason, witness, UNREACHABLE[reply.reason](reply.detail), SILENT, expected);
  }
  const { body, broken } = parse(reply);
  const echo = readEcho(body, reply.headers, probe);
  const status = byStatus(reply, probe);
  if (status !== null) {
    // An old replica that fails while it leaves says nothing of the new release.
    const stale = status[1] === 'service' ? byStaleRelease(echo, expected) : null;
    return found(...(stale ?? status), echo, expected);
  }
  return found(...(byForm(reply, broken, probe) ?? byEcho(echo, expected)), echo, expected);
}
