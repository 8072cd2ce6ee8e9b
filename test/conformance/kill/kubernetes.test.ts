import { edgesOf } from '@thea/rehearsal/kill/points';
import { STORIES } from '@thea/rehearsal/kill/story';
import { expect, test } from 'vitest';
import { deathsOf, faultsOf } from '../../rehearsal/kill/enumeration.ts';
import { LONG } from '../../rehearsal/kill/ground.ts';
import { openKubernetes } from '../../rehearsal/kill/kubernetes-ground.ts';

// Of the release that crashes at its start the first point of each state is in test/rehearsal/kill.
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
