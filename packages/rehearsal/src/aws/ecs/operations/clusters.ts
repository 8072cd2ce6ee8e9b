import type { Operations } from '../../operation.ts';
import { type JsonObject, texts } from '../../wire/json.ts';
import { page } from '../../wire/page.ts';
import type { ClusterEntry } from '../store.ts';
import { listTags } from '../tags.ts';
import type { EcsParts } from './parts.ts';

function describeCluster(cluster: ClusterEntry, withTags: boolean): JsonObject {
  const tasks = cluster.services.flatMap(({ state }) => state.tasks);
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: 'ACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    pendingTasksCount: tasks.filter(({ lastStatus }) =>
      ['PROVISIONING', 'PENDING', 'ACTIVATING'].includes(lastStatus),
    ).length,
    activeServicesCount: cluster.services.length,
    statistics: [],
    settings: [{ name: 'containerInsights', value: 'disabled' }],
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [],
    tags: withTags ? listTags(cluster.tags) : [],
  };
}

/** DescribeClusters, ListClusters, DescribeCapacityProviders. ECS API reference. */
export function clusterOperations({ store, account }: EcsParts): Operations {
  return {
    DescribeClusters: (input) => {
      const asked = texts(input, 'clusters');
      const names = asked.length === 0 ? ['default'] : asked;
      const find = (name: string): ClusterEntry | undefined =>
        store.clusters.find((one) => one.name === name || one.arn === name);
      const withTags = texts(input, 'include').includes('TAGS');
      return {
        clusters: names.flatMap((name) => find(name) ?? []).map((one) => describeCluster(one, withTags)),
        failures: names
          .filter((name) => find(name) === undefined)
          .map((name) => ({
            arn: name.startsWith('arn:') ? name : account.arn('ecs', `cluster/${name}`),
            reason: 'MISSING',
          })),
      };
    },
    ListClusters: (input) => {
      const found = page(input, store.clusters, 100);
      return { clusterArns: found.items.map(({ arn }) => arn), nextToken: found.nextToken };
    },
    DescribeCapacityProviders: (input) => {
      const asked = texts(input, 'capacityProviders');
      const known = ['FARGATE', 'FARGATE_SPOT'].filter((name) => asked.length === 0 || asked.includes(name));
      return {
        capacityProviders: known.map((name) => ({
          capacityProviderArn: account.arn('ecs', `capacity-provider/${name}`),
          name,
          status: 'ACTIVE',
        })),
        failures: asked.filter((name) => !known.includes(name)).map((arn) => ({ arn, reason: 'MISSING' })),
      };
    },
  };
}
