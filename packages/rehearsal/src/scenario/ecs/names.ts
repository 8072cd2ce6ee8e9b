import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SAMPLE } from '../sample.ts';
import type { Part, TargetPlace } from '../scene.ts';

/** What a target is called in the account, and where its task definition lies in the sample repository. */
export interface EcsNames {
  /** The service, and the family of its task definitions. */
  readonly service: string;
  readonly taskDefinitionFile: string;
  /** Whether it stands behind a load balancer. */
  readonly serves: boolean;
}

const CELERY = ['/app/celery', '-A', 'theaia.worker'] as const;
/** What replaces entrypoint and command of the sample's one container; null: the sample's own. */
const COMMANDS = {
  api: null,
  worker: [...CELERY, 'worker', '--concurrency', '2'],
  beat: [...CELERY, 'beat'],
} as const satisfies { readonly [part in Part]: readonly string[] | null };

/**
 * Names a target of a scenario. The sample's own target keeps the sample's names; another one gets a service, a family
 * and a task definition file of its own, written beside the sample's into `consumer`.
 */
export function nameTarget(consumer: string, { name, part = 'api' }: TargetPlace): EcsNames {
  if (name === SAMPLE.target && part === 'api') {
    return { service: SAMPLE.service, taskDefinitionFile: SAMPLE.taskDefinitionFile, serves: true };
  }
  const service = `thea-${name}`;
  const taskDefinitionFile = join(dirname(SAMPLE.taskDefinitionFile), `${name}.json`);
  const definition: unknown = JSON.parse(readFileSync(join(consumer, SAMPLE.taskDefinitionFile), 'utf8'));
  const words = COMMANDS[part];
  const text = JSON.stringify(definition, (key, value: unknown) => {
    if (key === 'family') return service;
    if (key === 'portMappings' && words !== null) return undefined;
    return key === 'command' && words !== null ? words.slice(1) : value;
  });
  const started =
    words === null ? text : text.replace('"essential"', `"entryPoint":["${words[0]}"],"essential"`);
  writeFileSync(join(consumer, taskDefinitionFile), started);
  return { service, taskDefinitionFile, serves: part === 'api' };
}
