import type { Time } from '../time/time.ts';
import { type Arguments, object, text, textMap } from './arguments.ts';
import { RailwayError } from './error.ts';
import { isUnderway, type Life } from './life.ts';
import type { Behaviour } from './options.ts';
import type { Resolvers } from './resolvers.ts';
import { readSettings } from './settings.ts';
import type { DeploymentState, ServiceState } from './state.ts';
import type { Store } from './store.ts';
import { canRollback } from './views.ts';

/** The mutations that the adapter and a neighbour ask. */
export function railwayMutations(parts: {
  readonly time: Time;
  readonly behaviour: Behaviour;
  readonly store: Store;
  readonly life: Life;
  readonly changed: (service: ServiceState) => void;
}): Resolvers {
  const { time, behaviour, store, life, changed } = parts;

  const deploy = (service: ServiceState, reason: DeploymentState['reason']): DeploymentState => {
    if (service.source === null) throw new RailwayError('Cannot deploy a service without a source');
    return life.begin(service, {
      image: service.source,
      settings: service.settings,
      variables: { ...service.variables },
      credentials: service.credentials,
      reason,
    });
  };
  const target = (args: Arguments, scope: Parameters<Resolvers[string]>[1]): ServiceState =>
    store.service(scope, text(args, 'environmentId'), text(args, 'serviceId'));

  const setVariables = (
    service: ServiceState,
    values: { [name: string]: string },
    skip: unknown,
  ): boolean => {
    service.variables = { ...service.variables, ...values };
    service.updatedAt = time.now();
    changed(service);
    if (skip !== true) deploy(service, 'variables');
    return true;
  };

  const rollback = (service: ServiceState, good: DeploymentState): boolean => {
    if (!canRollback(good, behaviour, time.now())) throw new RailwayError('Deployment cannot be rolled back');
    life.begin(service, {
      image: good.image,
      settings: good.settings,
      variables: good.variables,
      credentials: service.credentials,
      reason: 'rollback',
      digest: behaviour.rollbackPulls ? null : good.digest,
    });
    if (behaviour.rollbackRewritesConfiguration) {
      service.source = good.image;
      service.settings = good.settings;
      service.variables = { ...good.variables };
      changed(service);
    }
    return true;
  };

  return {
    serviceInstanceUpdate: (args, scope) => {
      const service = target(args, scope);
      const input = object(args, 'input');
      const source = object(input, 'source');
      const credentials = object(input, 'registryCredentials');
      if (text(source, 'image') !== '') service.source = text(source, 'image');
      if (text(credentials, 'username') !== '') {
        service.credentials = {
          username: text(credentials, 'username'),
          password: text(credentials, 'password'),
        };
      }
      service.settings = readSettings(service.settings, input, behaviour.updateLosesReplicas);
      service.updatedAt = time.now();
      changed(service);
      if (behaviour.updateDeploys && text(source, 'image') !== '') deploy(service, 'update');
      return true;
    },
    serviceInstanceDeployV2: (args, scope) => deploy(target(args, scope), 'deploy').id,
    serviceInstanceAutoDeployUpdate: (args, scope) => {
      const input = object(args, 'input');
      const service = target(input, scope);
      service.autoDeploy = input['enabled'] === true;
      changed(service);
      return { enabled: service.autoDeploy };
    },
    variableUpsert: (args, scope) => {
      const input = object(args, 'input');
      return setVariables(
        target(input, scope),
        { [text(input, 'name')]: text(input, 'value') },
        input['skipDeploys'],
      );
    },
    variableCollectionUpsert: (args, scope) => {
      const input = object(args, 'input');
      return setVariables(target(input, scope), textMap(input, 'variables'), input['skipDeploys']);
    },
    variableDelete: (args, scope) => {
      const input = object(args, 'input');
      const service = target(input, scope);
      const { [text(input, 'name')]: _, ...kept } = service.variables;
      service.variables = kept;
      changed(service);
      // Its input has no skipDeploys, unlike those that set variables.
      if (service.source !== null) deploy(service, 'variables');
      return true;
    },
    deploymentRollback: (args, scope) => {
      const { service, deployment } = store.deployment(scope, text(args, 'id'));
      return rollback(service, deployment);
    },
    deploymentCancel: (args, scope) => {
      const { service, deployment } = store.deployment(scope, text(args, 'id'));
      if (!isUnderway(deployment)) throw new RailwayError('Deployment is not in a cancellable state');
      life.cancel(service, deployment);
      return true;
    },
    deploymentRemove: (args, scope) => {
      const { service, deployment } = store.deployment(scope, text(args, 'id'));
      life.remove(service, deployment);
      return true;
    },
    deploymentRestart: (args, scope) => {
      const { service, deployment } = store.deployment(scope, text(args, 'id'));
      if (!deployment.active) throw new RailwayError('Deployment is not active');
      life.restart(service, deployment);
      return true;
    },
  };
}
