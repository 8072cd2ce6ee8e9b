import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';
import type { SignedBy } from './signing.ts';

/** How often the platform was asked to write anything, a record included. */
function writtenOn(stage: Parameters<Scenario['play']>[0]): number {
  return stage.asked(...stage.first.platform.operations.writes);
}

/** A release whose image is not ours: refused by the plan with a sentence, before anything is written. */
function refusedImage(signedBy: SignedBy, sentence: RegExp): Scenario['play'] {
  return async (stage) => {
    await stage.seed('1.0.0');
    const before = await stage.remember();
    const written = writtenOn(stage);
    const image = await stage.push({ version: '2.0.0', signedBy });
    const release = await stage.release({ version: '2.0.0', image });
    stage.assert('the run is red', release.conclusion === 'failure');
    stage.assert('the sentence says why', release.says(sentence));
    stage.assert('the sentence says what to do', release.says(/give "allow-unsigned" the reason/));
    stage.assert('nothing was deployed', release.step('deploy') === undefined);
    stage.assert('nothing was written on the platform', writtenOn(stage) === written);
    await stage.same(before);
    return 'refused by the plan';
  };
}

export const signatures: readonly Scenario[] = [
  {
    name: 'unsigned-image',
    about: 'An image that nobody signed is refused before anything is written; by an exception it runs.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      const outcome = await refusedImage('nobody', /is not signed: there is no signature of it/)(stage);
      const image = await stage.push({ version: '2.0.0', signedBy: 'nobody' });
      const reason = 'the build that signs is not there yet';
      const release = await stage.release({ version: '2.0.0', image, inputs: { 'allow-unsigned': reason } });
      stage.assert('with a reason the run is green', release.conclusion === 'success');
      stage.assert(
        'the exception is said out loud',
        release.says(/Unsigned images run by an exception, because: the build that signs/),
      );
      stage.assert('every replica runs it', await stage.everyReplicaRuns('2.0.0'));
      return `${outcome}, deployed by an exception`;
    },
  },
  {
    name: 'signed-elsewhere',
    about:
      'An image is signed by the same workflow for a repository of the same name and another id: refused.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: refusedImage('somebody', /for the repository with the id 456790 .*the policy names the id 456789/),
  },
];
