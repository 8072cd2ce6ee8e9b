import { headTags, readMark } from '@thea/ecs/mark-tags';
import type { RecordHead } from '@thea/release';
import { expect, test } from 'vitest';
import { head } from './facts.ts';
import { openHouse } from './house.ts';
import { accept, deployed, specOf } from './releases.ts';

/** Tag restrictions of ECS: 50 tags, keys of 128 and values of 256 characters. */
const ALLOWED = /^[\p{L}\p{N}\p{Z}+\-=._:/@]*$/u;

/** As large as a head may be, of text that does not compress well. */
function largeHead(): RecordHead {
  let seed = 1;
  const noise = (length: number): string =>
    Array.from({ length }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(33 + (seed % 90));
    }).join('');
  return head({
    evidence: Array.from({ length: 8 }, () => noise(230)),
    withdrawn: { at: 'now', reason: noise(200) },
  });
}

for (const [name, given] of [
  ['a small head', head()],
  ['a large head', largeHead()],
] as const) {
  test(`${name} comes back from its tags, and the tags fit`, () => {
    const tags = headTags(given);
    expect(Object.keys(tags).length).toBeLessThanOrEqual(44);
    for (const [key, value] of Object.entries(tags)) {
      expect(key.length).toBeLessThanOrEqual(128);
      expect(value.length).toBeLessThanOrEqual(256);
      expect(value).toMatch(ALLOWED);
    }
    expect(readMark(tags, 'thea-ia:2')).toEqual({ kind: 'head', head: given });
  });
}

test('a shorter head over a longer one is read whole, without what the longer one left behind', () => {
  const tags = { ...headTags(largeHead()), ...headTags(head()) };
  expect(readMark(tags, 'thea-ia:2')).toEqual({ kind: 'head', head: head() });
});

test('tags that are damaged are corrupt, and foreign ones are none', () => {
  const tags = headTags(head());
  const { 'thea:head:01': _, ...missing } = tags;
  expect(readMark(missing, 'x:1')).toMatchObject({
    kind: 'corrupt',
    reason: expect.stringContaining('part 1'),
  });
  for (const first of ['', '0.', '99.AAAA', '1.AAAA', 'AAAA']) {
    expect(readMark({ ...tags, 'thea:head:00': first }, 'x:1').kind, first).toBe('corrupt');
  }
  expect(readMark({ Name: 'x' }, 'x:1')).toEqual({ kind: 'none' });
});

test('the record is on the platform before the update, and holds no value', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  let before: RecordHead[] = [];
  house.aws.onCall(async (call, moment) => {
    if (call.operation === 'UpdateService' && moment === 'before') {
      before = await (await house.open()).marks.history(3);
    }
  });
  const spec = specOf(house.repository, image.digest, {
    environmentVariables: { api: { TOKEN: 'planted-token-value' } },
  });
  const written = await deployed(house.platform, spec, 'run-1');
  house.aws.onCall(null);
  expect(before).toMatchObject([
    { state: 'planned', release: written.release, platformRelease: 'thea-ia:2' },
  ]);
  expect(before[0]?.restoreFacts).toMatchObject({ desired: 2 });
  await accept(house.platform, written);
  const history = await (await house.open()).marks.history(12);
  expect(history).toMatchObject([{ state: 'verified', platformRelease: 'thea-ia:2' }]);
  expect(JSON.stringify([history, before, house.log.lines, house.log.warnings])).not.toContain('planted');
});
