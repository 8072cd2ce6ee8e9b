import { Failure, type InputsOf, type Json } from '@thea/action';
import { type ChosenTarget, chooseTarget } from '@thea/platforms';
import type { declaration } from './declaration.ts';

type Inputs = InputsOf<typeof declaration>;
type Words = { readonly [key: string]: Json };
type Variables = { readonly [name: string]: string | undefined };

/** Lines of `NAME=value` as an object; a message names the name alone, never the value. */
function readPairs(lines: readonly string[]): { readonly [name: string]: string } {
  const pairs = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf('=');
    const name = line.slice(0, at);
    if (pairs.has(name)) {
      throw new Failure('input', {
        input: 'variables',
        message: `The input "variables" sets ${name} twice.`,
        remedy: `Keep one of its lines that begin with ${name}=.`,
      });
    }
    pairs.set(name, line.slice(at + 1));
  }
  return Object.fromEntries(pairs);
}

/**
 * The target of this step, and the words that the platform reads of it: inputs go before the targets file.
 * @throws Failure('input') where the target is on another platform.
 */
export function chooseRailwayTarget(
  inputs: Inputs,
  workspace: string,
): { chosen: ChosenTarget; words: Words } {
  const chosen = chooseTarget({ ...inputs, 'allowed-account-ids': [] }, workspace);
  if (chosen.ref.platform !== 'railway') {
    throw new Failure('input', {
      input: 'target',
      message: `The target "${chosen.ref.name}" is on ${chosen.ref.platform}, not on Railway.`,
      remedy: `Use deploy-${chosen.ref.platform} for it.`,
    });
  }
  const before: Words = { ...chosen.ref.locator, ...chosen.entry?.words };
  const given = {
    'start-command': inputs['start-command'],
    'healthcheck-path': inputs['healthcheck-path'],
    replicas: inputs.replicas,
  };
  const named = Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const own = before['variables'];
  const variables = {
    ...(typeof own === 'object' && own !== null && !Array.isArray(own) ? own : {}),
    ...readPairs(inputs.variables),
  };
  return { chosen, words: { ...before, ...Object.fromEntries(named), variables } };
}

/** Half a login opens no registry, and would only be missed when the platform pulls. */
function refuseHalfLogin(environment: Variables): void {
  const { RAILWAY_REGISTRY_USERNAME: user, RAILWAY_REGISTRY_PASSWORD: password } = environment;
  if (Boolean(user) === Boolean(password)) return;
  const [missing, given] = user
    ? (['registry-password', 'registry-username'] as const)
    : (['registry-username', 'registry-password'] as const);
  throw new Failure('input', {
    input: missing,
    message: `"${given}" is given without "${missing}".`,
    remedy: 'Give both, as inputs or as RAILWAY_REGISTRY_USERNAME and RAILWAY_REGISTRY_PASSWORD, or neither.',
  });
}

/**
 * The variables that Railway's adapter reads, with the inputs over them. Pure.
 * @throws Failure('input') where a registry's user is given without a password, or the other way round.
 */
export function railwayVariables(inputs: Inputs, environment: Variables): Variables {
  const token = inputs.token;
  const kind = inputs['token-type'];
  const variables = {
    ...environment,
    ...(token === undefined
      ? {}
      : {
          RAILWAY_TOKEN: kind === 'project' ? token : undefined,
          RAILWAY_API_TOKEN: kind === 'bearer' ? token : undefined,
        }),
    ...(inputs.endpoint === undefined ? {} : { RAILWAY_GRAPHQL_ENDPOINT: inputs.endpoint }),
    ...(inputs['registry-username'] === undefined
      ? {}
      : { RAILWAY_REGISTRY_USERNAME: inputs['registry-username'] }),
    ...(inputs['registry-password'] === undefined
      ? {}
      : { RAILWAY_REGISTRY_PASSWORD: inputs['registry-password'] }),
  };
  refuseHalfLogin(variables);
  return variables;
}
