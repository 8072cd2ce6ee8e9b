import { statesOf } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf } from './enumeration.ts';
import { LONG } from './ground.ts';
import { openKubernetes } from './kubernetes-ground.ts';

// The other stories, the last point of each state, and the faults are in test/conformance/kill: a good release alone is 142
// deaths.
const { crashing } = STORIES;

/** As for Railway: what a watch tells comes on a connection of its own, before or after an answer of the same instant. */
test(
  `a process of a ${crashing.name} dies at any state of the cluster, and a laptop takes it back exactly`,
  async () => {
    expect(await deathsOf(crashing, statesOf, openKubernetes, 'Kubernetes', false)).toEqual([]);
  },
  LONG,
);
