import { parseEcsSpec } from '@thea/ecs';
import { parseImageReference } from '@thea/ecs/image-reference';
import { digestOf, type Image } from '@thea/rehearsal/registry/image';
import { expect, test } from 'vitest';
import { openHouse, taskDefinitionOf } from './house.ts';
import { deploy, deployed, settle, specOf } from './releases.ts';

test('planning reads only, and says what would change without any value', async () => {
  await using house = await openHouse({ seed: { autoscaling: { min: 2, max: 5 } } });
  const image = await house.push('1.1.0');
  const spec = specOf(house.repository, image.digest, {
    environmentVariables: { api: { LOG_LEVEL: 'planted-new-value', ADDED: 'planted-added' } },
  });
  const facts = await house.platform.observe(spec);
  const plan = house.platform.plan(facts, spec);
  expect(house.aws.calls.filter(({ mutating }) => mutating)).toEqual([]);
  expect(plan.release.version).toBe('1.1.0');
  expect(plan.summary.join('\n')).toContain('environment changes: ADDED, LOG_LEVEL');
  expect(plan.summary.join('\n')).not.toContain('planted');
  expect(JSON.stringify(plan.findings)).not.toContain('planted');
  expect(plan.findings.filter((finding) => finding.class === 'safety')).toEqual([]);
  expect(facts.scaling).toEqual({
    minimum: 2,
    maximum: 5,
    scaleOutActive: true,
    suspended: { in: false, out: false, scheduled: false },
  });
  expect(house.platform.address(facts)).toBe(house.service.url);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

test('how much of an image a start pulls is told by its manifest, or by that of its platform', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  // The configuration is no layer: it alone is JSON.
  const layers = [...image.blobs.values()].filter((blob) => !blob.subarray(0, 1).equals(Buffer.from('{')));
  const bytes = layers.reduce((sum, { length }) => sum + length, 0);
  const { asked } = await house.platform.observe(specOf(house.repository, image.digest));
  expect(asked['api']?.bytes).toBe(bytes);
  const index = imageIndex(image);
  house.registry.seed({ repository: 'thea-ia', image: index });
  const several = await house.platform.observe(specOf(house.repository, index.digest));
  expect(several.asked['api']?.bytes).toBe(bytes);
});

/** An index with the image for one platform, and an attestation, which is for none. */
function imageIndex(image: Image): Image {
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const one = { mediaType: image.mediaType, digest: image.digest, size: image.manifest.length };
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      manifests: [
        { ...one, platform: { os: 'unknown', architecture: 'unknown' } },
        { ...one, platform: { os: 'linux', architecture: 'amd64' } },
      ],
    }),
  );
  return { ...image, mediaType, manifest, digest: digestOf(manifest), blobs: new Map() };
}

test('a tag is resolved once, written as digest and reported', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0', undefined, 'next');
  const spec = specOf(house.repository, image.digest, {
    images: { api: parseImageReference(`${house.repository}:next`) },
  });
  const plan = house.platform.plan(await house.platform.observe(spec), spec);
  expect(plan.release.images['api']).toBe(image.digest);
  expect(plan.summary.join('\n')).toContain('resolved from the tag "next"');
  await deployed(house.platform, spec, 'run-1');
  const tasks = house.aws.inspect.service('thea-cluster', 'thea-ia').tasks;
  expect(tasks.some((task) => task.digests['api'] === image.digest)).toBe(true);
});

test('what already runs is left alone; only its configuration changed is a release', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  const spec = specOf(house.repository, image.digest);
  const head = await deployed(house.platform, spec, 'run-1');
  await settle(house.platform, head);
  const again = await deploy(await house.open(), spec, 'run-2');
  expect(again).toEqual({ kind: 'unchanged', platformRelease: head.platformRelease });
  const configured = await deployed(
    await house.open(),
    { ...spec, environmentVariables: { api: { FEATURE: 'on' } } },
    'run-3',
  );
  expect(configured.release.images).toEqual(head.release.images);
  expect(configured.release.id).not.toBe(head.release.id);
  const service = house.aws.inspect.service('thea-cluster', 'thea-ia');
  expect(service.tasks.some((task) => task.environmentNames.includes('FEATURE'))).toBe(true);
});

test('a task definition from a file keeps fields that the client does not know', async () => {
  await using house = await openHouse();
  const image = await house.push('1.1.0');
  const file = { ...taskDefinitionOf('ignored:tag'), notYetKnown: { kept: true } };
  const spec = parseEcsSpec(
    { region: 'eu-west-1', cluster: 'thea-cluster', service: 'thea-ia', 'task-definition': 'td.json' },
    {
      images: { '': `${house.repository}@${image.digest}` },
      version: '1.1.0',
      readFile: () => JSON.stringify(file),
    },
  );
  const plan = house.platform.plan(await house.platform.observe(spec), spec);
  expect(plan.change).toMatchObject({ register: { notYetKnown: { kept: true } } });
});
