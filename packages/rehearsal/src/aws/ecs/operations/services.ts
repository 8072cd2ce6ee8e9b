import type { Operations } from '../../operation.ts';
import { AwsError } from '../../wire/error.ts';
import { requiredText, texts } from '../../wire/json.ts';
import { page } from '../../wire/page.ts';
import { updateService } from '../update-service.ts';
import { describeService } from '../views.ts';
import type { EcsParts } from './parts.ts';

/** DescribeServices, ListServices, UpdateService. ECS API reference. */
export function serviceOperations(parts: EcsParts): Operations {
  const { store, stale, account } = parts;
  return {
    DescribeServices: (input) => {
      const cluster = store.cluster(input);
      const asked = texts(input, 'services');
      if (asked.length === 0) throw new AwsError('InvalidParameterException', 'Services cannot be empty.');
      if (asked.length > 10) {
        throw new AwsError('InvalidParameterException', 'Services cannot contain more than 10 elements.');
      }
      const found = asked.map((name) => ({
        name,
        entry: cluster.services.find(({ state }) => state.name === name || state.arn === name),
      }));
      const withTags = texts(input, 'include').includes('TAGS');
      return {
        services: found.flatMap(({ entry }) =>
          entry === undefined ? [] : [describeService(stale.see(entry.state), withTags)],
        ),
        failures: found
          .filter(({ entry }) => entry === undefined)
          .map(({ name }) => ({
            arn: name.startsWith('arn:') ? name : account.arn('ecs', `service/${cluster.name}/${name}`),
            reason: 'MISSING',
          })),
      };
    },
    ListServices: (input) => {
      const { items, nextToken } = page(input, store.cluster(input).services, 100);
      return { serviceArns: items.map(({ state }) => state.arn), nextToken };
    },
    UpdateService: async (input) => {
      const entry = store.service(store.cluster(input), requiredText(input, 'service'));
      await updateService(parts, entry, input);
      return { service: describeService(entry.state, false) };
    },
  };
}
