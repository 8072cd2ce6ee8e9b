import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUDGET_SECONDS } from '@thea/release';
import { onEveryCore } from '../on-every-core.ts';
import { type Row, row } from '../row.ts';
import { quantile } from '../simulation/accuracy.ts';
import { type Crowd, deployToCrowd } from './crowd.ts';
import { type Undone, undoInCrowd } from './undo-in-crowd.ts';
import type { Noticed } from './watch-rollout.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** Seconds, and of what the peer takes. */
const GOAL = 2;
const SHARE = 0.02;
const CROWDS = [1, 10, 100];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function readNoticed(files: readonly string[]): Noticed[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );
}

function latenessRows(noticed: readonly Noticed[]): readonly Row[] {
  const group = `How late a finished rollout is noticed (${noticed.length} rollouts in virtual time)`;
  const peers = noticed.map(({ peer }) => peer.stable);
  const serving = noticed.map(({ ours }) => ours.serving);
  const settled = noticed.map(({ ours }) => ours.settled);
  const against = (value: number) => ({ what: 'waitUntilServicesStable', value });
  const late = (what: string, value: number, peer: number, goal: Row['goal']): Row =>
    row({ group, what, value, unit: 's', peer: against(peer), goal });
  const minutes = noticed.reduce((sum, { took }) => sum + took / 60, 0);
  const perMinute = (calls: (one: Noticed) => number): number =>
    noticed.reduce((sum, one) => sum + calls(one), 0) / minutes;
  return [
    late('it serves, mean', mean(serving), mean(peers), { what: 'goal', value: GOAL }),
    late('it serves, of the peer', mean(serving), mean(peers), {
      what: `peer × ${SHARE}`,
      value: mean(peers) * SHARE,
    }),
    late('it serves, p95', quantile(serving, 0.95), quantile(peers, 0.95), null),
    late('it has settled, mean', mean(settled), mean(peers), { what: 'goal', value: GOAL }),
    late('it has settled, p95', quantile(settled, 0.95), quantile(peers, 0.95), null),
    row({
      group,
      what: 'calls a minute while it is followed',
      value: perMinute(({ ours }) => ours.calls),
      unit: 'n',
      peer: against(perMinute(({ peer }) => peer.calls)),
      goal: null,
    }),
  ];
}

function crowdRows(crowds: readonly Crowd[]): readonly Row[] {
  const group = 'Deploys to many services of one account at once (100 calls at once, 20 a second by family)';
  const count = (what: string, value: number, goal: number | null): Row =>
    row({
      group,
      what,
      value,
      unit: 'n',
      peer: null,
      goal: goal === null ? null : { what: 'goal', value: goal },
    });
  return crowds.flatMap(({ services, calls, throttled, late, latest, updates, refused }) => [
    count(`${services} service(s): calls per release`, calls, null),
    count('  of them throttled', throttled, null),
    row({ group, what: '  noticed after, mean', value: late, unit: 's', peer: null, goal: null }),
    row({ group, what: '  noticed after, the last', value: latest, unit: 's', peer: null, goal: null }),
    count('  service deployments per release, at most', updates, 1),
    count('  deploys given up because of throttling', refused, 0),
  ]);
}

function undoneRows(undone: readonly Undone[]): readonly Row[] {
  const group = 'A rollback while others of its account begin to deploy (the same rate)';
  return undone.map(({ others, t2 }) =>
    row({
      group,
      what: `${others} other(s): T2`,
      value: t2,
      unit: 's',
      peer: null,
      goal: { what: 'goal', value: BUDGET_SECONDS },
    }),
  );
}

/**
 * Watches `count` rollouts, deploys to 1, 10 and 100 services at once and rolls one back among as many (`quick`: 1 and
 * 10).
 */
export async function noticeRows(folder: string, count: number, quick: boolean): Promise<readonly Row[]> {
  const files = await onEveryCore(WORKER, count, join(folder, 'notice'));
  const crowds: Crowd[] = [];
  for (const services of quick ? CROWDS.slice(0, 2) : CROWDS) crowds.push(await deployToCrowd(services));
  const undone: Undone[] = [];
  for (const { services } of crowds) undone.push(await undoInCrowd(services - 1));
  return [...latenessRows(readNoticed(files)), ...crowdRows(crowds), ...undoneRows(undone)];
}
