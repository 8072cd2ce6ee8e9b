import { explainSymptoms } from '@thea/ecs/diagnose';
import { expect, test } from 'vitest';
import { replica } from './facts.ts';

const WHERE = { region: 'eu-west-1', cluster: 'c', service: 's' };
const crash = {
  cause: 'exit',
  signature: 'exit 1',
  message: 'container "app" ended with exit code 1',
  remedy: 'See its last log lines.',
} as const;

test('of many replicas that failed alike, the one whose lines were read is named, with its error', () => {
  const ids = ['oldest', 'second', 'third', 'newest'];
  const { cause } = explainSymptoms({
    faulty: ids.map((id) => ({ replica: replica(id, 'thea-ia:2'), fault: crash })),
    events: [],
    deployment: '',
    logs: [{ replica: 'newest', lines: ['Traceback', 'pydantic.ValidationError: 1 validation error'] }],
    lost: [],
    where: WHERE,
  });
  expect(cause).toBe(
    'Replica newest (and 3 more) failed: container "app" ended with exit code 1 (ValidationError). See its last log lines.',
  );
});

test('without any line the oldest is named, and no error is made up', () => {
  const { cause } = explainSymptoms({
    faulty: ['oldest', 'newest'].map((id) => ({ replica: replica(id, 'thea-ia:2'), fault: crash })),
    events: [],
    deployment: '',
    logs: [],
    lost: [],
    where: WHERE,
  });
  expect(cause).toMatch(/^Replica oldest \(and 1 more\) failed: .* exit code 1\. /);
});

test.each([
  ['eu-west-1', 'https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/c/services/s/'],
  ['cn-north-1', 'https://console.amazonaws.cn/ecs/v2/clusters/c/services/s/'],
  ['us-gov-west-1', 'https://console.amazonaws-us-gov.com/ecs/v2/clusters/c/services/s/'],
])('the place of a cause in %s is the page of its task, or that of the service', (region, page) => {
  const symptoms = { events: [], deployment: '', logs: [], lost: [], where: { ...WHERE, region } };
  const faulty = [{ replica: replica('t1', 'thea-ia:2'), fault: crash }];
  expect(explainSymptoms({ ...symptoms, faulty }).place).toBe(
    `${page}tasks/t1/configuration?region=${region}`,
  );
  expect(explainSymptoms({ ...symptoms, faulty: [] }).place).toBe(`${page}events?region=${region}`);
});
