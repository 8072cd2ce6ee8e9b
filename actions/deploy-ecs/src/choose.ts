import { relative } from 'node:path';
import { Failure, type InputsOf, type Json } from '@thea/action';
import { askedRelease, type ChosenTarget, chooseTarget } from '@thea/platforms';
import type { AskedRelease } from '@thea/release';
import type { declaration } from './declaration.ts';
import { imageOfFile } from './image-of-file.ts';
import { readPairs, withPairs } from './pairs.ts';
import { runTaskWords } from './run-task.ts';

type Inputs = InputsOf<typeof declaration>;
type Words = { readonly [key: string]: Json };

function inline(
  inputs: Inputs,
  environment: { readonly [name: string]: string | undefined },
): { region: string; cluster: string; service: string } | null {
  const { cluster, service } = inputs;
  if (cluster === undefined && service === undefined) return null;
  // What aws-actions/configure-aws-credentials leaves behind, and the cluster that ECS itself takes by default.
  const region = inputs['aws-region'] ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION']);
  if (region !== undefined && region !== '' && service !== undefined) {
    return { region, cluster: cluster ?? 'default', service };
  }
  const missing = service === undefined ? 'service' : 'aws-region';
  throw new Failure('input', {
    input: missing,
    message: `The input "${missing}" is not given.`,
    remedy: 'Give "aws-region", "cluster" and "service" together, or a "target" of the targets file.',
  });
}

/** The target of this step, and the words that the platform reads of it: inputs go before the targets file. */
export function chooseEcsTarget(
  inputs: Inputs,
  workspace: string,
  environment: { readonly [name: string]: string | undefined },
): { chosen: ChosenTarget; words: Words } {
  const named = inline(inputs, environment);
  const word = named === null ? inputs.target : `ecs:${named.region}/${named.cluster}/${named.service}`;
  const chosen = chooseTarget({ ...inputs, target: word }, workspace);
  if (chosen.ref.platform !== 'ecs') {
    throw new Failure('input', {
      input: 'target',
      message: `The target "${chosen.ref.name}" is on ${chosen.ref.platform}, not on ECS.`,
      remedy: `Use deploy-${chosen.ref.platform} for it.`,
    });
  }
  const before: Words = { ...chosen.ref.locator, ...chosen.entry?.words };
  const file = inputs['task-definition'];
  const given = inputs['container-name'].flatMap((line) => line.split(',').map((name) => name.trim()));
  const words = {
    ...before,
    ...(file === undefined ? {} : { 'task-definition': relative(workspace, file) }),
    ...(given.length === 0 ? {} : { containers: given }),
    ...(inputs['desired-count'] === undefined ? {} : { 'desired-count': inputs['desired-count'] }),
    'run-task': runTaskWords(inputs, before['run-task']),
  };
  const containers = containersOf(words);
  const pairs = (['environment-variables', 'secrets'] as const).flatMap((input) =>
    inputs[input].length === 0
      ? []
      : [
          [
            input,
            withPairs(
              before[input],
              containers.length === 0 ? [''] : containers,
              readPairs(input, inputs[input]),
            ),
          ],
        ],
  );
  return { chosen, words: { ...words, ...Object.fromEntries(pairs) } };
}

function containersOf(words: Words): readonly string[] {
  const { containers } = words;
  return Array.isArray(containers) ? containers.map(String) : [];
}

/**
 * The release that the step is asked for: the image of the input, else the one that the task definition file names.
 * @throws Failure('input') where neither says it.
 */
export function askedOf(inputs: Inputs, words: Words, workspace: string): AskedRelease {
  const asked = askedRelease(inputs.image ?? '', inputs.version, workspace);
  const path = words['task-definition'];
  if (inputs.image !== undefined) return asked;
  if (typeof path === 'string') {
    return { ...asked, image: imageOfFile(path, asked.readFile(path), containersOf(words)) };
  }
  throw new Failure('input', {
    input: 'image',
    message: 'The input "image" is not given.',
    remedy: 'Give the digest of the image that should run, sha256:… or repository@sha256:….',
  });
}
