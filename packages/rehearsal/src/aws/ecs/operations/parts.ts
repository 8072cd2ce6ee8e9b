import type { StaleReads } from '../../../stale-reads.ts';
import type { Account } from '../../account.ts';
import type { Alarms } from '../../cloudwatch/alarms.ts';
import type { Mesh } from '../../connect/mesh.ts';
import type { LoadBalancers } from '../../elb/load-balancers.ts';
import type { Scaling } from '../../scaling/targets.ts';
import type { ContainerParts } from '../containers.ts';
import type { Images } from '../images.ts';
import type { ServiceState } from '../state.ts';
import type { EcsStore } from '../store.ts';
import type { TaskDefinitions } from '../task-definitions.ts';
import type { Timing } from '../timing.ts';

/** What the operations of ECS work on. */
export interface EcsParts {
  readonly account: Account;
  readonly store: EcsStore;
  readonly definitions: TaskDefinitions;
  readonly images: Images;
  readonly containers: ContainerParts;
  readonly scaling: Scaling;
  readonly alarms: Alarms;
  readonly balancers: LoadBalancers;
  readonly mesh: Mesh;
  readonly stale: StaleReads<ServiceState>;
  readonly timing: Timing;
}
