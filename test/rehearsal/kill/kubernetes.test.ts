import { edgesOf } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf, faultsOf } from './enumeration.ts';
import { LONG } from './ground.ts';
import { openKubernetes } from './kubernetes-ground.ts';

/** As for Railway: what a watch tells comes on a connection of its own, before or after an answer of the same instant. */
test.each(Object.values(STORIES))(
  'a process of a $name dies at any state of the cluster, and a laptop takes it back exactly',
  async (story) => {
    expect(await deathsOf(story, edgesOf, openKubernetes, 'Kubernetes', false)).toEqual([]);
  },
  LONG,
);

test.each(Object.values(STORIES))(
  'every mutation of a $name meets every fault, and the cluster ends as asked or exactly restored',
  async (story) => {
    expect(await faultsOf(story, ({ mutating }) => mutating, openKubernetes, 'Kubernetes')).toEqual([]);
  },
  LONG,
);
