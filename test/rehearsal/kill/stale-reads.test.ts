import { tryAll } from '@thea/rehearsal/kill/enumerate';
import { meetFault } from '@thea/rehearsal/kill/fault';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsAmongStaleReads } from './enumeration.ts';
import { LONG, openEcs } from './ground.ts';

/** How late a read is goes round in five steps (stale-reads.ts of the embedded ECS): each story begins at each of them. */
const BEGINNINGS = [0, 1, 2, 3, 4];

test.each(Object.values(STORIES))(
  'reads of ECS that are up to 10 s old mislead no process of a $name',
  async (story) => {
    const broken = await tryAll(
      BEGINNINGS,
      (looks) => `after ${looks} looks`,
      (looks) => meetFault(() => openEcs({ staleReads: 10, looksBefore: looks }), story, null, null),
    );
    expect(broken).toEqual([]);
  },
  LONG,
);

test(
  'a rollback that dies around its update, which lists show 10 s later, is not followed by a second update',
  async () => {
    const around = (action: string, operation: string): boolean =>
      action === 'rollback' && /^(UpdateService|TagResource)$/.test(operation);
    expect(
      await deathsAmongStaleReads(STORIES.failing, (points) =>
        points.filter(({ action, operation }) => around(action, operation)),
      ),
    ).toEqual([]);
  },
  LONG,
);
