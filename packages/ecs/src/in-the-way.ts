import { completedLeads, isMoving, isReverting } from './deployment-state.ts';
import type { EcsFacts } from './facts.ts';
import { isServing, minimumHealthyOf } from './standing.ts';

/**
 * Whether the newest service deployment keeps a next release from beginning. It does not where it has ended, and where
 * only old replicas have still to leave: those of a verified release, or of one that was taken back, once no traffic
 * goes to them any more and, on a way back, the minimum of what is live serves (T2). Pure.
 */
export function isInTheWay(facts: EcsFacts): boolean {
  const { deployments, live, replicas, copies } = facts;
  const [newest, ...older] = deployments;
  if (newest === undefined || !isMoving(newest)) return false;
  const name = live?.taskDefinition.name;
  if (name === undefined || (!isReverting(newest) && newest.taskDefinition !== name)) return true;
  const serving = replicas.filter(isServing);
  const restored = serving.filter(({ taskDefinition }) => taskDefinition === name).length;
  const comesBack =
    isReverting(newest) ||
    copies[name] !== undefined ||
    completedLeads(older).some(({ taskDefinition }) => taskDefinition === name);
  return restored < serving.length || (comesBack && restored < minimumHealthyOf(facts));
}
