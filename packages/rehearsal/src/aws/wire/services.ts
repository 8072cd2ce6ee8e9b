/** One AWS service as the wire knows it. `prefix` is the one of IAM actions; errors differ by protocol. */
export interface ServiceWire {
  readonly name: ServiceName;
  readonly prefix: string;
  readonly protocol: 'json' | 'query';
  /** X-Amz-Target prefix, or the Query API's version. From `runtimeConfig.shared` of each SDK client. */
  readonly marker: string;
  readonly namespace: string;
}

export type ServiceName = 'ecs' | 'elbv2' | 'application-autoscaling' | 'logs' | 'sts' | 'ecr';

/** Operations that ask for the permission of another one: ECR API reference, ListImageReferrers. */
const PERMISSIONS: { readonly [operation: string]: string } = { ListImageReferrers: 'BatchGetImage' };

/** The permission that an operation asks for, as IAM writes it. */
export function permissionOf(service: ServiceWire, operation: string): string {
  return `${service.prefix}:${PERMISSIONS[operation] ?? operation}`;
}

/** Every service that the endpoint answers for; one endpoint serves all, as AWS_ENDPOINT_URL asks for. */
export const SERVICES: readonly ServiceWire[] = [
  {
    name: 'ecs',
    prefix: 'ecs',
    protocol: 'json',
    marker: 'AmazonEC2ContainerServiceV20141113',
    namespace: '',
  },
  {
    name: 'ecr',
    prefix: 'ecr',
    protocol: 'json',
    marker: 'AmazonEC2ContainerRegistry_V20150921',
    namespace: '',
  },
  {
    name: 'application-autoscaling',
    prefix: 'application-autoscaling',
    protocol: 'json',
    marker: 'AnyScaleFrontendService',
    namespace: '',
  },
  { name: 'logs', prefix: 'logs', protocol: 'json', marker: 'Logs_20140328', namespace: '' },
  {
    name: 'elbv2',
    prefix: 'elasticloadbalancing',
    protocol: 'query',
    marker: '2015-12-01',
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  },
  {
    name: 'sts',
    prefix: 'sts',
    protocol: 'query',
    marker: '2011-06-15',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  },
];

const READS = /^(Describe|List|Get|BatchGet|BatchCheck|Filter|AssumeRole)/;

/** Whether an operation changes something: all that do not read or merely hand out credentials. */
export function isMutating(operation: string): boolean {
  return !READS.test(operation);
}
