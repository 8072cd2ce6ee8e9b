import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import type { EcsApi } from './api.ts';
import { mutate } from './mutation.ts';
import type { EcsLocator } from './names.ts';
import { describeService } from './observe.ts';

/** Scales the service to no replicas: the way back where nothing ran before. Starts no deployment. */
export async function scaleToNothing(api: EcsApi, where: EcsLocator): Promise<void> {
  await mutate(api, {
    doing: `Scaling ${where.service} to 0`,
    permission: 'ecs:UpdateService',
    send: async () => {
      const { cluster, service } = where;
      await api.writes.send(new UpdateServiceCommand({ cluster, service, desiredCount: 0 }), api.options);
      return true;
    },
    look: async () => ((await describeService(api, where)).desiredCount === 0 ? true : null),
  });
}
