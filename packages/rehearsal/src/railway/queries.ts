import type { StaleReads } from '../stale-reads.ts';
import type { Time } from '../time/time.ts';
import { object, text, texts, whole } from './arguments.ts';
import { RailwayError } from './error.ts';
import type { Behaviour } from './options.ts';
import type { Resolvers } from './resolvers.ts';
import type { DeploymentState, ServiceState } from './state.ts';
import type { Store } from './store.ts';
import { connection, deploymentView, eventViews, instanceView, logViews, projectView } from './views.ts';

/** Logs and lists are this long unless asked otherwise. */
const LOG_LIMIT = 100;
const LIST_LIMIT = 500;

/** The queries that the adapter, the CLI's like and the tests ask. */
export function railwayQueries(parts: {
  readonly time: Time;
  readonly behaviour: Behaviour;
  readonly store: Store;
  readonly stale: StaleReads<ServiceState>;
  readonly stable: () => boolean;
}): Resolvers {
  const { time, behaviour, store, stale } = parts;
  const view = (service: ServiceState, deployment: DeploymentState) =>
    deploymentView(service, deployment, behaviour, time);
  // No order of the connection is promised: it must not look like one.
  const shuffled = (all: readonly DeploymentState[]): readonly DeploymentState[] =>
    behaviour.unsorted
      ? [...all.filter((_, index) => index % 2 === 1), ...all.filter((_, index) => index % 2 === 0)]
      : all;
  return {
    projectToken: (_, scope) => {
      if (scope.kind !== 'project') throw new RailwayError('Project Token not found');
      const project = store.project(scope, scope.projectId);
      const environment = project.environments.find(({ id }) => id === scope.environmentId);
      return {
        id: scope.id,
        name: 'rehearsal',
        displayToken: '****',
        createdAt: new Date(time.now()).toISOString(),
        projectId: scope.projectId,
        environmentId: scope.environmentId,
        project: projectView(project),
        environment: { ...environment, projectId: project.id },
      };
    },
    project: (args, scope) => projectView(store.project(scope, text(args, 'id'))),
    projects: (_, scope) => {
      if (scope.kind === 'project') throw new RailwayError('Not Authorized');
      return connection(store.projects.filter(({ id }) => scope.projectIds.includes(id)).map(projectView));
    },
    environment: (args, scope) => {
      const project = store.projects.find(({ environments }) =>
        environments.some(({ id }) => id === text(args, 'id')),
      );
      if (project === undefined) throw new RailwayError('Environment not found');
      store.project(scope, project.id);
      const within = project.services.filter(({ environmentId }) => environmentId === text(args, 'id'));
      return {
        id: text(args, 'id'),
        name: project.environments.find(({ id }) => id === text(args, 'id'))?.name ?? '',
        projectId: project.id,
        config: {
          services: Object.fromEntries(
            within.map(({ serviceId, source, settings, autoUpdates }) => [
              serviceId,
              {
                source: { image: source, ...(autoUpdates ? { autoUpdates: { type: 'minor' } } : {}) },
                deploy: settings,
              },
            ]),
          ),
        },
        volumeInstances: connection(
          within
            .filter(({ volume }) => volume)
            .map(({ id, serviceId }) => ({ id: `${id}-volume`, serviceId, mountPath: '/data' })),
        ),
      };
    },
    serviceInstance: (args, scope) => {
      const service = store.service(scope, text(args, 'environmentId'), text(args, 'serviceId'));
      return instanceView(stale.see(service), behaviour, time);
    },
    serviceInstanceAutoDeployStatus: (args, scope) => {
      const service = store.service(scope, text(args, 'environmentId'), text(args, 'serviceId'));
      return { canEnable: service.autoDeploy, enabled: service.autoDeploy, reason: null };
    },
    deployments: (args, scope) => {
      const input = object(args, 'input');
      const service = store.service(scope, text(input, 'environmentId'), text(input, 'serviceId'));
      const seen = stale.see(service);
      const wanted = texts(object(input, 'status'), 'in');
      const found = seen.deployments.filter(({ status }) => wanted === null || wanted.includes(status));
      const newest = found.slice(-whole(args, 'first', LIST_LIMIT));
      return connection(shuffled(newest).map((deployment) => view(seen, deployment)));
    },
    deployment: (args, scope) => {
      const { service, deployment } = store.deployment(scope, text(args, 'id'));
      return view(service, deployment);
    },
    deploymentEvents: (args, scope) =>
      connection(eventViews(store.deployment(scope, text(args, 'id')).deployment)),
    deploymentSnapshot: (args, scope) => {
      const { service, deployment } = store.deployment(scope, text(args, 'deploymentId'));
      const shown = Object.entries(deployment.variables).filter(([name]) => !service.sealed.includes(name));
      return {
        id: `${deployment.id}-snapshot`,
        createdAt: new Date(deployment.createdAt).toISOString(),
        updatedAt: new Date(deployment.createdAt).toISOString(),
        variables: Object.fromEntries(shown),
      };
    },
    variables: (args, scope) => {
      const service = store.service(scope, text(args, 'environmentId'), text(args, 'serviceId'));
      const shown = Object.entries(service.variables).filter(([name]) => !service.sealed.includes(name));
      return Object.fromEntries(shown);
    },
    deploymentLogs: (args, scope) =>
      logViews(
        store.deployment(scope, text(args, 'deploymentId')).deployment.logs,
        whole(args, 'limit', LOG_LIMIT),
      ),
    buildLogs: (args, scope) =>
      logViews(
        store.deployment(scope, text(args, 'deploymentId')).deployment.buildLogs,
        whole(args, 'limit', LOG_LIMIT),
      ),
    platformStatus: () => ({ isStable: parts.stable(), incident: null, maintenance: null }),
  };
}
