import { Failure } from '@thea/action';
import { findTarget, readTargets } from '@thea/platforms';
import { describe, expect, it } from 'vitest';
import { writtenFile } from './written-file.ts';

const GOOD = `version: 1
policy: thea
environments:
  production:
    on-failure: wave
    targets:
      - name: api
        platform: ecs
        region: eu-west-1
        cluster: thea-cluster
        service: thea-ia
        containers: [thea-ia]
        allowed-account-ids: ["000000000000"]
        url: https://api.theaia.com/
        verify: { consecutive: 9, on-inconclusive: roll-back }
      - name: worker
        platform: ecs
        wave: 2
        region: eu-west-1
        cluster: thea-cluster
        service: thea-worker
        containers: [worker, beat]
    hooks:
      before-deploy: bash scripts/migrate.sh
`;

function failureOf(text: string, environment = 'production'): Failure {
  const workspace = writtenFile('release.yml', text);
  try {
    readTargets('release.yml', environment, workspace);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error('the file was accepted');
}

describe('a targets file', () => {
  it('gives the targets of one environment with their defaults filled in', () => {
    const targets = readTargets('release.yml', 'production', writtenFile('release.yml', GOOD));
    expect(targets).toMatchObject({
      policy: 'thea',
      onFailure: 'wave',
      hooks: { beforeDeploy: 'bash scripts/migrate.sh', afterVerify: null },
      targets: [
        {
          ref: {
            platform: 'ecs',
            name: 'api',
            locator: { region: 'eu-west-1', cluster: 'thea-cluster', service: 'thea-ia' },
          },
          wave: 1,
          url: 'https://api.theaia.com',
          onFirstFailure: 'leave',
          verify: { path: '/health', consecutive: 9, window: 30, onInconclusive: 'roll-back' },
        },
        { ref: { name: 'worker' }, wave: 2, url: null, verify: { consecutive: 5, onInconclusive: 'hold' } },
      ],
    });
  });

  it('tells where each target stands', () => {
    const targets = readTargets('release.yml', 'production', writtenFile('release.yml', GOOD));
    expect(targets.place('worker')).toEqual({ path: 'release.yml', line: 16, column: 9 });
    expect(targets.place('worker', 'containers', 1)).toEqual({ path: 'release.yml', line: 22, column: 30 });
  });

  it.each([
    [
      'a key that is spelt wrong',
      GOOD.replace('cluster: thea-cluster', 'clustre: thea-cluster'),
      10,
      '"clustre" is not a key here',
      'Did you mean "cluster"?',
    ],
    [
      'a key that is unlike any',
      GOOD.replace('on-failure: wave', 'colour: blue'),
      5,
      '"colour" is not a key here',
      'The keys here are "on-failure", "targets", "hooks".',
    ],
    [
      'a key that is missing',
      GOOD.replace('        service: thea-ia\n', ''),
      7,
      'has no "service"',
      'Add the key "service"',
    ],
    [
      'a platform that does not exist',
      GOOD.replace('platform: ecs', 'platform: esc'),
      8,
      'names no platform',
      'Write one of "ecs"',
    ],
    [
      'a wave beyond the third',
      GOOD.replace('wave: 2', 'wave: 4'),
      18,
      '"wave" does not fit: 4 is greater than 3',
      'Correct it there.',
    ],
    [
      'a value that does not exist',
      GOOD.replace('on-failure: wave', 'on-failure: some'),
      5,
      '"on-failure" has a value that does not exist',
      '"all", "wave", "target"',
    ],
    [
      'an account id without quotes',
      GOOD.replace('"000000000000"', '000000000000'),
      13,
      'is not a string',
      'Put the value in quotes.',
    ],
    [
      'a name that is used twice',
      GOOD.replace('name: worker', 'name: api'),
      16,
      'the name "api" is used twice',
      'line 7',
    ],
    [
      'another version of the format',
      GOOD.replace('version: 1', 'version: 2'),
      1,
      '"version" has a value that does not exist',
      'Write one of "1"',
    ],
    [
      'no targets',
      'version: 1\nenvironments:\n  production:\n    targets: []\n',
      4,
      '"targets" does not fit: Array has too few items (0 < 1)',
      'Correct it there.',
    ],
    ['YAML that is broken', GOOD.replace('[thea-ia]', '[thea-ia'), 13, 'is not YAML', 'Correct it there.'],
  ])('names %s at its line', (_, text, line, message, remedy) => {
    const failure = failureOf(text);
    expect(failure.kind).toBe('input');
    expect(failure.message).toContain(message);
    expect(failure.remedy).toContain(remedy);
    expect(failure.place).toMatchObject({ path: 'release.yml', line });
  });

  it.each([
    ['prodution', 'Did you mean "production"?'],
    ['staging', 'It has "production".'],
    ['__proto__', 'It has "production".'],
  ])('names the environments it has when asked for %s', (environment, remedy) => {
    const failure = failureOf(GOOD, environment);
    expect(failure).toMatchObject({ input: 'environment', remedy });
  });

  it('finds a target by name, or names the nearest', () => {
    const targets = readTargets('release.yml', 'production', writtenFile('release.yml', GOOD));
    expect(findTarget(targets, 'worker').ref.locator['service']).toBe('thea-worker');
    expect(() => findTarget(targets, 'wroker')).toThrow('Did you mean "worker"?');
  });

  it('says so when it is not there', () => {
    expect(() => readTargets('none.yml', 'production', writtenFile('release.yml', GOOD))).toThrow(
      /none\.yml cannot be read/,
    );
  });
});
