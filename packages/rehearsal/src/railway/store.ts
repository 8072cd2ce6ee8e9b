import { NOT_AUTHORIZED, RailwayError } from './error.ts';
import type { DeploymentState, ProjectState, ServiceState } from './state.ts';
import { authorize, type Scope } from './tokens.ts';

/** The projects, and how a caller finds its way in them. Whatever it may not see does not exist for it. */
export interface Store {
  readonly projects: ProjectState[];
  services(): readonly ServiceState[];
  project(scope: Scope, id: string): ProjectState;
  service(scope: Scope, environmentId: string, serviceId: string): ServiceState;
  deployment(
    scope: Scope,
    id: string,
  ): { readonly service: ServiceState; readonly deployment: DeploymentState };
}

/** An empty store. */
export function openStore(): Store {
  const projects: ProjectState[] = [];
  const services = (): readonly ServiceState[] => projects.flatMap((project) => project.services);
  return {
    projects,
    services,
    project: (scope, id) => {
      const project = projects.find((each) => each.id === id);
      if (project === undefined) throw new RailwayError(NOT_AUTHORIZED);
      authorize(scope, id, null);
      return project;
    },
    service: (scope, environmentId, serviceId) => {
      const service = services().find(
        (each) => each.serviceId === serviceId && each.environmentId === environmentId,
      );
      if (service === undefined) throw new RailwayError('ServiceInstance not found');
      authorize(scope, service.projectId, service.environmentId);
      return service;
    },
    deployment: (scope, id) => {
      for (const service of services()) {
        const deployment = service.deployments.find((each) => each.id === id);
        if (deployment === undefined) continue;
        authorize(scope, service.projectId, service.environmentId);
        return { service, deployment };
      }
      throw new RailwayError('Deployment not found');
    },
  };
}
