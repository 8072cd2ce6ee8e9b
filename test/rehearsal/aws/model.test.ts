import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { outputOf, violations } from './model.ts';

test('the check of answers against the SDK model finds unknown members, wrong types and nulls', () => {
  const output = outputOf(new DescribeServicesCommand({ services: [] }).schema);
  expect(violations(output, { services: [{ serviceName: 'a', createdAt: 1.5 }], failures: [] }, '$')).toEqual(
    [],
  );
  expect(
    violations(output, { services: [{ name: 'a', desiredCount: '2', createdAt: 'now', events: null }] }, '$'),
  ).toEqual([
    '$.services[0].name is not in the model',
    '$.services[0].desiredCount should be a number but is "2"',
    '$.services[0].createdAt should be a number but is "now"',
    '$.services[0].events is null',
  ]);
});
