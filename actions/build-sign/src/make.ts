import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionContext, Failure } from '@thea/action';
import { BuildFailure, type Built, build } from '@thea/image/build';
import type { BuildRequest } from '@thea/image/build-request';
import { type BuildWarning, judgeWarnings, readAllowedWarning } from '@thea/image/build-warnings';
import { canExport, createBuilder } from '@thea/image/builder';
import { openDocker } from '@thea/image/docker';
import { findLeaks } from '@thea/image/leaks';
import type { declaration } from './declaration.ts';
import { BUILDER_STATE } from './post.ts';

type Context = ActionContext<typeof declaration>;

/** Prints each warning as an annotation at the Dockerfile's line, and gives those that count. */
function announce(context: Context, warnings: readonly BuildWarning[]): readonly BuildWarning[] {
  const { inputs, log } = context;
  const allowed = inputs['allow-warnings'].flatMap((line) => readAllowedWarning(line) ?? []);
  const { counted, accepted } = judgeWarnings(warnings, allowed);
  for (const { rule, message, url, place } of counted)
    log.warning(`${rule}: ${message}${url === '' ? '' : ` (${url})`}`, place ?? undefined);
  for (const { rule, message } of accepted)
    log.info(`${rule} is allowed (${allowed.find((one) => one.rule === rule)?.reason}): ${message}`);
  const unused = allowed.filter(({ rule }) => !accepted.some((one) => one.rule === rule));
  for (const { rule } of unused) log.notice(`"allow-warnings" names ${rule}, of which there is no warning.`);
  return counted;
}

function refuseWarnings(counted: readonly BuildWarning[]): Failure {
  const [first] = counted;
  const line = first?.place?.line;
  return new Failure('blocked', {
    message: `The build gave ${counted.length === 1 ? 'a warning' : `${counted.length} warnings`}, and under this policy none may: ${first?.rule}${line === undefined ? '' : ` at line ${line}`}, ${first?.message.replace(/\.$/, '')}.`,
    remedy:
      'Nothing was signed or pushed. Mend the Dockerfile, or accept a check by name and with the reason in "allow-warnings".',
  });
}

/** A builder of its own where the current one cannot export; null where it can. */
async function builderFor(context: Context, docker: ReturnType<typeof openDocker>): Promise<string | null> {
  if (await canExport(docker)) return null;
  const { inputs, environment, run, log } = context;
  const name = `thea-${run?.id ?? 'local'}-${process.pid}`;
  // Kept before it is made: what a dying step leaves half-made goes too.
  const state = environment['GITHUB_STATE'];
  if (state) appendFileSync(state, `${BUILDER_STATE}=${name}\n`);
  await createBuilder(docker, name, inputs['driver-opts'], log);
  return name;
}

/**
 * Builds what is asked for, judges its warnings and searches its layers for the secrets that it was given.
 * @throws Failure at the Dockerfile's line, Failure('blocked') for warnings under the policy or for a secret in a layer.
 */
export async function make(
  context: Context,
  request: BuildRequest,
  shown: string,
): Promise<Built & { readonly counted: number }> {
  const { inputs, environment, deadline, log } = context;
  const folder = mkdtempSync(join(environment['RUNNER_TEMP'] || tmpdir(), 'thea-build-'));
  const docker = openDocker(environment, deadline.signal);
  const attempt = (builder: string | null): Promise<Built> => {
    const places = { layout: join(folder, 'layout'), metadata: join(folder, 'metadata.json'), builder };
    return log.phase('build', () => build(request, places, shown, docker, log));
  };
  let built: Built;
  try {
    built = await attempt(null).catch(async (thrown: unknown) => {
      // buildx refuses an exporter that the builder lacks before it builds anything: only who failed is asked for it.
      const builder = thrown instanceof BuildFailure ? await builderFor(context, docker) : null;
      if (builder === null) throw thrown;
      return attempt(builder);
    });
  } catch (thrown) {
    if (thrown instanceof BuildFailure) announce(context, thrown.warnings);
    throw thrown;
  }
  const counted = announce(context, built.warnings);
  context.setOutput('warnings', counted.length);
  if (counted.length > 0 && inputs.policy === 'thea') throw refuseWarnings(counted);
  const values = request.secrets.flatMap((secret) => ('value' in secret ? [secret.value] : []));
  const leaking = await findLeaks(built.layout, built.contents, values);
  if (leaking.length > 0) {
    throw new Failure('blocked', {
      input: 'secrets',
      message: `A secret of this build stands in the image, in ${leaking.join(', ')}.`,
      remedy:
        'Nothing was signed or pushed. Use the secret where it is mounted (RUN --mount=type=secret) and write it into no file; then rotate it if the image was ever pushed.',
    });
  }
  return { ...built, counted: counted.length };
}
