import { SAMPLE } from './sample.ts';
import { BOTH, type Scenario } from './scenario.ts';

const DOCKERFILE = 'Dockerfile.optimized';

/** The older form of ENV, which BuildKit warns of (check LegacyKeyValueFormat). */
function withWarning(text: string): string {
  return text.replace(/^ENV THEA_VERSION=.*$/m, `ENV THEA_VERSION $${'{VERSION}'}`);
}

/** These end before a platform is asked for anything, or ask nothing of it but to run what was built. */
const ELSEWHERE = {
  railway: 'what is built and pushed does not depend on the platform',
  kubernetes: 'what is built and pushed does not depend on the platform',
};

export const builds: readonly Scenario[] = [
  {
    name: 'warning-in-build',
    about: 'The Dockerfile gives a warning: under the policy nothing is signed, pushed or deployed.',
    speeds: BOTH,
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      stage.commits.edit(DOCKERFILE, withWarning);
      const warned = await stage.build({ version: '2.0.0' });
      stage.assert('the run is red', warned.conclusion === 'failure');
      const annotations = warned.job('build')?.annotations ?? [];
      const atLine = annotations.filter(({ level }) => level === 'warning');
      stage.assert(
        'the check is annotated',
        atLine.some(({ message }) => /LegacyKeyValueFormat/.test(message)),
      );
      stage.assert('nothing was pushed', stage.registry.tags(SAMPLE.image).size === 0);
      stage.assert('nobody was asked to sign', !stage.sigstore.asked.some((one) => /signingCert/.test(one)));
      stage.assert('nothing was planned', warned.job('plan')?.result === 'skipped');
      await stage.same(before);
      const allowed = await stage.build({
        version: '2.1.0',
        inputs: { 'allow-warnings': 'LegacyKeyValueFormat: the line is older than the rule' },
      });
      stage.assert('allowed by name and reason, it is green', allowed.conclusion === 'success');
      return 'refused at the line, then allowed with a reason';
    },
  },
  {
    name: 'registry-flaky',
    about: 'The registry answers 429 and 500 and cuts connections during the push: the release completes.',
    speeds: BOTH,
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const { faults } = stage.registry;
      faults.add({ kind: 'status', status: 429, retryAfter: 1, of: 'uploads', method: 'POST', times: 2 });
      faults.add({ kind: 'status', status: 500, of: 'manifests', method: 'PUT', times: 2 });
      faults.add({ kind: 'cut-body', bytes: 700, of: 'uploads', method: 'PUT' });
      faults.add({ kind: 'cut-after', of: 'manifests', method: 'PUT', nth: 4 });
      const release = await stage.build({ version: '2.0.0' });
      stage.assert('the run is green', release.conclusion === 'success');
      stage.assert('what was signed is what runs', await stage.everyReplicaRuns('2.0.0'));
      const tag = stage.registry.tags(SAMPLE.image).get(stage.commits.shaOf('2.0.0'));
      stage.assert('its version names it in the registry', tag === release.built('digest'));
      return 'pushed through every fault';
    },
  },
  {
    name: 'tag-taken',
    about:
      'The tag of the version names another image, unsigned: it is not overwritten, nothing is deployed.',
    speeds: BOTH,
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      const other = await stage.push({ version: 'somebody-elses', signedBy: 'nobody' });
      const tag = stage.commits.shaOf('2.0.0');
      stage.registry.seed({ repository: SAMPLE.image, image: other, tags: [tag] });
      const release = await stage.build({ version: '2.0.0' });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the sentence names both digests', release.says(new RegExp(`taken by ${other.digest}`)));
      stage.assert('the tag is what it was', stage.registry.tags(SAMPLE.image).get(tag) === other.digest);
      stage.assert('nothing was planned', release.job('plan')?.result === 'skipped');
      await stage.same(before);
      return 'a version is never overwritten';
    },
  },
  {
    name: 're-run-all-jobs',
    about: 'A release that went well is run again, all of its jobs: nothing is built, pushed or changed.',
    speeds: BOTH,
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const first = await stage.build({ version: '2.0.0' });
      stage.assert('the first attempt is green', first.conclusion === 'success');
      const writes = (): number =>
        stage.registry.calls.filter(({ method }) => method !== 'GET' && method !== 'HEAD').length;
      const [signatures, changes, pushed] = [stage.sigstore.asked.length, stage.changesAsked(), writes()];
      const again = await stage.build({ version: '2.0.0' });
      stage.assert('the second attempt is green', again.conclusion === 'success');
      stage.assert('it reused what was signed', again.built('reused') === 'true');
      stage.assert('it is the same digest', again.built('digest') === first.built('digest'));
      stage.assert('nothing was pushed', writes() === pushed);
      stage.assert('nothing was signed', stage.sigstore.asked.length === signatures);
      stage.assert('nothing was changed', stage.changesAsked() === changes);
      return 'the same release, found and left alone';
    },
  },
  {
    name: 'sigstore-down',
    about: 'Sigstore answers 503 for longer than anybody waits: nothing is pushed, the service is named.',
    speeds: ['driven'],
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      stage.sigstore.fail('fulcio', 503);
      const down = await stage.build({ version: '2.0.0' });
      stage.assert('the run is red', down.conclusion === 'failure');
      stage.assert('the service is named', down.says(/Fulcio at .* is down/));
      stage.assert('nothing was pushed', stage.registry.tags(SAMPLE.image).size === 0);
      await stage.same(before);
      stage.sigstore.fail('fulcio', null);
      const up = await stage.build({ version: '2.0.0' });
      stage.assert('once it is back, the same commit is released', up.conclusion === 'success');
      return 'nothing was released, then all of it';
    },
  },
];
