import type { BucketRule } from './throttling.ts';

/**
 * One bucket for each family of operations that ECS and ELBv2 share out: reads of services and tasks, changes of
 * services, task definitions, load balancers (ECS API reference, "Request throttling for the Amazon ECS API").
 */
export const FAMILIES: readonly Pick<BucketRule, 'service' | 'operations'>[] = [
  {
    service: 'ecs',
    operations: [
      'DescribeServices',
      'DescribeTasks',
      'ListTasks',
      'GetTaskProtection',
      'ListServiceDeployments',
      'DescribeServiceDeployments',
      'DescribeServiceRevisions',
    ],
  },
  { service: 'ecs', operations: ['UpdateService', 'StopServiceDeployment', 'ContinueServiceDeployment'] },
  {
    service: 'ecs',
    operations: [
      'RegisterTaskDefinition',
      'DescribeTaskDefinition',
      'ListTaskDefinitions',
      'TagResource',
      'DeregisterTaskDefinition',
    ],
  },
  {
    service: 'elbv2',
    operations: [
      'DescribeTargetGroups',
      'DescribeTargetGroupAttributes',
      'DescribeTargetHealth',
      'DescribeLoadBalancers',
      'DescribeListeners',
      'DescribeRules',
    ],
  },
];
