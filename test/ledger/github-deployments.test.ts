import { deploymentsFrom, openDeployments } from '@thea/ledger';
import type { RecordHead } from '@thea/release';
import { describe, expect, it } from 'vitest';
import { headOf } from '../release/heads.ts';
import { keptLog } from './kept-log.ts';
import { type LoopbackGithub, loopbackGithub } from './loopback-github.ts';

const PRODUCTION = 'production';
const TARGET = headOf('1').target;

function store(
  wire: LoopbackGithub,
  permissions: { readonly [name: string]: 'read' | 'write' } = { deployments: 'write' },
) {
  return openDeployments({
    ...wire.access(permissions),
    ref: 'main',
    logUrl: 'https://github.com/theaia/thea-ia/actions/runs/7',
  });
}

function withdrawn(head: RecordHead, reason: string): RecordHead {
  return {
    ...head,
    state: 'withdrawn',
    verdict: 'unhealthy',
    decision: 'roll-back',
    withdrawn: { at: head.writtenAt, reason },
  };
}

describe('records in GitHub Deployments', () => {
  it('come back as they were left, from another process', async () => {
    const wire = await loopbackGithub();
    const planned = headOf('1.4.2', { state: 'planned' });
    const deploying = store(wire);
    for (const state of ['planned', 'applied', 'serving'] as const)
      await deploying.write({ ...planned, state });
    await store(wire).write({
      ...planned,
      state: 'verified',
      verdict: 'healthy',
      decision: 'accept',
      evidence: ['30 of 30 passed'],
    });

    expect(await store(wire).find(PRODUCTION, TARGET)).toEqual([
      { ...planned, state: 'verified', verdict: 'healthy', decision: 'accept' },
    ]);
    expect(wire.log.warnings).toEqual([]);
  });

  it('are one deployment for each release on each target, with a status for each change', async () => {
    const wire = await loopbackGithub();
    const head = headOf('1.4.2', { state: 'planned' });
    await store(wire).write(head);
    await store(wire).write({ ...head, state: 'serving' });
    await store(wire).write({ ...head, state: 'verified' });

    const [deployment, ...others] = wire.github.deployments.all();
    expect(others).toEqual([]);
    expect(deployment).toMatchObject({
      task: 'thea:api',
      environment: PRODUCTION,
      description: '1.4.2 on api',
    });
    expect(deployment?.statuses.map(({ state }) => state)).toEqual(['queued', 'in_progress', 'success']);
    expect(deployment?.statuses[0]?.logUrl).toBe('https://github.com/theaia/thea-ia/actions/runs/7');
  });

  it('are not looked for again by who has just read them', async () => {
    const wire = await loopbackGithub();
    await store(wire).write(headOf('1', { state: 'planned' }));
    const verifying = store(wire);
    const [head] = await verifying.find(PRODUCTION, TARGET);
    expect(head?.state).toBe('planned');
    await verifying.write(headOf('1', { state: 'verified' }));
    const [deployment, ...others] = wire.github.deployments.all();
    expect(others).toEqual([]);
    expect(deployment?.statuses.at(-1)?.state).toBe('success');
    const lists = wire.github.requests.filter(
      ({ method, path }) => method === 'GET' && path.endsWith('/deployments'),
    );
    expect(lists).toHaveLength(1);
  });

  it('keep an earlier release as it was when a later one is verified', async () => {
    const wire = await loopbackGithub();
    for (const version of ['1', '2']) {
      await store(wire).write(headOf(version, { state: 'planned' }));
      await store(wire).write(headOf(version, { state: 'verified' }));
    }
    const states = wire.github.deployments.all().map(({ statuses }) => statuses.at(-1)?.state);
    expect(states).toEqual(['success', 'success']);
  });

  it('are newest first, of this target and environment alone, and say why one was withdrawn', async () => {
    const wire = await loopbackGithub();
    await store(wire).write(headOf('1', { state: 'planned' }));
    await store(wire).write(headOf('2', { state: 'planned' }));
    await store(wire).write(headOf('3', { state: 'planned', target: { ...TARGET, name: 'worker' } }));
    await store(wire).write(headOf('4', { state: 'planned', environment: 'staging' }));
    await store(wire).write(withdrawn(headOf('2'), 'three answers of 500\nin a row'));

    const found = await store(wire).find(PRODUCTION, TARGET);
    expect(found.map(({ release, state }) => [release.version, state])).toEqual([
      ['2', 'withdrawn'],
      ['1', 'planned'],
    ]);
    expect(found[0]?.withdrawn?.reason).toBe('three answers of 500 in a row');
  });

  it('pass over deployments of others under the same task', async () => {
    const wire = await loopbackGithub();
    await store(wire).write(headOf('1', { state: 'planned' }));
    wire.github.deployments.create({
      sha: 'f'.repeat(40),
      ref: 'main',
      task: 'thea:api',
      payload: { schema: 'somebody' },
      environment: PRODUCTION,
      description: '',
      transient: false,
      production: true,
    });
    expect((await store(wire).find(PRODUCTION, TARGET)).map(({ release }) => release.version)).toEqual(['1']);
    expect(wire.log.warnings).toEqual([]);
  });

  it('cut a long sentence to what the API takes', async () => {
    const wire = await loopbackGithub();
    const deploying = store(wire);
    await deploying.write(headOf('1', { state: 'planned' }));
    await deploying.write(withdrawn(headOf('1'), 'x'.repeat(240)));
    expect(wire.log.warnings).toEqual([]);
    expect(wire.github.deployments.all()[0]?.statuses.at(-1)?.description).toHaveLength(140);
  });
});

describe('where GitHub cannot keep a record', () => {
  it.each([
    'refused',
    'unavailable',
  ] as const)('warns once when it is down (%s), and asks no more', async (outage) => {
    const wire = await loopbackGithub();
    await wire.github.down(outage);
    const deployments = store(wire);
    await deployments.write(headOf('1', { state: 'planned' }));
    await deployments.write(headOf('1', { state: 'serving' }));
    expect(await deployments.find(PRODUCTION, TARGET)).toEqual([]);
    expect(wire.log.warnings).toHaveLength(1);
    expect(wire.log.warnings[0]).toContain('does not show that api is planned');
    expect(wire.log.warnings[0]).toContain('The mark on the platform suffices');
  });

  it('names the permission that is missing', async () => {
    const wire = await loopbackGithub();
    await store(wire, { deployments: 'read' }).write(headOf('1', { state: 'planned' }));
    expect(wire.log.warnings).toEqual([expect.stringContaining('permissions: deployments: write')]);
  });

  it('is not asked at all outside GitHub and without a token', async () => {
    const wire = await loopbackGithub();
    const tools = { log: keptLog(), deadline: wire.deadline };
    const environment = {
      GITHUB_REPOSITORY: 'theaia/thea-ia',
      GITHUB_SHA: 'main',
      GITHUB_API_URL: `${wire.github.url}/`,
    };
    expect(deploymentsFrom({}, 'token', tools)).toBeNull();
    expect(deploymentsFrom(environment, '', tools)).toBeNull();
    const token = wire.github.token({ deployments: 'write' });
    await deploymentsFrom(environment, token, tools)?.write(headOf('1', { state: 'planned' }));
    expect(wire.github.deployments.all()).toHaveLength(1);
  });
});
