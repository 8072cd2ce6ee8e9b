import { dieAt } from '@thea/rehearsal/kill/die';
import { tryAll } from '@thea/rehearsal/kill/enumerate';
import { meetFault } from '@thea/rehearsal/kill/fault';
import type { KillPoint } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { LONG, openEcs } from './ground.ts';

/** How late a read is goes round in five steps (stale-reads.ts of the rehearsal): each story begins at each of them. */
const BEGINNINGS = [0, 1, 2, 3, 4];
const openLate = (looks: number) => () => openEcs({ staleReads: 10, looksBefore: looks });
const word = (looks: number): string => `after ${looks} looks`;

test.each(Object.values(STORIES))(
  'reads of ECS that are up to 10 s old mislead no process of a $name',
  async (story) => {
    const broken = await tryAll(BEGINNINGS, word, (looks) => meetFault(openLate(looks), story, null, null));
    expect(broken).toEqual([]);
  },
  LONG,
);

test(
  'a rollback that dies with its update, which lists show 10 s later, is not followed by a second update',
  async () => {
    const died: KillPoint = {
      act: 2,
      action: 'rollback',
      operation: 'UpdateService',
      nth: 1,
      mutating: true,
      moment: 'after',
      state: 'the update is handled',
    };
    const broken = await tryAll(BEGINNINGS, word, async (looks) => {
      const { reached, problems, log } = await dieAt(openLate(looks), STORIES.failing, died, [], false);
      return { reached, problems: reached ? problems : ['it never came to its update'], log };
    });
    expect(broken).toEqual([]);
  },
  LONG,
);
