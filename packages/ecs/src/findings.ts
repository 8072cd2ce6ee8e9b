import type { Finding } from '@thea/release';
import type { EcsFacts } from './facts.ts';
import { CONNECT } from './findings-connect.ts';
import { CONTAINER_POLICY } from './findings-container.ts';
import { NETWORK_POLICY } from './findings-network.ts';
import { OWNER_POLICY } from './findings-owner.ts';
import { REGISTRATION } from './findings-registration.ts';
import { SAFETY } from './findings-safety.ts';
import { SCALING_POLICY } from './findings-scaling.ts';
import { SERVICE_POLICY } from './findings-service.ts';
import { SHIFT_POLICY } from './findings-shift.ts';
import type { JsonObject } from './raw.ts';
import { SESSION_POLICY } from './session-end.ts';

const RULES = [
  ...SAFETY,
  ...REGISTRATION,
  ...SERVICE_POLICY,
  ...SHIFT_POLICY,
  ...CONNECT,
  ...SCALING_POLICY,
  ...NETWORK_POLICY,
  ...OWNER_POLICY,
  ...SESSION_POLICY,
  ...CONTAINER_POLICY,
];

/** Every finding of a deploy. `desired`: replicas that the service would want. Pure. */
export function findingsOf(facts: EcsFacts, rendered: JsonObject, desired: number): Finding[] {
  return RULES.flatMap((rule) => rule(facts, rendered, desired) ?? []);
}
