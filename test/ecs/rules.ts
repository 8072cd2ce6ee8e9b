import type { EcsFacts } from '@thea/ecs/facts';
import { findingsOf } from '@thea/ecs/findings';
import { registrable } from '@thea/ecs/render';
import { facts, replica, TASK_DEFINITION } from './facts.ts';

/** The rules that find something in a service which otherwise follows the recommendations, changed so. */
export const rules = (changes: Partial<EcsFacts>, desired = 3, body: object = {}): string[] =>
  findingsOf(
    facts({
      desired,
      scaling: BOUNDS,
      replicas: [1, 2, 3].map((n) => replica(`t${n}`, 'thea-ia:1')),
      ...changes,
    }),
    { ...registrable(TASK_DEFINITION), ...body },
    desired,
  ).map(({ rule }) => rule);
export const BOUNDS = {
  minimum: 3,
  maximum: 10,
  scaleOutActive: false,
  suspended: { in: false, out: true, scheduled: false },
};
const group = {
  arn: 'tg',
  name: 'tg',
  kind: 'ip',
  interval: 5,
  timeout: 2,
  unhealthyThreshold: 2,
  healthyThreshold: 5,
  path: '/',
  deregistrationDelay: 30,
  endsConnections: false,
  pair: 'tg',
  rule: null,
  weight: 100,
  stickySeconds: null,
};
export const behind = (changes: object): Partial<EcsFacts> => ({
  balancer: { type: 'application', url: null, testUrl: null, groups: [{ ...group, ...changes }] },
});
export const suspended = { in: false, out: false, scheduled: false };
const [container] = TASK_DEFINITION.containerDefinitions;
export const withContainer = (changes: object) => ({ containerDefinitions: [{ ...container, ...changes }] });
