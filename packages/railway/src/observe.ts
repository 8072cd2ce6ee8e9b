import { type Json, messageOf } from '@thea/action';
import { parseDigest, type RecordHead } from '@thea/release';
import type { RailwayApi } from './api.ts';
import { isUnderway, newestFirst, readDeployment } from './deployments.ts';
import type { AskedImage, RailwayBeside, RailwayDeployment, RailwayFacts, RailwaySnapshot } from './facts.ts';
import { repositoryOf } from './image-reference.ts';
import { readMark } from './mark-variable.ts';
import type { RailwayIds } from './names.ts';
import { Observe, ObserveBeside, type ObserveResult, ReadDeployment } from './operations.ts';
import { nodes, object, text, texts } from './raw.ts';
import { explain } from './refusal.ts';
import { askRegistry, registryLogin } from './registry.ts';
import { readSettings } from './settings.ts';
import type { RailwaySpec } from './spec.ts';
import { hashVariables, ownVariables, RECORD_VARIABLE } from './variables.ts';

/** Deployments that are looked at: enough for the way back past several bad releases. */
export const LIST_LENGTH = 20;

/** Which deployments a list asks for. Pure. */
export function listOf(ids: RailwayIds): { readonly [key: string]: Json } {
  return { projectId: ids.project, environmentId: ids.environment, serviceId: ids.service };
}

/** What was read in one go, before anything is made of it. */
export interface Seen {
  readonly raw: ObserveResult;
  readonly deployments: readonly RailwayDeployment[];
  readonly active: readonly RailwayDeployment[];
  readonly heads: readonly RecordHead[];
  /** The values of the variables that people set. They stay in memory. */
  readonly values: { readonly [name: string]: string };
}

/** One read of the service, its deployments, its variables and our records. */
export async function see(api: RailwayApi, ids: RailwayIds): Promise<Seen> {
  const raw = await api
    .read(Observe, { ...placeOf(ids), list: listOf(ids), first: LIST_LENGTH })
    .catch((thrown: unknown) => {
      throw explain(thrown, `Reading ${ids.names.service}`);
    });
  const mark = readMark(texts(raw.variables)[RECORD_VARIABLE]);
  if (mark.kind === 'corrupt') {
    api.tools.log.warning(
      `The record in ${RECORD_VARIABLE} is not readable and was skipped: ${mark.reason}.`,
    );
  }
  return {
    raw,
    deployments: newestFirst(nodes(raw.deployments).map(readDeployment)),
    active: newestFirst(raw.serviceInstance.activeDeployments.map(readDeployment)),
    heads: mark.kind === 'heads' ? mark.heads : [],
    values: ownVariables(raw.variables),
  };
}

/** Project, environment and service as the documents take them. Pure. */
export function placeOf(ids: RailwayIds): { project: string; environment: string; service: string } {
  return { project: ids.project, environment: ids.environment, service: ids.service };
}

/** A deployment and the variables that it was given; null where Railway does not know it any more. */
export async function readSnapshot(
  api: RailwayApi,
  id: string,
): Promise<{
  readonly deployment: RailwayDeployment;
  readonly values: { readonly [name: string]: string } | null;
}> {
  const { deployment, deploymentSnapshot } = await api
    .read(ReadDeployment, { deployment: id })
    .catch((thrown: unknown) => {
      throw explain(thrown, `Reading deployment ${id}`);
    });
  return {
    deployment: readDeployment(deployment),
    values: deploymentSnapshot === null ? null : ownVariables(deploymentSnapshot.variables),
  };
}

/** Names of variables that our releases set, as their records say. Pure. */
export function ownNames(heads: readonly RecordHead[]): string[] {
  const names = heads.flatMap(({ restoreFacts }) => {
    const list = object(restoreFacts)['variables'];
    return Array.isArray(list) ? list.map(String) : [];
  });
  return [...new Set(names)].sort();
}

/**
 * Reads the facts of a service; with a spec also what only a plan needs. `without snapshot` leaves out the variables of
 * what serves, which takes a request of its own. Reads only.
 */
