import type { Finding } from '@thea/release';
import { type Rule, safety } from './findings-safety.ts';
import { type JsonObject, object, objects, text } from './raw.ts';

/** Why a task on Fargate needs an execution role; null where it needs none. */
function needOfRole(container: JsonObject): string | null {
  if (text(object(container['logConfiguration'])['logDriver']) === 'awslogs')
    return 'writes its log with awslogs';
  if (text(container['image']).includes('.dkr.ecr.')) return 'pulls its image from ECR';
  return objects(container['secrets']).length > 0 ? 'reads secrets' : null;
}

const onFargate =
  (find: (rendered: JsonObject) => Finding | null): Rule =>
  ({ compute }, rendered) =>
    compute === 'fargate' ? find(rendered) : null;

/**
 * Rules that block because ECS would not take, or could not start, the rendered task definition: plan says it before
 * anybody approves. Amazon ECS Developer Guide, "Task definition differences for Fargate".
 */
export const REGISTRATION: readonly Rule[] = [
  (_facts, rendered) => {
    const open = objects(rendered['containerDefinitions']).find((item) =>
      /\$\{|<[^>]*>/.test(text(item['image'])),
    );
    return open === undefined
      ? null
      : safety(
          'image-not-filled-in',
          `The image of container "${text(open['name'])}" is ${text(open['image'])}: nothing fills in what stands in brackets there.`,
          'Write the repository itself into the task definition, and give the digest with "image"; name the container in "containers".',
          'image',
        );
  },
  onFargate((rendered) => {
    const missing = ['cpu', 'memory'].filter((field) => text(rendered[field]) === '');
    return missing.length === 0
      ? null
      : safety(
          'fargate-size',
          `The service runs on Fargate, and the task definition does not say its ${missing.join(' and ')}: ECS would not take it.`,
          'Write them beside "family", such as "cpu": "1024", "memory": "2048".',
          missing.join(', '),
        );
  }),
  onFargate((rendered) =>
    text(rendered['networkMode']) === 'awsvpc'
      ? null
      : safety(
          'fargate-network-mode',
          `The service runs on Fargate, and the network mode of the task definition is ${text(rendered['networkMode']) || 'not given'}: ECS would not take it.`,
          'Write "networkMode": "awsvpc" beside "family".',
          'networkMode',
        ),
  ),
  onFargate((rendered) => {
    const needing = objects(rendered['containerDefinitions']).find((item) => needOfRole(item) !== null);
    return needing === undefined || text(rendered['executionRoleArn']) !== ''
      ? null
      : safety(
          'fargate-execution-role',
          `The task definition has no execution role, but container "${text(needing['name'])}" ${needOfRole(needing)}: no task could start on Fargate.`,
          'Write "executionRoleArn" beside "family", a role with the policy AmazonECSTaskExecutionRolePolicy.',
          'executionRoleArn',
        );
  }),
];
