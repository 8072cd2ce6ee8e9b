import type { ReplicaProcess } from '../../replica/replica.ts';
import type { Rule } from './rule.ts';

// Application Load Balancers guide, "Edit target group attributes": the cookie of target group stickiness. A real one is encrypted.
const COOKIE = 'AWSALBTG';

/** The ARN of the target group that a client stays with; null without a cookie, or where its time is over. Pure. */
export function readStuck(cookies: string | undefined, now: number): string | null {
  const value = new RegExp(`(?:^|; *)${COOKIE}=([^;]+)`).exec(cookies ?? '')?.[1];
  if (value === undefined) return null;
  const [until, arn] = decodeURIComponent(value).split(' ');
  return arn !== undefined && Number(until) > now ? arn : null;
}

/** The cookie that keeps a client with the target group of this replica; null where the rule keeps none. Pure. */
export function writeStuck(rule: Rule, replica: ReplicaProcess, now: number): string | null {
  if (rule.stickySeconds === null) return null;
  const group = rule
    .forwards()
    .find(({ targetGroup }) => [...targetGroup.targets.values()].some((one) => one.replica === replica));
  if (group === undefined) return null;
  const value = encodeURIComponent(`${now + rule.stickySeconds * 1000} ${group.targetGroup.arn}`);
  return `${COOKIE}=${value}; Max-Age=${rule.stickySeconds}; Path=/`;
}
