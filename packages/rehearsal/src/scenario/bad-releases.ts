import type { Behaviour } from '../registry/sample.ts';
import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';
import type { SeedOptions } from './seed-options.ts';
import type { Stage } from './stage.ts';

/** A bad release on top of a good one: found out, rolled back within the budget, exactly. */
async function foundOutAndTakenBack(
  stage: Stage,
  behaviour: Behaviour,
  foundBy: 'deploy' | 'verify',
  seed: SeedOptions = {},
): Promise<string> {
  await stage.seed('1.0.0', seed);
  const before = await stage.remember();
  const release = await stage.release({ version: '2.0.0', behaviour });
  stage.assert('the run is red', release.conclusion === 'failure');
  stage.assert(`${foundBy} found it out`, release.step(foundBy)?.outcome === 'failure');
  stage.assert('the rollback step went well', release.step('rollback')?.outcome === 'success');
  await stage.restored(before, release);
  stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
  stage.assert('one change and one way back were made', stage.changesAccepted() === 2);
  return 'found out and rolled back';
}

export const badReleases: readonly Scenario[] = [
  {
    name: 'crashes-at-start',
    about: 'Every replica of the new release exits while it starts; the old ones never stop serving.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: (stage) => foundOutAndTakenBack(stage, { mode: 'crashes-at-start' }, 'deploy'),
  },
  {
    name: 'never-healthy',
    about: 'The new release starts and fails every health check of the load balancer.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: (stage) => foundOutAndTakenBack(stage, { mode: 'never-healthy' }, 'deploy'),
  },
  {
    name: 'bad-after-verify-began',
    about: 'The new release passes the load balancer, then answers 500 from the third request on.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: (stage) => foundOutAndTakenBack(stage, { mode: 'errors-from-request:3' }, 'verify'),
  },
  {
    name: 'wrong-version-served',
    about: 'The image says of itself another version than the release: green on the wrong bytes.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: (stage) => foundOutAndTakenBack(stage, { mode: 'wrong-version' }, 'verify'),
  },
  {
    name: 'network-balancer',
    about:
      'A Network Load Balancer shares out connections, not requests: a bad release is found out all the same.',
    speeds: BOTH,
    notOn: {
      railway: 'its edge takes requests',
      kubernetes: 'the embedded Service shares out requests',
    },
    play: (stage) =>
      foundOutAndTakenBack(stage, { mode: 'errors-from-request:3' }, 'verify', { balancerKind: 'network' }),
  },
  {
    name: 'image-missing',
    about: 'The image disappears from the registry between plan and pull.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      const image = await stage.push({ version: '2.0.0' });
      stage.onChange('before', () => stage.removeImage(image));
      const release = await stage.release({ image });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('deploy failed', release.step('deploy')?.outcome === 'failure');
      stage.assert(
        'the sentence names the image',
        release.says(/image.*(not found|does not exist|no longer)|failed to pull .*: manifest unknown/i),
      );
      await stage.restored(before, release);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'the image was gone; rolled back';
    },
  },
];