export async function observeRailway(
  api: RailwayApi,
  ids: RailwayIds,
  spec: RailwaySpec | null,
  depth: 'whole' | 'without snapshot' = 'whole',
): Promise<RailwayFacts> {
  const seen = await see(api, ids);
  const serving = seen.active.find(({ status }) => !isUnderway({ status })) ?? null;
  const { serviceInstance } = seen.raw;
  const [live, beside, asked, liveVersion] = await Promise.all([
    serving === null
      ? null
      : depth === 'whole'
        ? readLive(api, serving)
        : { deployment: serving, variables: null },
    spec === null ? null : readBeside(api, ids, serving),
    spec === null ? null : readAsked(api, spec, serviceInstance.source?.image ?? serving?.image ?? null),
    spec === null || serving === null ? null : versionOf(api, serving),
  ]);
  const { customDomains, serviceDomains } = serviceInstance.domains;
  return {
    ids,
    source: serviceInstance.source?.image ?? null,
    repository: serviceInstance.source?.repo ?? null,
    settings: readSettings({
      ...serviceInstance,
      preDeployCommand: serviceInstance.preDeployCommand,
      source: null,
      activeDeployments: null,
      domains: null,
      multiRegionConfig: serving?.settings?.multiRegionConfig ?? null,
    }),
    variables: hashVariables(seen.values),
    sleeps: serviceInstance.sleepApplication ?? false,
    cron: serviceInstance.cronSchedule,
    domains: [
      ...customDomains.map(({ domain, status }) => ({
        domain,
        custom: true,
        certificate: status.certificateStatus,
      })),
      ...serviceDomains.map(({ domain }) => ({ domain, custom: false, certificate: null })),
    ],
    deployments: seen.deployments,
    active: seen.active,
    live,
    heads: seen.heads,
    ours: ownNames(seen.heads),
    beside,
    liveVersion,
    asked,
    allowance: api.allowance(),
    shortCredentials: registryLogin(api.tools.environment)?.username === 'AWS',
  };
}

async function readLive(api: RailwayApi, serving: RailwayDeployment): Promise<RailwaySnapshot> {
  const { values } = await readSnapshot(api, serving.id);
  return { deployment: serving, variables: values === null ? null : hashVariables(values) };
}

async function readBeside(
  api: RailwayApi,
  ids: RailwayIds,
  serving: RailwayDeployment | null,
): Promise<RailwayBeside | null> {
  try {
    const raw = await api.read(ObserveBeside, { ...placeOf(ids), deployment: serving?.id ?? '' });
    const service = object(object(object(raw.environment.config)['services'])[ids.service]);
    const updates = object(object(service['source'])['autoUpdates']);
    const volume = nodes(raw.environment.volumeInstances).find(({ serviceId }) => serviceId === ids.service);
    const steps = nodes(raw.deploymentEvents).map(
      ({ step, payload }) => [step, (payload?.durationMs ?? 0) / 1000] as const,
    );
    return {
      autoDeploy: raw.serviceInstanceAutoDeployStatus.enabled,
      autoUpdates: Object.keys(updates).length === 0 ? false : text(updates['type']) !== 'disabled',
      volume: volume?.mountPath ?? null,
      steps: Object.fromEntries(steps),
    };
  } catch (thrown) {
    api.tools.log.warning(
      `Whether something else deploys here, a volume and the measured start-up could not be read: ${messageOf(thrown)}`,
    );
    return null;
  }
}

async function readAsked(
  api: RailwayApi,
  spec: RailwaySpec,
  now: string | null,
): Promise<(AskedImage & { readonly image: RailwaySpec['image'] }) | null> {
  const repository = spec.image.repository ?? (now === null ? null : repositoryOf(now));
  const digest = parseDigest(spec.image.digest);
  if (repository === null || digest === null) return null;
  return { ...(await askRegistry(api.tools, repository, digest)), image: spec.image };
}

async function versionOf(api: RailwayApi, { image, digest }: RailwayDeployment): Promise<string | null> {
  if (image === null || digest === null) return null;
  return (await askRegistry(api.tools, repositoryOf(image), digest)).version;
}
