import type { Answer, Look } from './observation.ts';

/** Which of the replicas that get traffic were met through the balancer. */
export interface Coverage {
  /** `unnamed`: no answer says which replica it is from; the platform's word has to suffice. */
  readonly kind: 'unnamed' | 'whole' | 'partial';
  readonly met: number;
  readonly serving: number;
  /** Ids of the platform that were not met; empty where the two sides use different names. */
  readonly missing: readonly string[];
}

// ECS: a task's ARN ends in the id that the task's metadata endpoint gives; Kubernetes: a pod's name is its host name.
function sameReplica(platformId: string, ownName: string): boolean {
  return platformId === ownName || platformId.endsWith(`/${ownName}`) || ownName.endsWith(`/${platformId}`);
}

/** Compares the names that serving answers gave with the newest look. Pure. */
export function coverage(answers: readonly Answer[], look: Look | undefined): Coverage {
  const serving = look?.count?.serving ?? [];
  const names = new Set(
    answers.flatMap((answer) =>
      answer.witness === 'serves' && answer.replica !== null ? [answer.replica] : [],
    ),
  );
  if (names.size === 0) return { kind: 'unnamed', met: 0, serving: serving.length, missing: [] };
  const missing = serving.filter((id) => ![...names].some((name) => sameReplica(id, name)));
  const sharedNames = missing.length < serving.length;
  const met = sharedNames ? serving.length - missing.length : Math.min(names.size, serving.length);
  const kind = met >= serving.length ? 'whole' : 'partial';
  return { kind, met, serving: serving.length, missing: sharedNames ? missing : [] };
}
