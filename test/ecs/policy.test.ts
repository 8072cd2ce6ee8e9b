import { readFile } from 'node:fs/promises';
import { parseEcsSpec } from '@thea/ecs';
import type { EcsFacts } from '@thea/ecs/facts';
import { findingsOf } from '@thea/ecs/findings';
import { planEcs } from '@thea/ecs/plan';
import { registrable } from '@thea/ecs/render';
import { DEFAULT_POLICY, judgeFindings, THEA_POLICY } from '@thea/release';
import { describe, expect, it, test } from 'vitest';
import { DIGEST, facts, REVISION, snapshot, TASK_DEFINITION } from './facts.ts';

const ORIGINAL = new URL('../thea-ia/original/task-definition.json', import.meta.url);
const suspended = { in: false, out: true, scheduled: false };
const scaling = (minimum: number, maximum: number) => ({
  scaling: { minimum, maximum, scaleOutActive: false, suspended },
});
const connected = (changes: object): Partial<EcsFacts> => {
  const { awsvpcConfiguration } = REVISION.networkConfiguration;
  const networkConfiguration = { awsvpcConfiguration: { ...awsvpcConfiguration, ...changes } };
  return {
    live: snapshot('thea-ia:1', { revision: { id: '11', body: { ...REVISION, networkConfiguration } } }),
  };
};
const reachedAt = (url: string): Partial<EcsFacts> => {
  const { balancer } = facts();
  return { balancer: balancer === null ? null : { ...balancer, url } };
};
const [container] = TASK_DEFINITION.containerDefinitions;
const withContainer = (changes: object) => ({ containerDefinitions: [{ ...container, ...changes }] });

/** Rule, facts, replicas, and what differs in the task definition. */
type Row = readonly [string, Partial<EcsFacts>, number, object];

/** What Thea IA's deployment policy demands, one demand a row. */
const DEMANDS: readonly Row[] = [
  ['minimum-replicas', {}, 2, {}],
  ['minimum-workers', {}, 3, withContainer({ command: ['app:app', '--workers', '1'] })],
  ['autoscaling-bounds', scaling(2, 10), 3, {}],
  ['autoscaling-bounds', scaling(3, 20), 3, {}],
  ['log-driver', {}, 3, withContainer({ logConfiguration: undefined })],
  ['awslogs', {}, 3, withContainer({ logConfiguration: { logDriver: 'json-file' } })],
  ['tls-listener', reachedAt('http://thea.example:8080'), 3, {}],
  ['private-network', connected({ assignPublicIp: 'ENABLED' }), 3, {}],
  ['security-groups', connected({ securityGroups: [] }), 3, {}],
  ['digest-pinned', {}, 3, withContainer({ image: 'nginx:latest' })],
  ['maximum-percent', { maximumPercent: 150 }, 3, {}],
];
/** What ECS itself would refuse. */
const REFUSED: readonly Row[] = [
  ['fargate-size', {}, 3, { cpu: undefined }],
  ['fargate-network-mode', {}, 3, { networkMode: 'bridge' }],
  ['fargate-execution-role', {}, 3, { executionRoleArn: undefined }],
  ['image-not-filled-in', {}, 3, withContainer({ image: '<repository>:1' })],
];

function found([, changes, desired, body]: Row) {
  const all = facts({ desired, ...scaling(3, 10), ...changes });
  return findingsOf(all, { ...registrable(TASK_DEFINITION), ...body }, desired);
}

describe('what Thea IA demands', () => {
  it.each(
    DEMANDS,
  )('%s warns by default, blocks in its policy, and can be allowed with a reason', (...row) => {
    const [rule] = row;
    const judged = (policy: typeof DEFAULT_POLICY) =>
      judgeFindings(found(row), policy).find((finding) => finding.rule === rule);
    expect(judged(DEFAULT_POLICY)).toMatchObject({ class: 'policy', blocks: false });
    expect(judged(DEFAULT_POLICY)?.setting).toMatch(/\w/);
    expect(judged(DEFAULT_POLICY)?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(judged(THEA_POLICY)).toMatchObject({ blocks: true });
    expect(judged({ ...THEA_POLICY, allowed: { [rule]: 'for this test' } })).toBeUndefined();
  });

  it('finds nothing where all of it is kept, and on loopback no TLS is asked for', () => {
    const demanded = new Set(DEMANDS.map(([rule]) => rule));
    for (const changes of [{}, reachedAt('http://127.0.0.1:8080')]) {
      expect(found(['', changes, 3, {}]).filter(({ rule }) => demanded.has(rule))).toEqual([]);
    }
  });
});

it.each(REFUSED)('%s blocks whatever the policy', (...row) => {
  const finding = found(row).find(({ rule }) => rule === row[0]);
  expect(finding).toMatchObject({ class: 'safety', setting: expect.stringMatching(/\w/) });
  expect(found(['', {}, 3, {}]).map(({ rule }) => rule)).not.toContain(row[0]);
});

test("the guide's own task definition is answered with every sentence that it needs", async () => {
  const text = await readFile(ORIGINAL, 'utf8');
  const spec = parseEcsSpec(
    { region: 'eu-west-1', cluster: 'c', service: 's', 'task-definition': 'task-definition.json' },
    { images: { '': DIGEST }, version: '1.0.0', readFile: () => text },
  );
  const repository = ['$', '{AWS_ECR}/thea-ia'].join('');
  const asked = {
    'thea-ia': { repository, digest: DIGEST, from: 'digest', version: null, presence: 'unknown' },
  } as const;
  const { findings } = planEcs(facts({ asked, desired: 3, ...scaling(3, 10) }), spec);
  const said = findings.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');
  expect(findings.filter(({ class: kind }) => kind === 'safety').map(({ rule }) => rule)).toEqual([
    'image-not-filled-in',
    'fargate-size',
    'fargate-network-mode',
    'fargate-execution-role',
  ]);
  expect(said).toContain(`The image of container "thea-ia" is ${repository}`);
  expect(said).toContain('does not say its cpu and memory');
  expect(said).toContain('the network mode of the task definition is not given');
  expect(said).toContain('container "thea-ia" writes its log with awslogs');
});
