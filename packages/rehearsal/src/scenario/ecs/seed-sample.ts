import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from '../../registry/image.ts';
import { SAMPLE, settingsOf } from '../sample.ts';
import type { SeedOptions } from '../seed-options.ts';
import type { World } from '../world.ts';
import type { EcsNames } from './names.ts';

/** Makes a target's service exist with an image that is there already, by its task definition in `consumer`; gives its address. */
export async function seedSample(
  world: World,
  consumer: string,
  names: EcsNames,
  image: Image,
  options: SeedOptions,
): Promise<string | null> {
  const { aws, time, registry } = world;
  const { running = true, autoscaling = true, tag, ...strategy } = options;
  if (tag !== undefined) registry.seed({ repository: SAMPLE.image, image, tags: [tag] });
  const definition: unknown = JSON.parse(readFileSync(join(consumer, names.taskDefinitionFile), 'utf8'));
  if (typeof definition !== 'object' || definition === null || !('containerDefinitions' in definition)) {
    throw new Error('The sample has no task definition.');
  }
  const reference = `${aws.registryHost}/${SAMPLE.image}${tag === undefined ? `@${image.digest}` : `:${tag}`}`;
  const text = JSON.stringify(definition).replace(/"image":"[^"]*"/, `"image":"${reference}"`);
  const { startUp, healthInterval, drain } = settingsOf(time.speed);
  const { url } = await aws.seed({
    cluster: SAMPLE.cluster,
    service: names.service,
    desiredCount: SAMPLE.desired,
    taskDefinition: JSON.parse(text),
    loadBalancer: names.serves,
    running,
    healthInterval,
    deregistrationDelay: drain,
    startup: startUp,
    ...(autoscaling ? { autoscaling: { min: 3, max: 10 } } : {}),
    ...strategy,
  });
  return url;
}
