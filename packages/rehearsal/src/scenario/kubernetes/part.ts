import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { TargetPlace } from '../scene.ts';
import { KUBERNETES_SAMPLE } from './names.ts';

const CELERY = ['/app/celery', '-A', 'theaia.worker'] as const;
const COMMANDS = {
  worker: [...CELERY, 'worker', '--concurrency', '2'],
  beat: [...CELERY, 'beat'],
} as const;
const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;
/** What only a container has that somebody asks. */
const ASKED = ['args', 'ports', 'startupProbe', 'readinessProbe', 'livenessProbe', 'lifecycle'];

/**
 * The manifest of a target below `folder` (a copy of the sample repository): the sample's own, or beside it the one of a
 * worker or a beat, which is the same Deployment with another command, and which no Service reaches.
 */
export function manifestOf(folder: string, { name, part = 'api' }: TargetPlace): string {
  if (part === 'api') return KUBERNETES_SAMPLE.manifest;
  const path = join(dirname(KUBERNETES_SAMPLE.manifest), `${name}.yaml`);
  const [deployment] = [
    ...parseAllDocuments(readFileSync(join(folder, KUBERNETES_SAMPLE.manifest), 'utf8')),
  ].filter((each) => each.get('kind') === 'Deployment');
  if (deployment === undefined) throw new Error('The sample has no Deployment.');
  for (const field of ASKED) deployment.deleteIn([...CONTAINER, field]);
  deployment.setIn([...CONTAINER, 'command'], [...COMMANDS[part]]);
  writeFileSync(join(folder, path), deployment.toString());
  return path;
}
