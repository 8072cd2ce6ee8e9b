import type { EndedRun } from '../release-run.ts';
import type { Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';
import { railwayOf } from './of-stage.ts';
import { sendAsSomebody, setVariable } from './somebody.ts';

const BAD = { mode: 'errors-from-request:3' } as const;
const ON_RAILWAY = { speeds: ['driven'], platforms: ['railway'] } as const satisfies Partial<Scenario>;

/** Every replica of what has taken over from the first deployment ends, as where memory runs out under traffic. */
function crash(stage: Stage): void {
  const { platform, scene } = railwayOf(stage);
  const { environmentId, serviceId, deployment: first } = scene.seeded;
  const { serving } = platform.railway.inspect.service(environmentId, serviceId);
  platform.railway.killReplicas(serving.map(({ deployment }) => deployment).filter((each) => each !== first));
}

/** What the run says is what runs: how each of these ends. */
async function tookBack(stage: Stage, release: Awaited<ReturnType<Stage['release']>>): Promise<void> {
  stage.assert('the run is red', release.conclusion === 'failure');
  stage.assert('the rollback step went well', release.step('rollback')?.outcome === 'success');
  stage.assert('the rollback held its budget', release.heldBudget(stage.first.place.name));
  stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
}

/** Milliseconds after our deployment has begun: it is being followed, and does not serve yet. */
const FOLLOWING = 3_000;

/** Somebody else's deployment serves with their image, which is the configured one too; ours is given up and said so. */
async function leftTheirs(
  stage: Stage,
  { release, version, says }: { release: EndedRun; version: string; says: RegExp },
): Promise<void> {
  const { platform, scene } = railwayOf(stage);
  const { environmentId, serviceId } = scene.seeded;
  const after = await stage.quiet();
  const { source } = platform.railway.inspect.service(environmentId, serviceId);
  const [theirs = ''] = after.digests;
  stage.assert(`${version}: the run is red`, release.conclusion === 'failure');
  stage.assert(`${version}: deploy ends there`, release.step('deploy')?.outcome === 'failure');
  stage.assert(`${version}: nothing of it was verified`, release.step('verify') === undefined);
  stage.assert(`${version}: the other deployment is named`, release.says(says));
  stage.assert(
    `${version}: every replica runs theirs`,
    after.digests.length === 3 &&
      stage.versionOf(theirs) === null &&
      after.digests.every((digest) => digest === theirs),
  );
  stage.assert(
    `${version}: theirs is what the next change of a variable deploys`,
    source?.endsWith(theirs) === true,
  );
  stage.assert(`${version}: it is not verified in its record`, (await stage.stateOf(version)) !== 'verified');
}

export const circumstanceScenarios: readonly Scenario[] = [
  {
    ...ON_RAILWAY,
    name: 'crash-after-success',
    about:
      'Railway says SUCCESS, then every replica ends and is given up: nothing serves until the old release is back.',
    play: async (stage) => {
      // Nobody starts them again, so that they are given up at once and not while the way back goes on.
      await stage.seed('1.0.0', { railway: { settings: { restartPolicyType: 'NEVER' } } });
      const before = await stage.remember();
      const { platform, scene } = railwayOf(stage);
      const { environmentId, serviceId } = scene.seeded;
      let seen = '';
      const release = await stage.release({
        version: '2.0.0',
        onStepEnded: {
          deploy: () => crash(stage),
          verify: () => {
            seen = platform.railway.inspect.service(environmentId, serviceId).deployments[0]?.status ?? '';
          },
        },
      });
      stage.assert('deploy had seen it serve', release.step('deploy')?.outcome === 'success');
      stage.assert('Railway gave it up', seen === 'CRASHED');
      stage.assert('verify found it out', release.step('verify')?.outcome === 'failure');
      await tookBack(stage, release);
      await stage.same(before);
      stage.assert('one change and one way back were made', stage.changesAccepted() === 2);
      return 'went back from a release that had crashed';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'drifted-source',
    about: 'Another image is configured than serves: the plan says so, and the way back leaves no such trap.',
    play: async (stage) => {
      await stage.seed('1.0.0');
      const { platform, scene } = railwayOf(stage);
      const { environmentId, serviceId } = scene.seeded;
      const before = await stage.remember();
      const trap = await stage.push({ version: '0.9.0', signedBy: 'nobody' });
      await sendAsSomebody(
        platform.railway,
        scene.seeded,
        'mutation Drift($e: String!, $s: String!, $i: ServiceInstanceUpdateInput!) { serviceInstanceUpdate(environmentId: $e, serviceId: $s, input: $i) }',
        {
          e: environmentId,
          s: serviceId,
          i: { source: { image: `${stage.registry.host}/thea-ia@${trap.digest}` } },
        },
      );
      const release = await stage.release({ version: '2.0.0', behaviour: BAD });
      stage.assert(
        'the plan names the drift',
        release.says(new RegExp(`configured source is .*${trap.digest}`)),
      );
      await tookBack(stage, release);
      // The source is the good one now, as it was before somebody let it drift.
      await stage.same(before);
      await setVariable(platform.railway, scene.seeded, 'BY_SOMEBODY', 'else', true);
      await stage.quiet();
      stage.assert(
        'the next change of a variable deploys what served',
        await stage.everyReplicaRuns('1.0.0'),
      );
      return 'went back, and the source is what serves';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'auto-deploy-beside',
    about:
      'Another image is deployed from outside while ours is followed, before ours begins, and before it is configured: theirs serves.',
    play: async (stage) => {
      await stage.seed('1.0.0', { railway: { autoUpdates: true } });
      let theirs = '';
      const outside = async (): Promise<void> => {
        theirs = await stage.first.somebodyDeploys();
      };
      stage.onChange('after', () => void stage.world.time.after(FOLLOWING, outside));
      const followed = await stage.release({ version: '2.0.0' });
      stage.assert(
        'the plan warns of it',
        followed.says(/Railway updates the image of this service by itself/),
      );
      await leftTheirs(stage, {
        release: followed,
        version: '2.0.0',
        says: new RegExp(`Deployment ${theirs} .*replaced`),
      });
      stage.assert('the rollback refuses to touch it', followed.step('rollback')?.outcome === 'failure');
      const named = new RegExp(`runs or receives a change that is not .*deployment ${theirs}`);
      stage.assert('the rollback names it', followed.says(named));
      stage.assert('two changes were asked for', stage.changesAsked() === 2);
      stage.onChange('before', outside);
      const begun = await stage.release({ version: '3.0.0' });
      await leftTheirs(stage, {
        release: begun,
        version: '3.0.0',
        says: new RegExp(`being changed by somebody else: deployment ${theirs}`),
      });
      const deployed = stage.asked('DeployService');
      stage.onCall('UpdateService', 'before', outside);
      const configured = await stage.release({ version: '4.0.0' });
      await leftTheirs(stage, {
        release: configured,
        version: '4.0.0',
        says: new RegExp(`deployment ${theirs} .*none was begun over it`),
      });
      stage.assert('none was asked for over theirs', stage.asked('DeployService') === deployed);
      return 'theirs serves, and nobody was overwritten';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'volume-attached',
    about:
      'A volume lets only one deployment run: a bad release has ended the old one, which starts again in time.',
    play: async (stage) => {
      await stage.seed('1.0.0', { railway: { volume: true } });
      const before = await stage.remember();
      const release = await stage.release({ version: '2.0.0', behaviour: { mode: 'crashes-at-start' } });
      stage.assert('the plan names the gap', release.says(/A volume is mounted at \/data/));
      stage.assert('deploy found it out', release.step('deploy')?.outcome === 'failure');
      await tookBack(stage, release);
      await stage.same(before);
      stage.assert('one change and one way back were asked for', stage.changesAsked() === 2);
      return 'a gap, and back';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'secret-rotated-between',
    about: 'A secret is rotated between a good release and a bad one: the way back keeps the new value.',
    play: async (stage) => {
      await stage.seed('1.0.0', { railway: { variables: { DATABASE_PASSWORD: 'the-old-password' } } });
      const { platform, scene } = railwayOf(stage);
      const good = await stage.release({ version: '2.0.0' });
      stage.assert('the good release is green', good.conclusion === 'success');
      await stage.quiet();
      await setVariable(platform.railway, scene.seeded, 'DATABASE_PASSWORD', 'the-new-password', false);
      const bad = await stage.release({ version: '3.0.0', behaviour: BAD });
      stage.assert('the bad release is red', bad.conclusion === 'failure');
      stage.assert('the rollback step went well', bad.step('rollback')?.outcome === 'success');
      stage.assert('every replica runs the good one', await stage.everyReplicaRuns('2.0.0'));
      const variables = await stage.replicaVariables();
      stage.assert(
        'every replica has the new secret',
        variables.length > 0 && variables.every((each) => each['DATABASE_PASSWORD'] === 'the-new-password'),
      );
      stage.assert('the log names the secret', bad.says(/the old value of DATABASE_PASSWORD/));
      stage.assert('neither value was said', !bad.says(/the-(old|new)-password/));
      stage.assert('the bad one is withdrawn in its record', (await stage.stateOf('3.0.0')) === 'withdrawn');
      return 'went back, with the rotated secret';
    },
  },
];
