import type { EcsFacts } from '@thea/ecs/facts';
import { mayBeUnseen, readIntent } from '@thea/ecs/intent';
import { replacedBy } from '@thea/ecs/restoration';
import { isBehind } from '@thea/ecs/standing';
import type { RecordHead } from '@thea/release';
import { expect, test } from 'vitest';
import { deployment, facts, head } from './facts.ts';

const good = deployment('1', 'SUCCESSFUL', 'thea-ia:1');
const ours = deployment('2', 'IN_PROGRESS', 'thea-ia:2');
const theirs = deployment('3', 'STOPPED', 'thea-ia:9');
const AT = Date.parse('2026-01-01T00:00:00.000Z');

// The record: baseline 1, rollout 2 of thea-ia:2. A list is behind where it ends with the baseline, and must not.
test.each<[string, Partial<EcsFacts>, Partial<RecordHead>, boolean]>([
  ['shows the rollout', { deployments: [ours, good] }, {}, false],
  ['ends with the baseline, after ECS accepted the rollout', { deployments: [good] }, {}, true],
  ['ends with the baseline, and nothing was accepted', { deployments: [good] }, { rollout: null }, false],
  [
    'ends with the baseline, and the service names the new task definition',
    { deployments: [good], taskDefinition: 'thea-ia:2' },
    { rollout: null },
    true,
  ],
  ['is empty', { deployments: [] }, {}, false],
  ['ends with another deployment', { deployments: [theirs, good] }, {}, false],
  ['has forgotten the baseline', { deployments: [deployment('0', 'SUCCESSFUL', 'thea-ia:0')] }, {}, false],
  ['belongs to a record without a baseline', { deployments: [good] }, { baseline: null }, false],
])('a list that %s', (_what, given, record, behind) => {
  expect(isBehind(facts(given), head(record))).toBe(behind);
});

test.each([
  ['was announced just now', '2 2026-01-01T00:00:00.000Z', '2', 0, true],
  ['was announced 15 s ago', '2 2026-01-01T00:00:00.000Z', '2', 15_000, true],
  ['was announced so long ago that it would show', '2 2026-01-01T00:00:00.000Z', '2', 16_000, false],
  ['shows by now', '2 2026-01-01T00:00:00.000Z', '3', 1_000, false],
  ['left a deployment that no list knows', '2 2026-01-01T00:00:00.000Z', null, 1_000, false],
  ['was never announced', '', '2', 0, false],
  ['was announced in other words', 'soon', '2', 0, false],
  ['was announced at no time', '2 soon', '2', 0, false],
])('an update that %s', (_what, value, newest, age, unseen) => {
  const intent = readIntent({ tags: value === '' ? {} : { 'thea:way-back': value } });
  expect(mayBeUnseen(intent, newest, AT + age)).toBe(unseen);
});

test.each<[string, Partial<EcsFacts>, string[]]>([
  ['nothing came in between', { deployments: [ours, good] }, []],
  ['somebody came in between', { deployments: [ours, theirs, good] }, ['3']],
  ['somebody came after us', { deployments: [theirs, ours, good] }, []],
  ['we came twice', { deployments: [ours, { ...ours, id: '2a' }, good] }, []],
  ['the baseline is forgotten', { deployments: [ours, theirs] }, []],
  ['we never came', { deployments: [theirs, good] }, []],
])('what our change replaced, where %s', (_what, given, ids) => {
  expect(replacedBy(facts(given), head()).map(({ id }) => id)).toEqual(ids);
});
