import type { StrategySeed } from '../aws/strategy-seed.ts';

/** How the service was before anybody released. `tag`: its task definition names the image by this tag. */
export interface SeedOptions extends StrategySeed {
  readonly running?: boolean;
  readonly autoscaling?: boolean;
  readonly tag?: string;
}
