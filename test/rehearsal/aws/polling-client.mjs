// A client in a process of its own, as a bundle is: gives the service another image and polls until it is settled.
import {
  DescribeServiceDeploymentsCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const where = { cluster: 'thea-cluster', service: 'thea-ia' };
const ecs = new ECSClient({
  maxAttempts: 3,
  requestHandler: new NodeHttpHandler({
    connectionTimeout: 2000,
    requestTimeout: 5000,
    throwOnRequestTimeout: true,
  }),
});
const { taskDefinition } = await ecs.send(
  new RegisterTaskDefinitionCommand(JSON.parse(process.env['TASK_DEFINITION'] ?? '{}')),
);
await ecs.send(new UpdateServiceCommand({ ...where, taskDefinition: taskDefinition?.taskDefinitionArn }));
const { serviceDeployments } = await ecs.send(new ListServiceDeploymentsCommand(where));
const serviceDeploymentArns = [serviceDeployments?.[0]?.serviceDeploymentArn ?? ''];
let status = '';
while (status !== 'SUCCESSFUL') {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const answer = await ecs.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns }));
  status = answer.serviceDeployments?.[0]?.status ?? '';
}
