import { parseEcsTarget } from '@thea/ecs';
import { pinGoal } from '@thea/ecs/goal-revision';
import { parseImageReference, repositoryOf } from '@thea/ecs/image-reference';
import { plainVariables } from '@thea/ecs/log-lines';
import { READ_ONLY_FIELDS, renderTaskDefinition } from '@thea/ecs/render';
import { type EcsSpec, parseTaskDefinition } from '@thea/ecs/spec';
import { hideValues } from '@thea/release';
import { expect, test } from 'vitest';
import { DIGEST, GOAL, OTHER_DIGEST, REPOSITORY, snapshot, TASK_DEFINITION } from './facts.ts';
import { specOf } from './releases.ts';

const RESOLVED = {
  api: { repository: REPOSITORY, digest: OTHER_DIGEST, from: 'digest', version: '2', presence: 'present' },
} as const;
const spec = (asked: Partial<EcsSpec> = {}): EcsSpec => specOf(REPOSITORY, OTHER_DIGEST, asked);

test('images, variables and secrets are set; all else stays, read-only fields go', () => {
  const rendered = renderTaskDefinition(
    TASK_DEFINITION,
    spec({ environmentVariables: { api: { B: 'new', C: 'added' } }, secrets: { api: { T: 'arn:t' } } }),
    RESOLVED,
  );
  for (const field of READ_ONLY_FIELDS) expect(rendered).not.toHaveProperty(field);
  const [container] = TASK_DEFINITION.containerDefinitions;
  expect(rendered['containerDefinitions']).toEqual([
    {
      ...container,
      image: `${REPOSITORY}@${OTHER_DIGEST}`,
      environment: [
        { name: 'A', value: 'planted-a' },
        { name: 'B', value: 'new' },
        { name: 'C', value: 'added' },
      ],
      secrets: [...container.secrets, { name: 'T', valueFrom: 'arn:t' }],
    },
  ]);
});

test('variables without a container go to the only one', () => {
  const rendered = renderTaskDefinition(
    TASK_DEFINITION,
    spec({ environmentVariables: { '': { C: 'added' } }, secrets: { '': { T: 'arn:t' } } }),
    RESOLVED,
  );
  expect(rendered['containerDefinitions']).toMatchObject([
    { environment: expect.arrayContaining([{ name: 'C', value: 'added' }]) },
  ]);
});

test('a container that does not exist, or a name that is both variable and secret, is refused', () => {
  expect(() => renderTaskDefinition(TASK_DEFINITION, spec(), { worker: RESOLVED.api })).toThrow(
    /"worker" is no container/,
  );
  expect(() =>
    renderTaskDefinition(TASK_DEFINITION, spec({ environmentVariables: { api: { S: 'x' } } }), RESOLVED),
  ).toThrow(/already one of its secrets/);
});

test('a goal is used as it is, or copied with every image by digest', () => {
  const original = snapshot().taskDefinition;
  expect(pinGoal(original, GOAL)).toBeNull();
  expect(pinGoal({ ...original, status: 'INACTIVE' }, GOAL)).toMatchObject({ family: 'thea-ia' });
  const [container] = TASK_DEFINITION.containerDefinitions;
  const tagged = {
    ...original,
    body: { ...TASK_DEFINITION, containerDefinitions: [{ ...container, image: `${REPOSITORY}:latest` }] },
  };
  expect(pinGoal(tagged, GOAL)).toMatchObject({
    containerDefinitions: [{ image: `${REPOSITORY}@${DIGEST}` }],
  });
  const unknown = { ...GOAL, snapshot: { revision: null, images: {} } };
  expect(pinGoal(tagged, unknown)).toBeNull();
  expect(() => pinGoal({ ...tagged, status: 'INACTIVE' }, unknown)).toThrow(/not known/);
});

test('images are named by digest, by tag, or by digest alone', () => {
  expect(parseImageReference(`${REPOSITORY}:1.2@${DIGEST}`)).toEqual({
    repository: REPOSITORY,
    digest: DIGEST,
    tag: null,
  });
  expect(parseImageReference('localhost:5000/a/b:v1')).toEqual({
    repository: 'localhost:5000/a/b',
    digest: null,
    tag: 'v1',
  });
  expect(parseImageReference(DIGEST)).toEqual({ repository: null, digest: DIGEST, tag: null });
  for (const word of [
    '',
    'repo',
    'repo@sha256:12',
    'sha256:zz',
    'a b:c',
    'x'.repeat(100_000),
    `$${'{{ x }}'}:y`,
    'repo:$(id)',
    'repo:a\nb',
  ]) {
    expect(() => parseImageReference(word), word.slice(0, 20)).toThrow(/no image with a digest or a tag/);
  }
  expect(repositoryOf('localhost:5000/a/b:v1')).toBe('localhost:5000/a/b');
  expect(repositoryOf('localhost:5000/a/b')).toBe('localhost:5000/a/b');
});

test('a target is one word', () => {
  expect(parseEcsTarget('ecs:eu-west-1/thea-cluster/thea-ia').locator).toEqual({
    region: 'eu-west-1',
    cluster: 'thea-cluster',
    service: 'thea-ia',
  });
  for (const word of [
    '',
    'ecs:',
    'ecs:eu-west-1/only',
    'ecs:Ireland/a/b',
    'ecs:eu-west-1/a/b/c',
    'ecs:eu-west-1/a/b\n',
  ]) {
    expect(() => parseEcsTarget(word), word).toThrow(/no ECS target/);
  }
});

test('a file that is no task definition is refused at its line', () => {
  expect(() => parseTaskDefinition('td.json', '{\n  "family": "x",\n}')).toThrow(
    /td\.json:3:1 is no valid JSON/,
  );
  for (const content of ['[]', '{}', 'null', '"x"']) {
    expect(() => parseTaskDefinition('td.json', content)).toThrow(/no task definition/);
  }
  expect(parseTaskDefinition('td.json', '\uFEFF{"containerDefinitions":[]}')).toEqual({
    containerDefinitions: [],
  });
});

test('values of variables are taken out of log lines', () => {
  const container = {
    environment: [
      { name: 'KEY', value: 'planted-value' },
      { name: 'N', value: 'on' },
    ],
  };
  expect(hideValues('refused planted-value on start', plainVariables(container))).toBe(
    'refused (value of KEY) on start',
  );
});
