import type { RailwayApi } from './api.ts';
import { mutate } from './mutation.ts';
import { describe, type RailwayIds } from './names.ts';
import { see } from './observe.ts';
import { DeleteVariable, SetVariables, UpdateService } from './operations.ts';
import { registryLogin } from './registry.ts';
import type { RailwaySettings } from './settings.ts';
import { changedNames, hashVariables } from './variables.ts';

/** What the next deployment shall take. */
export interface Configuration {
  readonly image: string;
  readonly settings: Partial<RailwaySettings>;
}

/**
 * Sets source, settings and the registry's login of the service, without meaning to deploy. Sending it again changes
 * nothing, so a lost answer is simply looked for in the configured source.
 */
export async function configure(api: RailwayApi, ids: RailwayIds, wanted: Configuration): Promise<void> {
  const login = registryLogin(api.tools.environment);
  const input = {
    source: { image: wanted.image },
    ...wanted.settings,
    ...(login === null
      ? {}
      : { registryCredentials: { username: login.username, password: login.password } }),
  };
  await mutate(api, {
    doing: `Setting the source of ${describe(ids)}`,
    send: async () => {
      await api.change(UpdateService, { environment: ids.environment, service: ids.service, input });
      return true;
    },
    look: async () =>
      (await see(api, ids)).raw.serviceInstance.source?.image === wanted.image ? true : null,
  });
}

/** Sets variables without deploying. */
export async function setVariables(
  api: RailwayApi,
  ids: RailwayIds,
  values: { readonly [name: string]: string },
): Promise<void> {
  const names = Object.keys(values);
  if (names.length === 0) return;
  await mutate(api, {
    doing: `Setting the variable(s) ${names.join(', ')} of ${describe(ids)}`,
    send: async () => {
      await api.change(SetVariables, { input: { ...place(ids), variables: values, skipDeploys: true } });
      return true;
    },
    look: async () => {
      const now = hashVariables((await see(api, ids)).values);
      return changedNames(hashVariables(values), now).every((name) => !names.includes(name)) ? true : null;
    },
  });
}

/** Takes a variable away. The mutation knows no `skipDeploys`, so that a deployment may begin with it. */
async function deleteVariable(api: RailwayApi, ids: RailwayIds, name: string): Promise<void> {
  await mutate(api, {
    doing: `Taking away the variable ${name} of ${describe(ids)}`,
    send: async () => {
      await api.change(DeleteVariable, { input: { ...place(ids), name } });
      return true;
    },
    look: async () => ((await see(api, ids)).values[name] === undefined ? true : null),
  });
}

/**
 * Gives the service the configuration of a goal. Values first, then the source, then what has to go: whichever of these
 * begins a deployment, it brings the goal. `source` false leaves source and settings alone.
 */
export async function restoreConfiguration(
  api: RailwayApi,
  ids: RailwayIds,
  wanted: Configuration & { readonly variables: { readonly [name: string]: string | null } },
  source: boolean,
): Promise<void> {
  const values = Object.entries(wanted.variables);
  await setVariables(
    api,
    ids,
    Object.fromEntries(values.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))),
  );
  if (source) {
    await configure(api, ids, wanted);
    api.tools.log.info(`The configured source is ${wanted.image}.`);
  }
  for (const [name, value] of values) if (value === null) await deleteVariable(api, ids, name);
}

function place(ids: RailwayIds): { projectId: string; environmentId: string; serviceId: string } {
  return { projectId: ids.project, environmentId: ids.environment, serviceId: ids.service };
}
