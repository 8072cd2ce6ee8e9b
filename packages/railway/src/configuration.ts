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

/** Sets variables without deploying, and takes away those whose value is null. */
export async function setVariables(
  api: RailwayApi,
  ids: RailwayIds,
  values: { readonly [name: string]: string | null },
): Promise<void> {
  const place = { projectId: ids.project, environmentId: ids.environment, serviceId: ids.service };
  const set = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
  const names = Object.keys(set);
  if (names.length > 0) {
    await mutate(api, {
      doing: `Setting the variable(s) ${names.join(', ')} of ${describe(ids)}`,
      send: async () => {
        await api.change(SetVariables, { input: { ...place, variables: set, skipDeploys: true } });
        return true;
      },
      look: async () => {
        const now = hashVariables((await see(api, ids)).values);
        const asked = hashVariables(set);
        return changedNames(asked, now).every((name) => !names.includes(name)) ? true : null;
      },
    });
  }
  for (const name of Object.keys(values).filter((each) => values[each] === null)) {
    await mutate(api, {
      doing: `Taking away the variable ${name} of ${describe(ids)}`,
      send: async () => {
        await api.change(DeleteVariable, { input: { ...place, name } });
        return true;
      },
      look: async () => ((await see(api, ids)).values[name] === undefined ? true : null),
    });
  }
}
