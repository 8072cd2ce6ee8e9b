import { Failure, type Json } from '@thea/action';
import { fieldsOf, itemsOf, jsonOf, textOf } from './fields.ts';
import type { TransparencyLog } from './log-entry.ts';
import type { Witnesses } from './witness.ts';

/** Where to sign: who issues certificates, and who bears witness. */
export interface SigningConfig {
  readonly fulcio: URL | null;
  readonly witnesses: Witnesses;
}

/**
 * The public good instance as its own signing configuration names it (sigstore/root-signing, signing_config.v0.2.json):
 * Rekor v1, until the configuration there names v2.
 */
export const PUBLIC_SIGNING_CONFIG: Json = {
  mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
  caUrls: [{ url: 'https://fulcio.sigstore.dev', majorApiVersion: 1 }],
  rekorTlogUrls: [{ url: 'https://rekor.sigstore.dev', majorApiVersion: 1 }],
  rekorTlogConfig: { selector: 'ANY' },
  tsaUrls: [{ url: 'https://timestamp.sigstore.dev/api/v1/timestamp', majorApiVersion: 1 }],
  tsaConfig: { selector: 'ANY' },
};

interface ListedService {
  readonly url: URL;
  readonly version: number;
}

function refused(message: string, cause?: unknown): Failure {
  return new Failure('input', {
    input: 'signing-config',
    message: `The signing configuration ${message}.`,
    remedy: 'Give a signing_config.v0.2.json of Sigstore, such as `cosign signing-config create` writes.',
    ...(cause === undefined ? {} : { cause }),
  });
}

function instant(value: Json | undefined, otherwise: number): number {
  const parsed = Date.parse(textOf(value));
  return Number.isNaN(parsed) ? otherwise : parsed;
}

/** The services of a list that are in use now and speak a version that is known here: the highest version first. */
function servicesOf(list: Json | undefined, versions: readonly number[], now: Date): ListedService[] {
  return itemsOf(list)
    .map(fieldsOf)
    .filter(({ validFor, majorApiVersion }) => {
      const { start, end } = fieldsOf(validFor);
      const time = now.getTime();
      return (
        instant(start, Number.NEGATIVE_INFINITY) <= time &&
        time <= instant(end, Number.POSITIVE_INFINITY) &&
        versions.includes(Number(majorApiVersion ?? 1))
      );
    })
    .map(({ url, majorApiVersion }) => {
      try {
        return { url: new URL(textOf(url)), version: Number(majorApiVersion ?? 1) };
      } catch (cause) {
        throw refused(`names "${textOf(url).slice(0, 120)}", which is no address`, cause);
      }
    })
    .sort((a, b) => b.version - a.version);
}

/** One service is asked; a configuration that demands several at once is not followed by half. */
function oneOf(list: readonly ListedService[], config: Json | undefined, what: string): ListedService | null {
  const { selector, count } = fieldsOf(config);
  const wanted = textOf(selector) === 'EXACT' ? Number(count) : textOf(selector) === 'ALL' ? list.length : 1;
  if (wanted > 1) throw refused(`demands ${wanted} ${what} for one signature, and one is what is asked here`);
  return list[0] ?? null;
}

/**
 * Reads a signing configuration (protobuf `dev.sigstore.trustroot.v1.SigningConfig` as JSON, version 0.2) and chooses
 * the services that are valid `now`. Throws Failure('input') naming `signing-config`.
 */
export function parseSigningConfig(value: Json, now: Date): SigningConfig {
  const fields = fieldsOf(value);
  if (textOf(fields['mediaType']) !== 'application/vnd.dev.sigstore.signingconfig.v0.2+json') {
    throw refused('is none of Sigstore in version 0.2');
  }
  const logs = servicesOf(fields['rekorTlogUrls'], [1, 2], now);
  const log = oneOf(logs, fields['rekorTlogConfig'], 'logs');
  const stamps = servicesOf(fields['tsaUrls'], [1], now);
  const chosen: TransparencyLog | null =
    log === null ? null : { version: log.version === 2 ? 2 : 1, url: log.url };
  return {
    fulcio: servicesOf(fields['caUrls'], [1], now)[0]?.url ?? null,
    witnesses: { log: chosen, timestamp: oneOf(stamps, fields['tsaConfig'], 'timestamps')?.url ?? null },
  };
}

/** The same from text. */
export function readSigningConfig(text: string, now: Date): SigningConfig {
  return parseSigningConfig(jsonOf(text), now);
}
