import type { Plan } from '@thea/release';
import { adoptionOf, formerManagers } from './adoption.ts';
import { diffLines, isSame } from './diff.ts';
import type { AskedObject, KubeFacts, KubeWorkload } from './facts.ts';
import { POLICY } from './findings-policy.ts';
import { SAFETY } from './findings-safety.ts';
import { unaskedLines } from './goal-images.ts';
import { calledHook, hooksToRun, testsToRun } from './hooks.ts';
import { APPLICATION_LABEL } from './names.ts';
import { called, keyOf, labelsOf, refOf } from './object.ts';
import { type Pin, pinsOf, whyNotPinned } from './pins.ts';
import { predictRollback } from './predict.ts';
import type { RecordedObject } from './record-body.ts';
import { renderObjects } from './render.ts';
import type { KubeChange, KubeHook } from './rollout.ts';
import { runningImages } from './running-images.ts';
import { isScaled } from './scaled.ts';
import type { KubeSpec } from './spec.ts';
import { liveOf, nextNumber } from './standing.ts';

/** What the release before named and this one does not, as far as it is there and is ours. Pure. */
function dropped(facts: KubeFacts, asked: readonly AskedObject[]): RecordedObject[] {
  const named = new Set(asked.map(({ ref }) => keyOf(ref)));
  const known = new Set(facts.records[0]?.body?.objects.map(({ ref }) => keyOf(ref)));
  return facts.live
    .filter((raw) => {
      const key = keyOf(refOf(raw));
      return !named.has(key) && known.has(key) && labelsOf(raw)[APPLICATION_LABEL] === facts.application;
    })
    .map((raw) => ({ ref: refOf(raw), before: raw, pins: livePins(facts, refOf(raw)), named: false }));
}

/**
 * What a deploy of `spec` would change, from the dry runs that the facts hold. Pure.
 * @throws Failure('input') where no container runs the image, or the version is not known.
 */
export function planKube(facts: KubeFacts, spec: KubeSpec): Plan<KubeChange> {
  const asked = facts.asked ?? [];
  const { release, images } = renderObjects(spec, facts.application, facts.imageVersion);
  const gone = dropped(facts, asked);
  const same = ({ ref, live, result }: AskedObject): boolean =>
    live !== null && result !== null && isSame(live, result, isScaled(ref, facts.scalers));
  const live = liveOf(facts);
  const ranHooks = facts.hooks.length === 0 || live?.release.id === release.id;
  const unchanged = asked.every(same) && gone.length === 0 && live?.serving === true && ranHooks;
  const change: KubeChange = {
    release,
    number: nextNumber(facts),
    writes: asked.map(({ ref, desired }) => ({ ref, config: desired })),
    inventory: [
      ...asked.map(({ ref, live: before }) => ({ ref, before, pins: livePins(facts, ref), named: true })),
      ...gone,
    ],
    force: spec.takeOwnership,
    hooks: hooksOfPlan(facts),
    tests: testsToRun(facts.hooks),
  };
  return {
    release,
    // A release that is live already runs nothing, its hooks neither.
    change: unchanged && live !== null && live.release.version === release.version ? 'none' : change,
    summary: summaryOf(facts, asked, gone, release.version),
    findings: [...SAFETY, ...POLICY].flatMap((rule) => rule(facts, spec)),
    images,
    prediction: predictRollback(facts),
  };
}

/** A target of which nothing runs is installed, any other upgraded. Pure. */
function hooksOfPlan(facts: KubeFacts): readonly KubeHook[] {
  return hooksToRun(facts.hooks, facts.workloads.length === 0 ? 'install' : 'upgrade');
}

function summaryOf(
  facts: KubeFacts,
  asked: readonly AskedObject[],
  gone: readonly RecordedObject[],
  version: string,
): string[] {
  const live = liveOf(facts);
  const now = live === null ? 'nothing' : `${live.release.version} (${live.platformRelease})`;
  const lines = asked.flatMap(({ ref, live: before, result }) =>
    result === null ? [] : diffLines(ref, before, result, isScaled(ref, facts.scalers)),
  );
  const scaled = asked.filter(({ ref }) => isScaled(ref, facts.scalers));
  return [
    `${facts.namespace}/${facts.application}: ${now} → ${version}`,
    ...lines,
    ...asked.flatMap(adoptionLine),
    ...asked.flatMap((one) => taggedLines(facts, one)),
    ...unaskedLines(facts),
    ...gone.map(({ ref }) => `- ${called(ref)} goes once the release is accepted`),
    ...hooksOfPlan(facts).map(
      ({ config, when }) => `! ${calledHook(config)} runs ${when} the objects of the release`,
    ),
    ...testsToRun(facts.hooks).map(
      ({ config }) => `! ${calledHook(config)} runs when the release is verified`,
    ),
    ...scaled.map(({ ref }) => `${called(ref)}: an autoscaler sets the replicas, they are left alone`),
  ];
}

/** Whose fields of an object move to the release; no line where nobody's do. */
function adoptionLine({ ref, live, desired }: AskedObject): string[] {
  const adoption = live === null ? null : adoptionOf(live, desired);
  return adoption === null
    ? []
    : [`! ${called(ref)}: the fields of ${formerManagers(adoption)} move to the release`];
}

/** The workload that an object is now; undefined where it is none, or not there. */
function workloadOf(facts: KubeFacts, ref: AskedObject['ref']): KubeWorkload | undefined {
  return facts.workloads.find((one) => keyOf(one.ref) === keyOf(ref));
}

/** What the tags of an object stand for now. */
function livePins(facts: KubeFacts, ref: AskedObject['ref']): readonly Pin[] {
  const workload = workloadOf(facts, ref);
  return workload === undefined ? [] : pinsOf(workload);
}

/** What the way back of a workload makes of its tags, and what it cannot promise; no line where digests pin its images. */
function taggedLines(facts: KubeFacts, { ref, live }: AskedObject): string[] {
  const workload = live === null ? undefined : workloadOf(facts, ref);
  if (workload === undefined) return [];
  const pins = pinsOf(workload);
  return runningImages(workload).map((running) => {
    const { container, image } = running;
    const pin = pins.find((one) => one.container === container && one.image === image);
    return pin === undefined
      ? `! The way back of ${called(ref)} names ${image}: leave that tag where it is until this release is verified, nodes may pull it anew (${whyNotPinned(running)})`
      : `! The way back of ${called(ref)} pins ${image} to ${pin.digest}, which its pods run: the tag may move`;
  });
}
