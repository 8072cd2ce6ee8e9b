import { Failure, type InputsOf, type Json } from '@thea/action';
import { type ChosenTarget, chooseTarget } from '@thea/platforms';
import type { declaration } from './declaration.ts';

type Inputs = InputsOf<typeof declaration>;
type Words = { readonly [key: string]: Json };

/** The target that the inputs spell out; null where they leave it to the targets file. */
function inline(
  inputs: Inputs,
  environment: { readonly [name: string]: string | undefined },
): { readonly [key: string]: string } | null {
  const { cluster, context, application } = inputs;
  if (cluster === undefined && context === undefined && application === undefined) return null;
  if (cluster !== undefined && context !== undefined) {
    throw new Failure('input', {
      input: 'context',
      message: 'Both "cluster" and "context" are given: an EKS cluster, and a context of a kubeconfig.',
      remedy: 'Keep the one that you mean.',
    });
  }
  const region = inputs['aws-region'] ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION']);
  const missing =
    application === undefined
      ? 'application'
      : cluster === undefined && context === undefined
        ? 'cluster'
        : context === undefined && !region
          ? 'aws-region'
          : null;
  if (missing !== null) {
    throw new Failure('input', {
      input: missing,
      message: `The input "${missing}" is not given.`,
      remedy:
        'Give "application" with "aws-region" and "cluster" (or "context" of a kubeconfig), or a "target" of the targets file.',
    });
  }
  return {
    access: context === undefined ? (region ?? '') : 'kubeconfig',
    cluster: context ?? cluster ?? '',
    namespace: inputs.namespace ?? 'default',
    application: application ?? '',
  };
}

/** What the objects come from: an input goes before either word of the target. */
function source({ manifests, render }: Inputs): Words {
  return manifests.length === 0 && render === undefined ? {} : { manifests, render: render ?? '' };
}

/** The target of this step, and the words that the platform reads of it: inputs go before the targets file. */
export function chooseKubernetesTarget(
  inputs: Inputs,
  workspace: string,
  environment: { readonly [name: string]: string | undefined },
): { chosen: ChosenTarget; words: Words } {
  const named = inline(inputs, environment);
  const chosen: ChosenTarget =
    named === null
      ? chooseTarget(inputs, workspace)
      : {
          ref: { platform: 'kubernetes', name: named['application'] ?? '', locator: named },
          entry: null,
          file: null,
        };
  if (chosen.ref.platform !== 'kubernetes') {
    throw new Failure('input', {
      input: 'target',
      message: `The target "${chosen.ref.name}" is on ${chosen.ref.platform}, not on Kubernetes.`,
      remedy: `Use deploy-${chosen.ref.platform} for it.`,
    });
  }
  const given = inputs.containers.flatMap((line) => line.split(',').map((name) => name.trim()));
  return {
    chosen,
    words: {
      ...chosen.ref.locator,
      ...chosen.entry?.words,
      ...source(inputs),
      ...(given.length === 0 ? {} : { containers: given }),
      // What is not given reads as false: only a given true goes before the target.
      ...(inputs['hash-configuration'] ? { 'hash-configuration': true } : {}),
      ...(inputs['take-ownership'] ? { 'take-ownership': true } : {}),
    },
  };
}
