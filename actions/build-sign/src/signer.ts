import { readFileSync } from 'node:fs';
import { type ActionContext, Failure, oidcToken } from '@thea/action';
import { enterRegion, jobAccess } from '@thea/aws';
import {
  FULCIO_AUDIENCE,
  keylessSigner,
  keySigner,
  NO_WITNESSES,
  openKeyFile,
  PUBLIC_SIGNING_CONFIG,
  parseSigningConfig,
  readSigningConfig,
  refusePublication,
  type Signer,
  type SigningConfig,
  type Witnesses,
} from '@thea/signature';
import type { declaration } from './declaration.ts';
import { visibilityOf } from './request.ts';

type Context = ActionContext<typeof declaration>;

/** Who signs and who bears witness, ready before anything is built. */
export interface Signing {
  readonly signer: Signer;
  readonly witnesses: Witnesses;
  /** The identity token of this job; null where it signs with a key. */
  readonly token: string | null;
  /** For the summary. */
  readonly by: string;
}

/** The key as one text; undefined where none is given. */
function keyOf({ key }: Context['inputs']): string | undefined {
  return key.length === 0 ? undefined : key.join('\n');
}

function configOf({ inputs, clock }: Context): SigningConfig {
  const now = new Date(clock.now().wall);
  const path = inputs['signing-config'];
  if (path !== undefined) return readSigningConfig(readFileSync(path, 'utf8'), now);
  return keyOf(inputs) === undefined
    ? parseSigningConfig(PUBLIC_SIGNING_CONFIG, now)
    : { fulcio: null, witnesses: NO_WITNESSES };
}

async function kmsOf(context: Context, reference: string): Promise<Signer> {
  const { inputs, environment, deadline } = context;
  const { KMSClient, kmsSigner, parseKmsReference } = await import('@thea/signature/kms-signer');
  const id = parseKmsReference(reference);
  const region =
    inputs.region ??
    /^arn:aws[a-z-]*:kms:([a-z0-9-]+):/.exec(id)?.[1] ??
    (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION']);
  if (!region) {
    throw new Failure('input', {
      input: 'region',
      message: 'The input "region" is not given, and the key of AWS KMS names none.',
      remedy: 'Give the region of the key, such as eu-west-1, or write the key as an ARN.',
    });
  }
  const access = jobAccess(context, inputs['role-to-assume'], inputs['allowed-account-ids'], 'thea-sign');
  return kmsSigner(new KMSClient(await enterRegion(region, access, context)), id, deadline);
}

/**
 * Opens the signer that the inputs name: the job's own identity, a key of cosign, or one in AWS KMS. A private repository
 * is stopped before it would publish itself.
 * @throws Failure('input') naming `key`, `key-password`, `signing-config` or `transparency`; Failure('access') without an
 * identity.
 */
export async function openSigning(context: Context): Promise<Signing> {
  const { inputs, environment, deadline, clock, mask } = context;
  const key = keyOf(inputs);
  const config = configOf(context);
  const kind = key === undefined ? 'keyless' : key.startsWith('awskms:') ? 'kms' : 'key';
  refusePublication({
    signer: kind,
    config,
    visibility: visibilityOf(environment),
    transparency: inputs.transparency ?? null,
    repository: environment['GITHUB_REPOSITORY'] ?? '',
  });
  const { witnesses } = config;
  if (key !== undefined && kind === 'kms')
    return { signer: await kmsOf(context, key), witnesses, token: null, by: 'a key in AWS KMS' };
  if (key !== undefined) {
    const opened = await openKeyFile(key, inputs['key-password'] ?? '');
    return { signer: keySigner(opened), witnesses, token: null, by: 'a key of cosign' };
  }
  if (config.fulcio === null) {
    throw new Failure('input', {
      input: 'signing-config',
      message: 'The signing configuration names no certificate authority that is valid now.',
      remedy: 'Give one with "caUrls", or sign with a key.',
    });
  }
  const askToken = async (): Promise<string> => {
    const token = await oidcToken(environment, FULCIO_AUDIENCE, deadline, clock);
    mask(token);
    return token;
  };
  // Asked for now, so that a missing permission stops the step before the build and not after it.
  const token = await askToken();
  return {
    signer: keylessSigner(config.fulcio, askToken, context),
    witnesses,
    token,
    by: `the identity of this job, certified by ${config.fulcio.host}`,
  };
}
