import { systemClock } from '@thea/action';
import { openDeployments } from '@thea/ledger';
import { findEarly, recordsEarly } from '@thea/platforms/early-records';
import type { RecordHead } from '@thea/release';
import { describe, expect, it } from 'vitest';
import { loopbackGithub } from '../ledger/loopback-github.ts';
import { headOf } from '../release/heads.ts';

const PRODUCTION = 'production';
const FIRST = headOf('1.4.2', { state: 'planned' });
const TARGET = FIRST.target;

/** GitHub with one release on record, the tools of a story on it, and how often its deployments were listed. */
async function openRecords() {
  const wire = await loopbackGithub();
  const store = openDeployments({ ...wire.access({ deployments: 'write' }), ref: 'main', logUrl: null });
  await store.write(FIRST);
  const listed = (): number =>
    wire.github.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/deployments'))
      .length;
  return { store, listed, tools: { store, log: wire.log, deadline: wire.deadline, clock: systemClock() } };
}

function versionsOf(heads: readonly RecordHead[]): string[] {
  return heads.map(({ release }) => release.version);
}

describe('records that are asked for early', () => {
  it('are handed out once, and the next ones are new ones', async () => {
    const { store, listed } = await openRecords();
    const early = findEarly(store, PRODUCTION, TARGET);
    expect(versionsOf(await early.find(PRODUCTION, { ...TARGET }))).toEqual(['1.4.2']);
    expect(listed()).toBe(1);
    await early.find(PRODUCTION, TARGET);
    expect(listed()).toBe(2);
  });

  it('are asked for before anybody wants them', async () => {
    const { tools, listed } = await openRecords();
    recordsEarly(tools, PRODUCTION, TARGET);
    await expect.poll(listed).toBe(1);
  });

  it('are kept from who wants those of another target or environment', async () => {
    const { store, listed } = await openRecords();
    const early = findEarly(store, PRODUCTION, TARGET);
    expect(await early.find(PRODUCTION, { ...TARGET, name: 'worker' })).toEqual([]);
    expect(await early.find('staging', TARGET)).toEqual([]);
    expect(versionsOf(await early.find(PRODUCTION, TARGET))).toEqual(['1.4.2']);
    expect(listed()).toBe(3);
  });

  it('are not those from before a write', async () => {
    const { store } = await openRecords();
    const early = findEarly(store, PRODUCTION, TARGET);
    await early.write(headOf('1.5.0', { state: 'planned' }));
    expect(versionsOf(await early.find(PRODUCTION, TARGET)).sort()).toEqual(['1.4.2', '1.5.0']);
  });

  it('are asked of nobody where no environment is named', async () => {
    const { tools } = await openRecords();
    expect(recordsEarly(tools, null, TARGET)).toBe(tools);
  });
});
