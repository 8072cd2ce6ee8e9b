import { explainSymptoms } from '@thea/ecs/diagnose';
import { expect, test } from 'vitest';
import { replica } from './facts.ts';

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
  });
  expect(cause).toMatch(/^Replica oldest \(and 1 more\) failed: .* exit code 1\. /);
});
