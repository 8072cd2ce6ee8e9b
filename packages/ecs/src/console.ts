import type { EcsLocator } from './names.ts';

/** Consoles of other partitions than `aws`, by how their regions begin (AWS reference, "Amazon Resource Names", partitions). */
const HOSTS: readonly (readonly [string, string])[] = [
  ['cn-', 'console.amazonaws.cn'],
  ['us-gov-', 'console.amazonaws-us-gov.com'],
];

/** Where the console shows a task of the service, or, for null, what ECS tells of the service. No account id is in it. Pure. */
export function consoleAddress({ region, cluster, service }: EcsLocator, task: string | null): string {
  const other = HOSTS.find(([begin]) => region.startsWith(begin))?.[1];
  const host = other ?? `${region}.console.aws.amazon.com`;
  const place = `https://${host}/ecs/v2/clusters/${cluster}/services/${service}`;
  return `${place}/${task === null ? 'events' : `tasks/${task}/configuration`}?region=${region}`;
}
