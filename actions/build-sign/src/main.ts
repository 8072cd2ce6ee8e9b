import { appendFileSync } from 'node:fs';
import { type ActionContext, Failure } from '@thea/action';
import { keepReferrer, keepTagged } from '@thea/image';
import type { Built } from '@thea/image/build';
import type { BuildRequest } from '@thea/image/build-request';
import type { Descriptor } from '@thea/image/registry';
import { type Attestation, buildFacts, provenanceOf, signManifests } from '@thea/signature';
import { openBill } from './bill.ts';
import type { declaration } from './declaration.ts';
import { make } from './make.ts';
import { requestOf, versionOf } from './request.ts';
import { findSigned } from './reuse.ts';
import { openSigning, type Signing } from './signer.ts';

type Context = ActionContext<typeof declaration>;

/** The index and every manifest that can run: what is signed. */
function manifestsOf({ contents }: Built): readonly Descriptor[] {
  const all = [contents.root, ...contents.children].map(({ descriptor }) => descriptor);
  return all.filter(({ platform }) => platform?.os !== 'unknown');
}

/** How the build came about, said of all that can run. */
function provenanceFor(
  context: Context,
  request: BuildRequest,
  shown: string,
  signing: Signing,
  built: Built,
): readonly Attestation[] {
  if (!context.inputs.provenance) return [];
  const parameters = {
    dockerfile: shown,
    target: request.target ?? '',
    platforms: [...request.platforms],
    // Their names alone: a value may be what nobody should read.
    arguments: request.arguments.map((line) => line.slice(0, line.indexOf('='))),
  };
  const facts = buildFacts(context.environment, signing.token, parameters);
  return [{ ...provenanceOf(facts), subjects: manifestsOf(built) }];
}

/** Signs what was built and stores the signatures beside it in the layout. Gives how many there are. */
async function sign(
  context: Context,
  built: Built,
  attestations: readonly Attestation[],
  signing: Signing,
): Promise<number> {
  const manifests = manifestsOf(built);
  const signatures = await signManifests(
    {
      manifests,
      repository: context.inputs.repository,
      signer: signing.signer,
      witnesses: signing.witnesses,
      attestations,
      legacy: context.inputs['legacy-signature'],
    },
    context,
  );
  for (const artifact of signatures.artifacts) await keepReferrer(built.layout, artifact);
  for (const { tag, manifest, blobs } of signatures.legacy) {
    const bytes = blobs.map((blob) => blob.bytes);
    await keepTagged(built.layout, tag, manifest, bytes);
  }
  return signatures.artifacts.length + signatures.legacy.length;
}

/** Tells later steps of this job which image it made: one line of `$GITHUB_ARTIFACTS` (actions/runner, 2026). */
function announceArtifact({ environment, inputs, log }: Context, digest: string): void {
  const file = environment['GITHUB_ARTIFACTS'];
  if (!file) return;
  try {
    appendFileSync(file, `oci://${inputs.repository}@${digest}\n`);
  } catch (thrown) {
    log.debug(`The list of artifacts could not be written: ${String(thrown)}`);
  }
}

/** Asks whether it is there, builds, judges the warnings, signs. Nothing is pushed. */
export async function main(context: Context): Promise<void> {
  const { inputs, log, summary } = context;
  const version = versionOf(context);
  const { request, shown } = await requestOf(context, version);
  summary.setTitle('Build and sign');
  summary.fact('Version', version);
  const signed = await log.phase('look', () => findSigned(context, version));
  if (signed !== null) {
    context.setOutput('digest', signed.digest);
    context.setOutput('layout', '');
    context.setOutput('reused', true);
    context.setOutput('warnings', 0);
    announceArtifact(context, signed.digest);
    summary.fact('Image', signed.digest);
    summary.fact('Signed by', signed.by);
    log.notice(`${version} was built and signed before: ${signed.digest} is the release.`);
    return;
  }
  if (inputs['dry-run']) {
    log.info(`Dry run: ${shown} would be built, signed, and labelled ${version}.`);
    return;
  }
  const billOf = openBill(context);
  const signing = await openSigning(context);
  const built = await make(context, request, shown);
  const { digest } = built.contents.root.descriptor;
  const bills = await billOf(built);
  const provenance = provenanceFor(context, request, shown, signing, built);
  const count = await log.phase('sign', () => sign(context, built, [...provenance, ...bills], signing));
  if (count === 0) {
    throw new Failure('platform', {
      message: 'The image has no manifest that can run.',
      remedy: 'Build a stage that holds something.',
    });
  }
  context.setOutput('digest', digest);
  context.setOutput('layout', built.layout.folder);
  context.setOutput('reused', false);
  announceArtifact(context, digest);
  summary.fact('Image', digest);
  summary.fact('Signed by', signing.by);
  summary.fact('Signatures and attestations', String(count));
  summary.fact('Warnings', String(built.counted));
  summary.phases(log.phases);
  log.notice(`${shown} was built and signed: ${digest} is ${version}.`);
}
