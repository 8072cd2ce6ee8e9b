import type { Operations } from '../../operation.ts';
import { clusterOperations } from './clusters.ts';
import { deploymentOperations } from './deployments.ts';
import type { EcsParts } from './parts.ts';
import { serviceOperations } from './services.ts';
import { tagOperations } from './tags.ts';
import { taskDefinitionOperations } from './task-definitions.ts';
import { taskProtectionOperations } from './task-protection.ts';
import { taskOperations } from './tasks.ts';

/** Every ECS operation that the embedded AWS answers. */
export function ecsOperations(parts: EcsParts): Operations {
  return {
    ...clusterOperations(parts),
    ...taskDefinitionOperations(parts),
    ...serviceOperations(parts),
    ...deploymentOperations(parts),
    ...taskOperations(parts),
    ...taskProtectionOperations(parts),
    ...tagOperations(parts),
  };
}
