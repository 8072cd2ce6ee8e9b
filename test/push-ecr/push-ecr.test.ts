import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type SampleLayout, sampleLayout } from '../image/sample-layout.ts';
import { type House, openHouse } from './house.ts';

const VERSION = 'f'.repeat(40);

async function expectWhole(house: House, sample: SampleLayout): Promise<void> {
  expect(house.registry.tags('thea-ia').get(VERSION)).toBe(sample.root.digest);
  for (const { digest } of [sample.root, ...sample.children, ...sample.referrers]) {
    const stored = house.registry.find('thea-ia', digest)?.bytes;
    expect(stored?.equals(await readFile(sample.layout.path(digest))), digest).toBe(true);
  }
  for (const { digest, size } of sample.layers)
    expect(house.registry.blob('thea-ia', digest)).toHaveLength(size);
}

test('a repository is created as it should be, the image is there under its version, and again is no write', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout();
  const inputs = { layout: sample.layout.folder, repository: 'thea-ia', 'create-repository': 'true' };
  const first = await house.run(inputs);
  expect(first.code, first.output).toBe(0);
  expect(first.outputs).toContain(sample.root.digest);
  await expectWhole(house, sample);
  const made = house.aws.ecr.find('thea-ia');
  expect(made?.settings).toMatchObject({ mutability: 'IMMUTABLE', scanOnPush: true });
  expect(JSON.parse(made?.lifecyclePolicy ?? '').rules).toEqual([
    expect.objectContaining({ selection: expect.objectContaining({ tagStatus: 'untagged' }) }),
  ]);
  const calls = house.aws.calls.length;
  const again = await house.run(inputs);
  expect(again.code, again.output).toBe(0);
  expect(again.outputs).toMatch(/written[\s\S]*false/);
  expect(house.aws.calls.slice(calls).filter(({ mutating }) => mutating)).toEqual([]);
});

test('another image under the version is refused without a write, by the immutable repository and by ourselves', async () => {
  await using house = await openHouse();
  await using first = await sampleLayout();
  await using second = await sampleLayout();
  house.aws.ecr.add('thea-ia');
  expect((await house.run({ layout: first.layout.folder, repository: 'thea-ia' })).code).toBe(0);
  const calls = house.aws.calls.length;
  const refused = await house.run({ layout: second.layout.folder, repository: 'thea-ia' });
  expect(refused.code).toBe(1);
  expect(refused.output).toMatch(new RegExp(`taken by ${first.root.digest}`));
  expect(house.aws.calls.slice(calls).filter(({ mutating }) => mutating)).toEqual([]);
  await expectWhole(house, first);
});

test('signatures of the older form are written to a repository whose sha256-* tags are excluded', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout({ legacy: true });
  const inputs = { layout: sample.layout.folder, repository: 'thea-ia', 'create-repository': 'true' };
  expect((await house.run(inputs)).code).toBe(0);
  expect(house.aws.ecr.find('thea-ia')?.settings).toMatchObject({
    mutability: 'IMMUTABLE_WITH_EXCLUSION',
    exclusions: ['sha256-*'],
  });
  expect(house.registry.tags('thea-ia').has(`${sample.root.digest.replace(':', '-')}.sig`)).toBe(true);
});

test('a repository that is not there is an input, and a dry run creates nothing', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout();
  const missing = await house.run({ layout: sample.layout.folder, repository: 'thea-ia' });
  expect([missing.code, missing.output]).toEqual([1, expect.stringContaining('create-repository: true')]);
  house.aws.ecr.add('thea-ia');
  const dry = await house.run({
    layout: sample.layout.folder,
    repository: 'thea-ia',
    'create-repository': 'true',
    'dry-run': 'true',
  });
  expect(dry.code, dry.output).toBe(0);
  expect(dry.output).toContain('would be pushed');
  expect(house.aws.calls.filter(({ mutating }) => mutating)).toEqual([]);
});

