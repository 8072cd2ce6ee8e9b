import type { Operations } from '../../operation.ts';
import { AwsError } from '../../wire/error.ts';
import { type JsonObject, number, object, requiredText, text, texts } from '../../wire/json.ts';
import { page } from '../../wire/page.ts';
import { hasEnded, rollBack } from '../rollout.ts';
import type { ServiceDeploymentState } from '../state.ts';
import type { ServiceEntry } from '../store.ts';
import { briefDeployment, describeRevision, describeServiceDeployment } from '../views.ts';
import type { EcsParts } from './parts.ts';

function createdWithin(input: JsonObject): (one: ServiceDeploymentState) => boolean {
  const range = object(input, 'createdAt') ?? {};
  const after = (number(range, 'after') ?? Number.NEGATIVE_INFINITY) * 1000;
  const before = (number(range, 'before') ?? Number.POSITIVE_INFINITY) * 1000;
  return ({ createdAt }) => createdAt >= after && createdAt <= before;
}

/** Service deployments and revisions: the history, and the way back. ECS API reference. */
export function deploymentOperations(parts: EcsParts): Operations {
  const { account, store, stale, timing } = parts;

  const find = (arn: string): { entry: ServiceEntry; deployment: ServiceDeploymentState } => {
    for (const entry of store.services()) {
      const deployment = entry.state.serviceDeployments.find((one) => one.arn === arn);
      if (deployment !== undefined) return { entry, deployment };
    }
    throw new AwsError('ServiceDeploymentNotFoundException', 'Service deployment not found.');
  };

  const requestRollback = (
    entry: ServiceEntry,
    deployment: ServiceDeploymentState,
    operation: string,
  ): void => {
    deployment.status = 'ROLLBACK_REQUESTED';
    deployment.updatedAt = account.time.now();
    stale.record(entry.state);
    account.time.after(timing.controlPlane * 1000, () => {
      if (deployment.status !== 'ROLLBACK_REQUESTED') return;
      rollBack(account, entry.state, deployment, {
        reason: `Service deployment rolled back because of a user initiated ${operation} request.`,
        rollout: 'Service deployment stopped by the user.',
      });
      stale.record(entry.state);
      entry.runtime.wake();
    });
  };

  const proceed = (input: JsonObject): JsonObject => {
    const arn = requiredText(input, 'serviceDeploymentArn');
    const id = requiredText(input, 'hookId');
    const action = text(input, 'action') ?? 'CONTINUE';
    const { entry, deployment } = find(arn);
    if (action !== 'CONTINUE' && action !== 'ROLLBACK') {
      throw new AwsError('InvalidParameterException', `Invalid action: ${action}.`);
    }
    const hook = deployment.lifecycle?.hooks.find((one) => one.id === id);
    // ECS guide, "Continuing service deployments": the hook awaits an action and the deployment is IN_PROGRESS.
    if (hook?.status !== 'AWAITING_ACTION' || deployment.status !== 'IN_PROGRESS') {
      throw new AwsError(
        'InvalidParameterException',
        `The lifecycle hook ${id} is not awaiting an action on service deployment ${arn}.`,
      );
    }
    hook.status = action === 'CONTINUE' ? 'SUCCEEDED' : 'FAILED';
    if (action === 'ROLLBACK') requestRollback(entry, deployment, 'ContinueServiceDeployment');
    deployment.updatedAt = account.time.now();
    stale.record(entry.state);
    entry.runtime.wake();
    return { serviceDeploymentArn: arn };
  };

  const stop = (input: JsonObject): JsonObject => {
    const arn = requiredText(input, 'serviceDeploymentArn');
    const stopType = text(input, 'stopType') ?? 'ROLLBACK';
    if (stopType !== 'ROLLBACK') {
      // ECS guide, "Stopping Amazon ECS service deployments", knows ROLLBACK only.
      throw new AwsError('InvalidParameterException', `stopType ${stopType} is not supported.`);
    }
    const { entry, deployment } = find(arn);
    // The guide names the states that allow a stop; an ended one conflicts, which is also how a lost race looks.
    if (hasEnded(deployment)) {
      const sentence = `The service deployment cannot be stopped because it is in the ${deployment.status} state.`;
      throw new AwsError('ConflictException', sentence, 400, { resourceIds: [arn] });
    }
    if (deployment.status === 'PENDING' || deployment.status === 'IN_PROGRESS') {
      requestRollback(entry, deployment, 'StopServiceDeployment');
    }
    return { serviceDeploymentArn: arn };
  };

  return {
    ListServiceDeployments: (input) => {
      const entry = store.service(store.cluster(input), requiredText(input, 'service'));
      const service = stale.see(entry.state);
      const statuses = texts(input, 'status');
      const found = service.serviceDeployments
        .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
        .filter(createdWithin(input));
      const { items, nextToken } = page(input, found, 100);
      return { serviceDeployments: items.map((one) => briefDeployment(service, one)), nextToken };
    },
    DescribeServiceDeployments: (input) => {
      const asked = texts(input, 'serviceDeploymentArns');
      if (asked.length === 0 || asked.length > 20) {
        throw new AwsError('InvalidParameterException', 'serviceDeploymentArns must have 1 to 20 elements.');
      }
      const seen = store.services().map(({ state }) => stale.see(state));
      const answers = asked.map((arn) => {
        const service = seen.find(({ serviceDeployments }) =>
          serviceDeployments.some((one) => one.arn === arn),
        );
        const deployment = service?.serviceDeployments.find((one) => one.arn === arn);
        return {
          arn,
          described: service && deployment ? describeServiceDeployment(service, deployment) : null,
        };
      });
      return {
        serviceDeployments: answers.map(({ described }) => described).filter((one) => one !== null),
        failures: answers
          .filter(({ described }) => described === null)
          .map(({ arn }) => ({ arn, reason: 'MISSING' })),
      };
    },
    DescribeServiceRevisions: (input) => {
      const asked = texts(input, 'serviceRevisionArns');
      if (asked.length === 0 || asked.length > 20) {
        throw new AwsError('InvalidParameterException', 'serviceRevisionArns must have 1 to 20 elements.');
      }
      const answers = asked.map((arn) => {
        const service = store
          .services()
          .find(({ state }) => state.revisions.some((one) => one.arn === arn))?.state;
        const revision = service?.revisions.find((one) => one.arn === arn);
        return { arn, described: service && revision ? describeRevision(service, revision) : null };
      });
      return {
        serviceRevisions: answers.map(({ described }) => described).filter((one) => one !== null),
        failures: answers
          .filter(({ described }) => described === null)
          .map(({ arn }) => ({ arn, reason: 'MISSING' })),
      };
    },
    StopServiceDeployment: stop,
    ContinueServiceDeployment: proceed,
  };
}
