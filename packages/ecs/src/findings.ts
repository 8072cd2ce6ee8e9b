import type { Finding } from '@thea/release';
import type { EcsFacts } from './facts.ts';
import { CONTAINER_POLICY } from './findings-container.ts';
import { SAFETY } from './findings-safety.ts';
import { SERVICE_POLICY } from './findings-service.ts';
import type { JsonObject } from './raw.ts';

/** Every finding of a deploy to a rolling service. `desired`: replicas that the service would want. Pure. */
export function findingsOf(facts: EcsFacts, rendered: JsonObject, desired: number): Finding[] {
  return [...SAFETY, ...SERVICE_POLICY, ...CONTAINER_POLICY].flatMap(
    (rule) => rule(facts, rendered, desired) ?? [],
  );
}
