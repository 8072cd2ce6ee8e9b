import { startDeadline, systemClock } from '@thea/action';
import type { KubeWorkload } from '@thea/kubernetes/facts';
import {
  goneFindings,
  imagesOfWayBack,
  observeGoalImages,
  unaskedLines,
  unseenFindings,
} from '@thea/kubernetes/goal-images';
import type { PlatformTools } from '@thea/release';
import { parseDigest } from '@thea/release';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';
import { openFewImages } from './few-images.ts';
import { pod, rawDeployment, workload } from './sample.ts';
import { ONE, running, TWO, tagged, told } from './tagged.ts';

function openTools(): PlatformTools {
  const clock = systemClock();
  const deadline = startDeadline(clock, 60_000, 'The test');
  onTestFinished(() => deadline.end());
  return { clock, log: keptLog(), deadline, environment: {}, mask: () => {} };
}

const running1 = (image: string): KubeWorkload =>
  workload([pod()], rawDeployment({ template: { spec: { containers: [{ name: 'api', image }] } } }));

/** What is said of an image that runs, when one of `repository` is released. */
async function said(
  runs: string,
  repository: string,
  digest: string,
  images: Parameters<typeof observeGoalImages>[3],
  tools: PlatformTools,
  within?: number,
) {
  const parsed = parseDigest(digest);
  if (parsed === null) throw new Error('It is no digest.');
  const spec = { image: { repository, digest: parsed } };
  const goalImages = await observeGoalImages({ tools }, spec, [running1(runs)], images, within);
  return {
    presence: goalImages.map(({ presence }) => presence),
    findings: [...goneFindings({ goalImages }), ...unseenFindings({ goalImages })].map((one) => [
      one.class,
      one.rule,
    ]),
    message: goneFindings({ goalImages })[0]?.message ?? '',
    lines: unaskedLines({ goalImages }).join('\n'),
  };
}

describe('the images that a way back starts again', () => {
  it('are those that its templates name by digest, and those that its tags stand for, each once', () => {
    const both = [workload([running(told(ONE))], tagged()), workload([pod()])];
    expect(imagesOfWayBack(both)).toEqual([
      { of: 'container "side" of Deployment api', repository: 'registry.invalid/side', digest: TWO },
      { of: 'container "api" of Deployment api', repository: 'registry.invalid/thea-ia', digest: ONE },
    ]);
    // What never served is nothing to go back to.
    expect(imagesOfWayBack([workload([pod({ ready: false })])])).toEqual([]);
    // Nobody says what this one was.
    expect(imagesOfWayBack([workload([running('', '')], tagged())])).toEqual([]);
  });

  it('that are there are nothing to speak of', async () => {
    await using registry = await openFewImages();
    const tools = openTools();
    const [old, next] = [registry.push('1'), registry.push('2')];
    const found = await said(
      `${registry.repository}@${old}`,
      registry.repository,
      next,
      registry.read(tools),
      tools,
    );
    expect(found).toMatchObject({ presence: ['there'], findings: [], lines: '' });
  });

  it('that are gone, where the release beside them is there, are nothing to go back to', async () => {
    await using registry = await openFewImages();
    const tools = openTools();
    const [old, next] = [registry.push('1', false), registry.push('2')];
    const found = await said(
      `${registry.repository}@${old}`,
      registry.repository,
      next,
      registry.read(tools),
      tools,
    );
    expect(found).toMatchObject({ presence: ['gone'], findings: [['safety', 'goal-image-missing']] });
    expect(found.message).toContain(`no longer in its registry (${registry.repository}@${old})`);
  });

  it('of another repository, which may not be seen from here, are told', async () => {
    await using registry = await openFewImages();
    const tools = openTools();
    const [old, next] = [registry.push('1', false), registry.push('2')];
    const found = await said(
      `${registry.repository}@${old}`,
      'ghcr.io/thea/thea-ia',
      next,
      registry.read(tools),
      tools,
    );
    expect(found).toMatchObject({ presence: ['unseen'], findings: [['policy', 'goal-image-unseen']] });
  });

  it('are not known where the registry shows nothing, refuses, or says nothing', async () => {
    await using registry = await openFewImages();
    const tools = openTools();
    const [old, next] = [registry.push('1', false), registry.push('2', false)];
    const ask = (within?: number) =>
      said(`${registry.repository}@${old}`, registry.repository, next, registry.read(tools), tools, within);
    const empty = await ask();
    expect(empty).toMatchObject({ presence: ['unknown'], findings: [] });
    expect(empty.lines).toContain('the image of the release is not shown there either');
    registry.fail(403);
    const refused = await ask();
    expect(refused).toMatchObject({ presence: ['unknown'], findings: [] });
    expect(refused.lines).toContain('is still in its registry is not known');
    registry.fail('silent');
    const silent = await ask(300);
    expect(silent).toMatchObject({ presence: ['unknown'], findings: [] });
    expect(silent.lines).toContain('no answer within');
  });

  it('are not asked for where nothing is planned, or nobody reads images', async () => {
    const tools = openTools();
    const images = () => {
      throw new Error('It was asked.');
    };
    expect(await observeGoalImages({ tools }, null, [running1(`a.invalid/b@${ONE}`)], images)).toEqual([]);
    expect((await said(`a.invalid/b@${ONE}`, 'a.invalid/b', TWO, null, tools)).presence).toEqual([]);
  });
});
