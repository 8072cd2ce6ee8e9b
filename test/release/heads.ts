import { type Digest, type Goal, makeRelease, NO_TIMES, type RecordHead, type Release } from '@thea/release';

/** A digest that is recognisable in a failure message: the hex digit repeated. */
export function digestOf(hexDigit: string): Digest {
  return `sha256:${hexDigit.repeat(64)}` as Digest;
}

/** A release whose three parts follow from its version. */
export function releaseOf(version: string, hexDigit = '1'): Release {
  return makeRelease({ version, images: { app: digestOf(hexDigit) }, configuration: hexDigit.repeat(64) });
}

/** The goal that a release is, as the platform called it. */
export function goalAt(version: string, platformRelease: string, kind: Goal['kind'] = 'verified'): Goal {
  return { kind, release: releaseOf(version), platformRelease, snapshot: { at: platformRelease } };
}

/** A whole head; `changes` names only what a test is about. */
export function headOf(version: string, changes: Partial<RecordHead> = {}): RecordHead {
  return {
    schema: 'thea.record-head.v1',
    environment: 'production',
    target: { platform: 'ecs', name: 'api', locator: { region: 'eu-west-1', cluster: 'c', service: 's' } },
    run: { repository: 'theaia/thea-ia', id: '7', attempt: 1 },
    writtenAt: '2026-01-01T00:00:00.000Z',
    state: 'serving',
    release: releaseOf(version),
    platformRelease: `app:${version}`,
    goal: null,
    onFirstFailure: 'leave',
    baseline: null,
    restoreFacts: null,
    rollout: null,
    prediction: null,
    reachableBefore: null,
    findings: [],
    phases: [],
    verdict: null,
    decision: null,
    evidence: [],
    times: NO_TIMES,
    withdrawn: null,
    ...changes,
  };
}
