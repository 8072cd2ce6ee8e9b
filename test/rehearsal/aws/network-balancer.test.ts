import { Agent, get } from 'node:http';
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { expect, test } from 'vitest';
import { deploy } from './sample-service.ts';
import { openShiftingService } from './shifting-service.ts';

const NETWORK = { balancerKind: 'network', strategy: 'BLUE_GREEN', bakeMinutes: 30 } as const;

/** The release that answers, over a connection of its own unless an agent keeps one. */
function ask(url: string | null, agent: Agent | false = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = get(`${url}/health`, { agent }, (response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve(String(JSON.parse(body).release)));
    });
    sent.once('error', reject);
  });
}

test('it is described as one: TCP, no rules, the weights in the listener', async () => {
  const { clients, seeded } = await openShiftingService(NETWORK);
  const { LoadBalancers } = await clients.elb.send(new DescribeLoadBalancersCommand({}));
  expect(LoadBalancers).toMatchObject([
    { Type: 'network', LoadBalancerArn: expect.stringContaining('/net/') },
  ]);
  const { Listeners = [] } = await clients.elb.send(
    new DescribeListenersCommand({ LoadBalancerArn: seeded.loadBalancer?.arn }),
  );
  expect(Listeners.map(({ Protocol }) => Protocol)).toEqual(['TCP', 'TCP']);
  const weights = Listeners[0]?.DefaultActions?.[0]?.ForwardConfig?.TargetGroups?.map(({ Weight }) => Weight);
  expect(weights).toEqual([100, 0]);
  const ListenerArn = Listeners[0]?.ListenerArn;
  expect((await clients.elb.send(new DescribeRulesCommand({ ListenerArn }))).Rules).toEqual([]);
  const { TargetGroups = [] } = await clients.elb.send(new DescribeTargetGroupsCommand({}));
  expect(TargetGroups.map(({ Protocol }) => Protocol)).toEqual(['TCP', 'TCP']);
  const { Attributes } = await clients.elb.send(
    new DescribeTargetGroupAttributesCommand({ TargetGroupArn: TargetGroups[0]?.TargetGroupArn }),
  );
  expect(Attributes).toContainEqual({
    Key: 'deregistration_delay.connection_termination.enabled',
    Value: 'false',
  });
});

test('a connection stays with its target, and new ones are shared out', async () => {
  const { seeded } = await openShiftingService(NETWORK);
  const balancer = seeded.loadBalancer?.production.balancer;
  const replicas = (): number => new Set(balancer?.counts().map(({ address }) => address)).size;
  const kept = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let turn = 0; turn < 4; turn += 1) await ask(seeded.url, kept);
  kept.destroy();
  expect(replicas()).toBe(1);
  for (let turn = 0; turn < 4; turn += 1) await ask(seeded.url);
  expect(replicas()).toBeGreaterThan(1);
});

test('the weights are told at once, connections follow when the ten minutes of the stage are over', async () => {
  const { account, clients, seeded, until, stop } = await openShiftingService(NETWORK);
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const told = async (): Promise<(number | undefined)[]> => {
    const { Listeners } = await clients.elb.send(
      new DescribeListenersCommand({ ListenerArns: [seeded.loadBalancer?.production.arn ?? ''] }),
    );
    return (Listeners?.[0]?.DefaultActions?.[0]?.ForwardConfig?.TargetGroups ?? []).map(
      ({ Weight }) => Weight,
    );
  };
  const shifting = await until(
    arn,
    ({ lifecycleStage }) => lifecycleStage === 'PRODUCTION_TRAFFIC_SHIFT',
    5_000,
  );
  await account.time.advance(5_000);
  expect(await told()).toEqual([0, 100]);
  expect(await ask(seeded.url)).toBe('thea-ia:1');
  const baking = await until(arn, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME', 5_000);
  const lasted = (baking.updatedAt?.getTime() ?? 0) - (shifting.updatedAt?.getTime() ?? 0);
  expect(lasted).toBeGreaterThanOrEqual(600_000);
  expect(await ask(seeded.url)).toBe('thea-ia:2');
  await stop(arn);
  await account.time.advance(10_000);
  expect(await told()).toEqual([100, 0]);
  expect(await ask(seeded.url)).toBe('thea-ia:2');
  await until(arn, ({ status }) => status === 'ROLLBACK_SUCCESSFUL', 5_000);
  expect(await ask(seeded.url)).toBe('thea-ia:1');
});
