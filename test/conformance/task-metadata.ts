import { createServer } from 'node:http';

/** The one ECS task that a conformance service believes to be. */
export const TASK = {
  release: 'thea-ia:42',
  replica: '158d1c8083dd49d6b527399fd6414f5c',
  arn: 'arn:aws:ecs:eu-west-1:111122223333:task/thea/158d1c8083dd49d6b527399fd6414f5c',
} as const;

/** A loopback endpoint that answers as the task's agent does. */
export interface TaskMetadata extends AsyncDisposable {
  /** For ECS_CONTAINER_METADATA_URI_V4. */
  readonly url: string;
}

/** Opens it on a free port. ECS developer guide, "Task metadata endpoint version 4", `${…}/task`. */
export async function openTaskMetadata(): Promise<TaskMetadata> {
  const [Family, Revision] = TASK.release.split(':');
  const server = createServer((request, response) => {
    if (request.url !== '/v4/container/task') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ Cluster: 'thea', TaskARN: TASK.arn, Family, Revision, Containers: [] }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    url: `http://127.0.0.1:${address.port}/v4/container`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
