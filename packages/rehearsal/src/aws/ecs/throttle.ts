/**
 * Seconds until the scheduler tries again after `failures` tasks in a row that never ran. ECS guide, "Service throttle
 * logic": attempts that never reach RUNNING are spaced further and further, up to 27 minutes.
 */
export function startDelay(failures: number, desired: number): number {
  const beyond = failures - Math.max(3, desired);
  return beyond < 0 ? 0 : Math.min(27 * 60, 15 * 2 ** beyond);
}