test('a lifecycle rule that can take a version away is a warning with its number', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout();
  const repository = house.aws.ecr.add('thea-ia', { mutability: 'IMMUTABLE' });
  repository.lifecyclePolicy = JSON.stringify({
    rules: [
      { rulePriority: 1, selection: { tagStatus: 'untagged' } },
      { rulePriority: 7, selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 5 } },
    ],
  });
  const ran = await house.run({ layout: sample.layout.folder, repository: 'thea-ia' });
  expect([ran.code, ran.output]).toEqual([0, expect.stringMatching(/::warning.*rule 7/)]);
});

const CRITICAL = { id: 'CVE-2026-1', severity: 'CRITICAL', fixed: true, package: 'openssl' } as const;
const HIGH = { id: 'CVE-2026-2', severity: 'HIGH', fixed: false, package: 'zlib' } as const;

test.each([
  ['basic', 'critical', {}, 1, 'CVE-2026-1 (critical) in openssl, a fix exists'],
  ['enhanced', 'critical', {}, 1, 'CVE-2026-1 (critical) in openssl, a fix exists'],
  ['enhanced', 'high', { 'scan-allow': 'CVE-2026-1: not reachable' }, 1, 'found 1 of severity high'],
  ['basic', 'high', { 'scan-allow': 'CVE-2026-1 until 2020-01-01: soon' }, 1, 'found 2 of severity high'],
  ['enhanced', 'high', { 'scan-allow': 'CVE-2026-1: no', 'scan-only-fixable': 'true' }, 0, ''],
] as const)('a %s scan from %s on, with %j: exit code %i', async (type, severity, more, code, words) => {
  await using house = await openHouse();
  await using sample = await sampleLayout();
  house.aws.ecr.watch.scan = { type, seconds: 0, findings: [HIGH, CRITICAL] };
  const ran = await house.run({
    layout: sample.layout.folder,
    repository: 'thea-ia',
    'create-repository': 'true',
    scan: 'block',
    'scan-severity': severity,
    ...more,
  });
  expect([ran.code, ran.output]).toEqual([code, expect.stringContaining(words)]);
});

test('an image that cannot be scanned is no clean image', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout();
  house.aws.ecr.watch.scan = { type: 'basic', seconds: 0, findings: [], status: 'UNSUPPORTED_IMAGE' };
  const inputs = { layout: sample.layout.folder, repository: 'thea-ia', 'create-repository': 'true' };
  const ran = await house.run({ ...inputs, scan: 'block' });
  expect([ran.code, ran.output]).toEqual([1, expect.stringContaining('UNSUPPORTED_IMAGE')]);
});

test('replication is waited for, and a copy that failed is named with its region', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout();
  const inputs = {
    layout: sample.layout.folder,
    repository: 'thea-ia',
    'create-repository': 'true',
    'wait-for-replication': 'true',
  };
  const copy = { region: 'eu-central-1', registryId: '000000000000', seconds: 1 };
  house.aws.ecr.watch.replication = [copy];
  const ran = await house.run(inputs);
  expect(ran.code, ran.output).toBe(0);
  house.aws.ecr.watch.replication = [{ ...copy, seconds: 0, failureCode: 'DESTINATION_NOT_FOUND' }];
  const failed = await house.run(inputs);
  expect(failed.code).toBe(1);
  expect(failed.output).toMatch(/eu-central-1: DESTINATION_NOT_FOUND/);
});

test('any registry is a destination, with the account that is given and nobody else’s', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout();
  const ran = await house.run({
    layout: sample.layout.folder,
    repository: `${house.registry.host}/thea-ia`,
    username: 'somebody',
    password: 'a secret that nobody sees',
  });
  expect(ran.code, ran.output).toBe(0);
  const shown = ran.output.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  expect(shown.join('\n')).not.toContain('nobody sees');
  await expectWhole(house, sample);
  expect(house.aws.calls).toEqual([]);
});
