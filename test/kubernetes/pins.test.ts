import type { KubePod } from '@thea/kubernetes/facts';
import { asNamed, pinsOf, whyNotPinned, withPins } from '@thea/kubernetes/pins';
import { pullableDigest, runningImages } from '@thea/kubernetes/running-images';
import { describe, expect, it } from 'vitest';
import { workload } from './sample.ts';
import { IMAGE, ONE, running, SIDE, TWO, tagged, told } from './tagged.ts';

describe('which digest an image can be pulled by again', () => {
  it.each([
    ['a runtime of today', told(ONE), IMAGE, ONE],
    ['dockershim and cri-dockerd', `docker-pullable://${told(ONE)}`, IMAGE, ONE],
    ['a short name, which a runtime writes out', `docker.io/library/nginx@${ONE}`, 'nginx:1.27', ONE],
    ['a name of Docker Hub with its user', `docker.io/theaia/api@${ONE}`, 'theaia/api', ONE],
    ['its older host', `docker.io/theaia/api@${ONE}`, 'index.docker.io/theaia/api:1', ONE],
    ['a registry with a port', `localhost:5000/thea-ia@${ONE}`, 'localhost:5000/thea-ia:1', ONE],
    ['the id of the configuration alone', ONE, IMAGE, null],
    ['the same by Docker', `docker://${ONE}`, IMAGE, null],
    ['the same bytes under another name', `registry.invalid/other@${ONE}`, IMAGE, null],
    ['a mirror', `mirror.invalid/thea-ia@${ONE}`, IMAGE, null],
    ['a tag', IMAGE, IMAGE, null],
    ['a digest that is none', 'registry.invalid/thea-ia@sha256:12', IMAGE, null],
    ['nothing', '', IMAGE, null],
  ])('%s', (_, imageID, image, digest) => {
    expect(pullableDigest(imageID, image)).toBe(digest);
  });
});

describe('what the tags of a workload stand for', () => {
  it.each(['Deployment', 'StatefulSet', 'DaemonSet'])('what all pods of a %s run, sidecars too', (kind) => {
    const all = workload([running(told(ONE)), running(told(ONE))], { ...tagged(), kind });
    expect(pinsOf(all)).toEqual([
      { container: 'side', image: SIDE, digest: TWO },
      { container: 'api', image: IMAGE, digest: ONE },
    ]);
  });

  it('comes back with its tag for people and its digest for runtimes, and nothing else is touched', () => {
    const raw = tagged();
    const pinned = withPins(raw, pinsOf(workload([running(told(ONE))], raw)));
    expect(pinned).toEqual(tagged(`${IMAGE}@${ONE}`, `${SIDE}:latest@${TWO}`));
    expect(asNamed(pinned, pinsOf(workload([running(told(ONE))], raw)))).toEqual(raw);
  });

  it('an image that is named by its digest needs none', () => {
    expect(pinsOf(workload([running(told(ONE))], tagged(told(ONE), `${SIDE}:1@${TWO}`)))).toEqual([]);
  });

  it('a pod that waits for its image says nothing, and the others count', () => {
    const all = workload([running(''), running(told(ONE))], tagged());
    expect(pinsOf(all).map(({ container }) => container)).toEqual(['side', 'api']);
  });

  it.each<readonly [string, readonly KubePod[], string]>([
    [
      'pods run two images',
      [running(told(ONE)), running(told(TWO))],
      'its pods run 2 different images of it',
    ],
    ['no pod has begun', [running('')], 'none of its pods says which image it runs'],
    ['there is no pod', [], 'none of its pods says which image it runs'],
    [
      'a runtime tells the configuration only',
      [running(told(ONE)), running(ONE)],
      `a pod says that it runs ${ONE}, which cannot be pulled by that name`,
    ],
    [
      'only pods of an older revision tell',
      [running(told(ONE), undefined, { revision: 'old' })],
      'none of its pods says which image it runs',
    ],
    [
      'only pods that go or are over tell',
      [running(told(ONE), undefined, { deleting: true }), running(told(TWO), undefined, { phase: 'Failed' })],
      'none of its pods says which image it runs',
    ],
  ])('not pinned where %s', (_, pods, why) => {
    const all = workload(pods, tagged());
    expect(pinsOf(all).filter(({ container }) => container === 'api')).toEqual([]);
    const api = runningImages(all).find(({ container }) => container === 'api');
    expect(api === undefined ? '' : whyNotPinned(api)).toBe(why);
  });

  it('a pod that a StatefulSet keeps at an older image does not tell for the template', () => {
    const held = running(told(TWO));
    const older = held.containers.map((one) =>
      one.name === 'api' ? { ...one, named: 'registry.invalid/thea-ia:older' } : one,
    );
    const all = workload([{ ...held, containers: older }, running(told(ONE))], tagged());
    expect(pinsOf(all)).toContainEqual({ container: 'api', image: IMAGE, digest: ONE });
  });

  it('a pod into which an admission has put the digest does', () => {
    const resolved = running(told(ONE));
    const containers = resolved.containers.map((one) =>
      one.name === 'api' ? { ...one, named: `${IMAGE}@${ONE}` } : one,
    );
    const all = workload([{ ...resolved, containers }], tagged());
    expect(pinsOf(all)).toContainEqual({ container: 'api', image: IMAGE, digest: ONE });
  });
});
