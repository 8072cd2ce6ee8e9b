import { gzipSync } from 'node:zlib';
import { compareKube } from '@thea/kubernetes/compare';
import type { KubeFacts, KubeWorkload } from '@thea/kubernetes/facts';
import { refOf } from '@thea/kubernetes/object';
import { isAsKept, pinsOf } from '@thea/kubernetes/pins';
import type { JsonObject } from '@thea/kubernetes/raw';
import { goalPins, recallObjects } from '@thea/kubernetes/recall';
import { packBody, type RecordedObject, unpackBody } from '@thea/kubernetes/record-body';
import type { KubeRecord } from '@thea/kubernetes/records';
import { liveOf } from '@thea/kubernetes/standing';
import { type Goal, makeRelease } from '@thea/release';
import { describe, expect, it } from 'vitest';
import { headOf } from '../release/heads.ts';
import { factsWith, workload } from './sample.ts';
import { IMAGE, ONE, running, SIDE, TWO, tagged, told } from './tagged.ts';

const adopted: Goal = {
  kind: 'adopted',
  release: makeRelease({ version: '1', images: {}, configuration: '0'.repeat(64) }),
  platformRelease: 'thea-ia:adopted-1',
  snapshot: { record: 4, side: 'before' },
};

function recordOf(number: number, goal: Goal, object: RecordedObject, after: JsonObject): KubeRecord {
  const head = headOf('2', { platformRelease: `thea-ia:${number}`, goal, rollout: null, state: 'planned' });
  return { number, head, body: { objects: [object], after: [after], hooks: [], tests: [] } };
}

function factsOf(workloads: readonly KubeWorkload[], records: readonly KubeRecord[]): KubeFacts {
  return factsWith({ records, live: workloads.map(({ raw }) => raw), workloads });
}

const before = tagged();
const pins = pinsOf(workload([running(told(ONE))], before));
const object4: RecordedObject = { ref: refOf(before), before, pins, named: true };
const bad = tagged(told(TWO));
const record4 = recordOf(4, adopted, object4, bad);
const back = tagged(`${IMAGE}@${ONE}`, `${SIDE}:latest@${TWO}`);

/** Where a live workload differs from the adopted goal. */
function differences(live: KubeWorkload, records: readonly KubeRecord[] = [record4]): string[] {
  const facts = factsOf([live], records);
  const wanted = { ...facts, live: recallObjects(facts, adopted, 'release-owned') };
  return compareKube(facts, wanted).map(({ path }) => path);
}

describe('a goal that named tags', () => {
  it('keeps what they stood for in its record, and reads older records, which do not', () => {
    const { body } = record4;
    expect(body === null ? null : unpackBody(packBody(body))?.objects).toEqual([object4]);
    const { pins: _, ...older } = object4;
    const packed = gzipSync(JSON.stringify({ objects: [older], hooks: [], tests: [] })).toString('base64');
    expect(unpackBody([packed])?.objects[0]?.pins).toEqual([]);
  });

  it('is exact once it is back by digest, whatever its pods say of that', () => {
    expect(differences(workload([running(told(ONE))], back))).toEqual([]);
    expect(differences(workload([running('')], back))).toEqual([]);
  });

  it('is exact where its template still names the tag and no pod runs anything else', () => {
    expect(differences(workload([running(told(ONE))], before))).toEqual([]);
    expect(differences(workload([], before))).toEqual([]);
    expect(isAsKept(before, pins, workload([running(told(ONE))], before))).toBe(true);
  });

  it('is not where a pod runs what the tag says now', () => {
    const moved = workload([running(told(ONE)), running(told(TWO))], before);
    expect(differences(moved)).toEqual([expect.stringMatching(/\/containers$/)]);
    expect(isAsKept(before, pins, moved)).toBe(false);
  });

  it.each([
    ['another digest of the tag', tagged(`${IMAGE}@${TWO}`, `${SIDE}:latest@${TWO}`)],
    ['the digest without its tag', tagged(told(ONE), `${SIDE}:latest@${TWO}`)],
    ['another tag', tagged('registry.invalid/thea-ia:other', `${SIDE}:latest@${TWO}`)],
    ['the bad release', bad],
  ])('nor where it names %s', (_, raw) => {
    expect(differences(workload([running(told(ONE))], raw))).not.toEqual([]);
  });

  it('a digest that a manifest named is no tag: taking it out by hand is a difference', () => {
    const literal = recordOf(4, adopted, { ...object4, before: back, pins: [] }, bad);
    expect(differences(workload([running(told(ONE))], before), [literal])).not.toEqual([]);
  });

  it('is called by one name before a release and after its way back', () => {
    const first = liveOf(factsOf([workload([running(told(ONE))], before)], []));
    const later = liveOf(factsOf([workload([running(told(ONE))], back)], [record4]));
    expect(later?.platformRelease).toBe(first?.platformRelease);
    expect(later?.release.images).toEqual({ api: ONE, side: TWO });
    expect(first?.release).toEqual(later?.release);
  });

  it('of a release of ours is what the newest release after it found', () => {
    const verified: Goal = {
      ...adopted,
      kind: 'verified',
      platformRelease: 'thea-ia:4',
      snapshot: { record: 4, side: 'after' },
    };
    const [side] = pins;
    if (side === undefined) throw new Error('A pin is expected.');
    const seen = (digest: typeof side.digest): RecordedObject => ({
      ...object4,
      before: bad,
      pins: [{ ...side, digest }],
    });
    const parsed = pins[1]?.digest ?? side.digest;
    const records = [
      recordOf(7, verified, { ...object4, before: bad, pins: [] }, bad),
      recordOf(6, verified, seen(parsed), bad),
      recordOf(5, verified, seen(side.digest), bad),
      record4,
    ];
    expect(goalPins({ records }, verified, bad)[0]).toEqual({ ...side, digest: parsed });
    expect(goalPins({ records: [record4] }, verified, bad)).toEqual([]);
    expect(goalPins({ records }, adopted, before)).toEqual(pins);
  });
});
