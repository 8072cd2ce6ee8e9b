import { Failure } from '@thea/action';

/** How a service is asked for its health, and where its answer says what it is. Fields are JSON pointers (RFC 6901). */
export interface Probe {
  readonly path: string;
  readonly expectedStatus: number;
  /** Where the body says whether it is well; a word that means ill makes the answer one against the release. */
  readonly statusField: string;
  readonly versionField: string;
  /** The platform's own id of the release: tells apart two releases of one version. */
  readonly releaseField: string;
  readonly replicaField: string;
  /** A response header that says the version; where it is present it is believed before the body. */
  readonly versionHeader: string | null;
}

export const defaultProbe: Probe = {
  path: '/health',
  expectedStatus: 200,
  statusField: '/status',
  versionField: '/version',
  releaseField: '/release',
  replicaField: '/replica',
  versionHeader: null,
};

/**
 * The address to ask: `base` (http or https, with or without a path) and the probe's path.
 * Throws a `Failure` of kind `input` where the two make no such address.
 */
export function probeUrl(base: string, path: string): URL {
  const parsed = URL.parse(base);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new Failure('input', {
      message: `The address to verify, "${base.slice(0, 200)}", is no http or https URL.`,
      remedy: 'Give it whole, such as https://thea.example.com.',
      input: 'url',
    });
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new Failure('input', {
      message: 'The address to verify holds a user name or a password.',
      remedy: 'Remove it: addresses are logged, and a health path needs no credentials.',
      input: 'url',
    });
  }
  const prefix = parsed.pathname.replace(/\/$/, '');
  const target = URL.parse(`${parsed.origin}${prefix}${path.startsWith('/') ? '' : '/'}${path}`);
  if (target === null || target.origin !== parsed.origin) {
    throw new Failure('input', {
      message: `The health path "${path.slice(0, 200)}" makes no address together with ${parsed.origin}.`,
      remedy: 'Give a path such as /health.',
      input: 'health-path',
    });
  }
  return target;
}
