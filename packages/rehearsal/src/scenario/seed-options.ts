import type { BalancerKind } from '../aws/elb/load-balancers.ts';
import type { StrategySeed } from '../aws/strategy-seed.ts';
import type { ServiceSeed } from '../railway/index.ts';

/** How the service was before anybody released. `tag`: it names the image by this tag. The rest is a platform's own. */
export interface SeedOptions extends StrategySeed {
  readonly running?: boolean;
  readonly autoscaling?: boolean;
  readonly tag?: string;
  readonly balancerKind?: BalancerKind;
  readonly railway?: Partial<Omit<ServiceSeed, 'project' | 'environment' | 'service' | 'image'>>;
}
