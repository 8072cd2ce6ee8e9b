import { resolve } from 'node:path';
import { type ActionContext, Failure } from '@thea/action';
import { jobAccess } from '@thea/aws';
import { publish } from '@thea/image/publish';
import { readAllowed, type Vulnerability } from '@thea/image/scan';
import type { declaration } from './declaration.ts';
import { destinationOf, newRepositoryOf } from './destination.ts';

type Context = ActionContext<typeof declaration>;

function versionOf({ inputs, environment }: Context): string {
  const version = inputs.version ?? environment['GITHUB_SHA'];
  if (version !== undefined && version !== '') return version;
  throw new Failure('input', {
    input: 'version',
    message: 'The input "version" is not given.',
    remedy: 'Give the version of the image, such as the full SHA of its commit.',
  });
}

function judge(context: Context, found: readonly Vulnerability[], image: string): void {
  const { inputs, log, summary } = context;
  const sentences = found.map(
    ({ id, severity, package: name, fixable }) =>
      `${id} (${severity}) in ${name || 'an unnamed package'}${fixable === true ? ', a fix exists' : ''}`,
  );
  summary.evidence(sentences);
  if (found.length === 0) return;
  const message = `The scan of ${image} found ${found.length} of severity ${inputs['scan-severity']} or worse: ${sentences.slice(0, 3).join('; ')}${found.length > 3 ? '; …' : ''}.`;
  const remedy = 'Mend them and build again, or accept one by name and with a reason in "scan-allow".';
  if (inputs.scan === 'block') throw new Failure('blocked', { message, remedy, input: 'scan' });
  log.warning(`${message} ${remedy}`);
  summary.warning(message);
}

/** Publishes the layout under its version; a second run with the same digest writes nothing. */
export async function main(context: Context): Promise<void> {
  const { inputs, log, summary } = context;
  const tag = versionOf(context);
  const access = jobAccess(context, inputs['role-to-assume'], inputs['allowed-account-ids'], 'thea-push');
  const destination = destinationOf(inputs, access, context.environment);
  const published = await publish(
    {
      layout: resolve(context.workspace, inputs.layout),
      digest: inputs.digest,
      destination,
      create: newRepositoryOf(inputs),
      tag,
      mountFrom: inputs['mount-from'],
      scan:
        inputs.scan === 'off'
          ? null
          : {
              threshold: inputs['scan-severity'],
              onlyFixable: inputs['scan-only-fixable'],
              allowed: inputs['scan-allow'].flatMap((line) => readAllowed(line) ?? []),
            },
      awaitReplication: inputs['wait-for-replication'],
      wait: inputs['wait-timeout'] * 1000,
      dryRun: inputs['dry-run'],
    },
    context,
  );
  const image = `${published.repository}@${published.digest}`;
  context.setOutput('digest', published.digest);
  context.setOutput('image', image);
  context.setOutput('written', published.written);
  context.setOutput('referrers', published.referrers);
  summary.setTitle(inputs['dry-run'] ? 'Plan of a push' : published.written ? 'Pushed' : 'Was there already');
  summary.fact('Image', image);
  summary.fact('Version', tag);
  summary.fact(
    'Blobs',
    `${published.uploaded} sent, ${published.mounted} mounted, ${published.present} were there`,
  );
  summary.fact('Signatures and attestations', String(published.referrers));
  if (published.copies !== null)
    summary.fact('Copied to', published.copies.join(', ') || 'nowhere: no replication');
  summary.phases(log.phases);
  if (!inputs['dry-run'])
    log.notice(published.written ? `${image} is ${tag}.` : `${image} was ${tag} already.`);
  if (published.vulnerabilities !== null) judge(context, published.vulnerabilities, image);
}
