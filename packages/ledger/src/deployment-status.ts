import type { Decision, RecordHead, RecordState, Verdict } from '@thea/release';

/** The states of a deployment status that we set. REST reference, "Create a deployment status". */
export type DeploymentState = 'queued' | 'in_progress' | 'success' | 'failure' | 'inactive';

export interface DeploymentStatus {
  readonly state: DeploymentState;
  /** At most 140 characters, the limit of the API. */
  readonly description: string;
}

const DESCRIPTION_LIMIT = 140;

/** The task under which the deployments of a target are found again. */
export function taskOf(target: { readonly name: string }): string {
  return `thea:${target.name}`;
}

function stateOf(state: RecordState): DeploymentState {
  switch (state) {
    case 'planned':
      return 'queued';
    case 'applied':
    case 'serving':
    case 'held':
      return 'in_progress';
    case 'verified':
      return 'success';
    case 'failed':
      return 'failure';
    case 'withdrawn':
      return 'inactive';
  }
}

/**
 * The status that says where a record stands. A deployment's payload cannot be changed, so what changes after it was
 * written (state, verdict, decision, why it was withdrawn) travels in the description, for `statusInto` to read. Pure.
 */
export function statusFor(head: RecordHead): DeploymentStatus {
  const words = [head.state, head.verdict, head.decision].filter((word) => word !== null).join(' ');
  const sentence = head.withdrawn?.reason ?? head.evidence.at(-1) ?? `version ${head.release.version}`;
  const description = `${words}: ${sentence}`.replace(/\s+/g, ' ');
  return {
    state: stateOf(head.state),
    description:
      description.length > DESCRIPTION_LIMIT
        ? `${description.slice(0, DESCRIPTION_LIMIT - 1)}…`
        : description,
  };
}

const DESCRIPTION =
  /^(planned|applied|serving|held|failed|verified|withdrawn)(?: (healthy|unhealthy|inconclusive))?(?: (accept|roll-back|hold))?: (.*)$/s;

const STATES: readonly RecordState[] = [
  'planned',
  'applied',
  'serving',
  'held',
  'failed',
  'verified',
  'withdrawn',
];
const VERDICTS: readonly Verdict[] = ['healthy', 'unhealthy', 'inconclusive'];
const DECISIONS: readonly Decision[] = ['accept', 'roll-back', 'hold'];

/**
 * A head as its newest status left it. `at` is the time of the status, ISO 8601. A description that is not ours (a
 * person's, another tool's) changes nothing. Pure.
 */
export function statusInto(head: RecordHead, description: string, at: string): RecordHead {
  const [, state, verdict, decision, sentence = ''] = DESCRIPTION.exec(description) ?? [];
  const known = STATES.find((word) => word === state);
  if (known === undefined) return head;
  return {
    ...head,
    state: known,
    verdict: VERDICTS.find((word) => word === verdict) ?? null,
    decision: DECISIONS.find((word) => word === decision) ?? null,
    withdrawn: known === 'withdrawn' ? { at, reason: sentence } : null,
  };
}
