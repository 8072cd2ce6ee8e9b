import { execFile } from 'node:child_process';
import { type ActionContext, Failure, type Json, parseJsonFile, parseJsonText } from '@thea/action';
import type { Built } from '@thea/image/build';
import type { Descriptor } from '@thea/image/registry';
import { type Attestation, sbomClaim } from '@thea/signature';
import type { declaration } from './declaration.ts';
import { versionOf } from './request.ts';

type Context = ActionContext<typeof declaration>;

const LIMIT_BYTES = 16 * 1024 * 1024;

// What a program said last stands at the end of the message of its failure.
function lastLine(message: string | undefined): string | undefined {
  return message
    ?.split('\n')
    .findLast((line) => line.trim() !== '')
    ?.trim()
    .replace(/\.$/, '');
}

/** A platform as `os/architecture[/variant]`. */
function shown({ os, architecture, variant }: NonNullable<Descriptor['platform']>): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}

/**
 * The command line of syft for what was built: named as the release is, because the folder on this machine is nobody's
 * matter. Of several platforms it takes by itself that of the machine that it runs on, or none.
 */
function wordsFor(
  { inputs }: Context,
  version: string,
  built: Built,
  platform: string | null,
): readonly string[] {
  return [
    ...['scan', `oci-dir:${built.layout.folder}`, '--output', 'spdx-json', '--quiet'],
    ...['--source-name', inputs.repository, '--source-version', version],
    ...(platform === null ? [] : ['--platform', platform]),
  ];
}

// Not what this step was given, nor how to ask for the identity of this job. And it is no time to look for a newer syft.
function environmentFor({ environment }: Context): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !/^(INPUT|ACTIONS)_/.test(name));
  return { ...Object.fromEntries(own), SYFT_CHECK_FOR_APP_UPDATE: 'false' };
}

/**
 * What the program `syft` finds in what was built, for one of its platforms; null where there is but one.
 * Throws `Failure('input')` where it is not there or fails.
 */
function askSyft(context: Context, built: Built, platform: string | null): Promise<Json> {
  const words = wordsFor(context, versionOf(context), built, platform);
  const { signal } = context.deadline;
  return new Promise((resolve, reject) => {
    const options = { signal, maxBuffer: LIMIT_BYTES, env: environmentFor(context) };
    execFile('syft', words, options, (error, stdout) => {
      const parsed = error === null ? parseJsonText(stdout) : null;
      if (parsed?.ok) resolve(parsed.value);
      else {
        reject(
          signal.aborted
            ? signal.reason
            : new Failure('input', {
                input: 'sbom',
                message: `syft made no SBOM: ${lastLine(error?.message) ?? 'its answer is no JSON'}.`,
                remedy: 'Install syft before this step, or give "sbom" the path of a file that is there.',
                cause: error,
              }),
        );
      }
    });
  });
}

/** A list of each platform, of its manifest and of the index; one of the image where it has no index. */
async function listAll(context: Context, built: Built): Promise<readonly Attestation[]> {
  const { root, children } = built.contents;
  const lists: Attestation[] = [];
  for (const { descriptor } of children) {
    if (descriptor.platform === undefined || descriptor.platform.os === 'unknown') continue;
    // One after the other: each unpacks a whole image.
    const claim = sbomClaim(await askSyft(context, built, shown(descriptor.platform)));
    lists.push({ ...claim, subjects: [root.descriptor, descriptor] });
  }
  if (lists.length > 0) return lists;
  return [{ ...sbomClaim(await askSyft(context, built, null)), subjects: [root.descriptor] }];
}

/**
 * The software bills of materials that are to be signed, of what they are asked for: none where none is wanted. One
 * that is given is read now, so that a wrong file stops the step before the build.
 * @throws Failure('input') naming `sbom`.
 */
export function openBill(context: Context): (built: Built) => Promise<readonly Attestation[]> {
  const { inputs, workspace } = context;
  if (inputs.sbom === undefined) return async () => [];
  if (inputs.sbom === 'syft') return (built) => listAll(context, built);
  const given = sbomClaim(parseJsonFile(inputs.sbom, workspace).value);
  return async ({ contents }) => [{ ...given, subjects: [contents.root.descriptor] }];
}
