import { Failure, type InputsOf, type Json } from '@thea/action';
import { type ChosenTarget, chooseTarget } from '@thea/platforms';
import type { declaration } from './declaration.ts';

type Inputs = InputsOf<typeof declaration>;

function inline(inputs: Inputs): { region: string; cluster: string; service: string } | null {
  const { 'aws-region': region, cluster, service } = inputs;
  if (cluster === undefined && service === undefined) return null;
  const missing = Object.entries({ 'aws-region': region, cluster, service }).find(
    ([, value]) => value === undefined,
  );
  if (missing !== undefined || region === undefined || cluster === undefined || service === undefined) {
    throw new Failure('input', {
      input: missing?.[0] ?? 'cluster',
      message: `The input "${missing?.[0]}" is not given.`,
      remedy: 'Give "aws-region", "cluster" and "service" together, or a "target" of the targets file.',
    });
  }
  return { region, cluster, service };
}

/** The target of this step, and the words that the platform reads of it: inputs go before the targets file. */
export function chooseEcsTarget(
  inputs: Inputs,
  workspace: string,
): { chosen: ChosenTarget; words: { readonly [key: string]: Json } } {
  const named = inline(inputs);
  const word = named === null ? inputs.target : `ecs:${named.region}/${named.cluster}/${named.service}`;
  const chosen = chooseTarget({ ...inputs, target: word }, workspace);
  if (chosen.ref.platform !== 'ecs') {
    throw new Failure('input', {
      input: 'target',
      message: `The target "${chosen.ref.name}" is on ${chosen.ref.platform}, not on ECS.`,
      remedy: `Use deploy-${chosen.ref.platform} for it.`,
    });
  }
  const containers = inputs['container-name'];
  return {
    chosen,
    words: {
      ...chosen.ref.locator,
      ...chosen.entry?.words,
      ...(inputs['task-definition'] === undefined ? {} : { 'task-definition': inputs['task-definition'] }),
      ...(containers.length === 0 ? {} : { containers }),
      ...(inputs['desired-count'] === undefined ? {} : { 'desired-count': inputs['desired-count'] }),
    },
  };
}
