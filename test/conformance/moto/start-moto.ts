import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { RegisterScalableTargetCommand } from '@aws-sdk/client-application-auto-scaling';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  ModifyTargetGroupAttributesCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { ACCOUNT, type AwsPeer, CHECKS, clientsOf, type PeerClients } from './aws-peer.ts';
import { defaultNetwork, type Network } from './default-network.ts';

const MOTO = fileURLToPath(new URL('../../../.cache/conformance/bin/moto_server', import.meta.url));
const [CLUSTER, SERVICE] = ['thea-cluster', 'thea-ia'];

/** Starts moto on a port of its own choice, and makes there what the suite reads. Throws with moto's own words. */
export async function startMoto(): Promise<AwsPeer> {
  if (!existsSync(MOTO)) throw new Error('moto is missing. Run: bash test/conformance/set-up.sh');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(MOTO, ['-H', '127.0.0.1', '-p', '0'], {
    env: { PATH, HOME, MOTO_ACCOUNT_ID: ACCOUNT },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  const said: string[] = [];
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      const url = /Running on (http:\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended.then(() => null)]);
  if (url === null) throw new Error(`moto ended before it listened: ${said.join('\n')}`);
  const clients = clientsOf(url, { accessKeyId: 'conformance', secretAccessKey: 'conformance' });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  try {
    const balancer = await makeBalancer(clients, await defaultNetwork(url));
    await makeService(clients);
    return {
      clients,
      ...balancer,
      scalable: `service/${CLUSTER}/${SERVICE}`,
      role: `arn:aws:iam::${ACCOUNT}:role/thea-deploy`,
      [Symbol.asyncDispose]: stop,
    };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

async function makeGroup({ elb }: PeerClients, name: string, vpc: string): Promise<string> {
  const { TargetGroups } = await elb.send(
    new CreateTargetGroupCommand({
      Name: name,
      Protocol: 'HTTP',
      Port: 8000,
      VpcId: vpc,
      TargetType: 'ip',
      HealthCheckPath: CHECKS.path,
      HealthCheckIntervalSeconds: CHECKS.interval,
      UnhealthyThresholdCount: CHECKS.unhealthy,
    }),
  );
  const arn = TargetGroups?.[0]?.TargetGroupArn ?? '';
  const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: String(CHECKS.drain) }];
  await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn: arn, Attributes }));
  return arn;
}

type Balancer = Pick<AwsPeer, 'loadBalancer' | 'listener' | 'rule' | 'targetGroups'>;

async function makeBalancer(clients: PeerClients, network: Network): Promise<Balancer> {
  const { elb } = clients;
  const { vpc, subnets } = network;
  const first = await makeGroup(clients, 'blue', vpc);
  const second = await makeGroup(clients, 'green', vpc);
  const made = await elb.send(new CreateLoadBalancerCommand({ Name: 'thea-ia', Subnets: [...subnets] }));
  const loadBalancer = made.LoadBalancers?.[0]?.LoadBalancerArn ?? '';
  const forward = {
    Type: 'forward' as const,
    ForwardConfig: {
      TargetGroups: [
        { TargetGroupArn: first, Weight: 100 },
        { TargetGroupArn: second, Weight: 0 },
      ],
    },
  };
  const listening = await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: loadBalancer,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [forward],
    }),
  );
  const listener = listening.Listeners?.[0]?.ListenerArn ?? '';
  const ruled = await elb.send(
    new CreateRuleCommand({
      ListenerArn: listener,
      Priority: 1,
      Conditions: [{ Field: 'path-pattern', Values: ['/*'] }],
      Actions: [forward],
    }),
  );
  const Targets = [{ Id: '10.0.1.10', Port: 8000 }];
  await elb.send(new RegisterTargetsCommand({ TargetGroupArn: first, Targets }));
  return {
    loadBalancer,
    listener,
    rule: ruled.Rules?.[0]?.RuleArn ?? '',
    targetGroups: [first, second],
  };
}

async function makeService({ ecs, scaling }: PeerClients): Promise<void> {
  await ecs.send(new CreateClusterCommand({ clusterName: CLUSTER }));
  const containerDefinitions = [{ name: 'api', image: 'thea-ia', memory: 128 }];
  await ecs.send(new RegisterTaskDefinitionCommand({ family: SERVICE, containerDefinitions }));
  await ecs.send(
    new CreateServiceCommand({
      cluster: CLUSTER,
      serviceName: SERVICE,
      taskDefinition: SERVICE,
      desiredCount: 2,
    }),
  );
  await scaling.send(
    new RegisterScalableTargetCommand({
      ServiceNamespace: 'ecs',
      ResourceId: `service/${CLUSTER}/${SERVICE}`,
      ScalableDimension: 'ecs:service:DesiredCount',
      MinCapacity: 1,
      MaxCapacity: 4,
    }),
  );
}
