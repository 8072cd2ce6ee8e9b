import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEcsSpec } from '@thea/ecs/spec';
import { readTargets } from '@thea/platforms';
import { expect, it } from 'vitest';

const SAMPLE = fileURLToPath(new URL('../thea-ia/', import.meta.url));

it('the targets file of the sample repository names what its task definition has', () => {
  const targets = readTargets('.github/release.yml', 'production', SAMPLE);
  const [target] = targets.targets;
  expect(targets).toMatchObject({ policy: 'thea', onFailure: 'all' });
  expect(target?.ref).toEqual({
    platform: 'ecs',
    name: 'api',
    locator: { region: 'eu-west-1', cluster: 'thea-cluster', service: 'thea-ia' },
  });
  const spec = parseEcsSpec(target?.words ?? null, {
    images: { 'thea-ia': `sha256:${'1'.repeat(64)}` },
    version: '1.0.0',
    readFile: (path) => readFileSync(`${SAMPLE}${path}`, 'utf8'),
  });
  expect(spec.taskDefinition?.json).toMatchObject({
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    containerDefinitions: [{ name: 'thea-ia', logConfiguration: { logDriver: 'awslogs' } }],
  });
  expect(JSON.stringify(spec.taskDefinition?.json)).not.toContain('${');
});
