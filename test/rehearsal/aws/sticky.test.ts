import { DescribeRulesCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { expect, test } from 'vitest';
import { deploy } from './sample-service.ts';
import { openShiftingService, releasesAt } from './shifting-service.ts';

test('a client stays with the target group that it was sent to, until the time of its cookie is over', async () => {
  const { account, clients, seeded, until } = await openShiftingService({
    strategy: 'BLUE_GREEN',
    bakeMinutes: 30,
    stickySeconds: 120,
  });
  const { Rules } = await clients.elb.send(
    new DescribeRulesCommand({ RuleArns: [seeded.loadBalancer?.production.rule.arn ?? ''] }),
  );
  expect(Rules?.[0]?.Actions?.[0]?.ForwardConfig?.TargetGroupStickinessConfig).toEqual({
    Enabled: true,
    DurationSeconds: 120,
  });
  const first = await fetch(`${seeded.url}/health`);
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect(cookie).toMatch(/^AWSALBTG=/);
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await until(arn, ({ lifecycleStage }) => lifecycleStage === 'BAKE_TIME');
  expect(await releasesAt(seeded.url, 2)).toEqual({ 'thea-ia:2': 2 });
  expect(await releasesAt(seeded.url, 2, { cookie })).toEqual({ 'thea-ia:1': 2 });
  await account.time.advance(120_000);
  expect(await releasesAt(seeded.url, 2, { cookie })).toEqual({ 'thea-ia:2': 2 });
});
