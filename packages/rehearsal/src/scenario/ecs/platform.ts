import { acceptedChanges } from '../../aws/accepted-changes.ts';
import { FAMILIES } from '../../aws/wire/families.ts';
import type { OpenScenePlatform } from '../platforms.ts';
import { SAMPLE } from '../sample.ts';
import type { Scene, TargetPlace } from '../scene.ts';
import { nameTarget } from './names.ts';
import { seedSample } from './seed-sample.ts';
import { openSomebody } from './somebody.ts';
import { openViewer } from './view.ts';

/** The call that looks at a rollout, again and again. */
const FOLLOW = 'DescribeServiceDeployments';
const OPERATIONS = {
  change: 'UpdateService',
  wayBack: 'StopServiceDeployment',
  writes: [
    'UpdateService',
    'StopServiceDeployment',
    'ContinueServiceDeployment',
    'RegisterTaskDefinition',
    'TagResource',
  ],
} as const;
const CHANGES: readonly string[] = ['UpdateService', 'StopServiceDeployment', 'ContinueServiceDeployment'];

/** ECS services in the world's account: the sample's one, or one for each target of the scenario. */
export const openEcsPlatform: OpenScenePlatform = async ({ world, consumer }) => {
  const { aws, time } = world;
  const viewers: ReturnType<typeof openViewer>[] = [];
  const sceneOf = (place: TargetPlace): Scene => {
    const names = nameTarget(consumer.folder, place);
    const { service } = names;
    const viewer = openViewer(aws, time, service);
    viewers.push(viewer);
    return {
      entry: (sample) => ({
        ...sample,
        service,
        'task-definition': names.taskDefinitionFile,
        ...(names.serves ? {} : { verify: { by: 'replicas' } }),
      }),
      setVariable: (name, value) =>
        consumer.setTarget(place.name, ['environment-variables', SAMPLE.container, name], value),
      setReplicas: (count) => consumer.setTarget(place.name, ['desired-count'], count),
      seed: (image, options) => seedSample(world, consumer.folder, names, image, options),
      look: viewer.look,
      names: (id, view) => id === view.platformRelease,
      changesAsked: () => aws.calls.filter(({ operation }) => CHANGES.includes(operation)).length,
      changesAccepted: () => acceptedChanges(aws.inspect.service(SAMPLE.cluster, service)),
      replicaChanges: () => aws.inspect.replicaChanges().filter((each) => each.service === service),
      somebodyDeploys: () => openSomebody(aws, time, service).deploys(),
    };
  };
  return {
    operations: OPERATIONS,
    calls: aws.calls,
    access: () => ({ environment: { AWS_ENDPOINT_URL: aws.endpoint }, secrets: {} }),
    scene: sceneOf,
    onCall: (hook) => aws.onCall(hook),
    hangFollowing: (times) => aws.faults.add({ service: '*', operation: FOLLOW, kind: 'hang', times }),
    loseAnswer: (operation) => aws.faults.add({ service: '*', operation, kind: 'cut-after' }),
    clearFaults: () => aws.faults.clear(),
    limitRate: (rate) =>
      aws.throttling.limit(rate === null ? [] : FAMILIES.map((family) => ({ ...family, ...rate }))),
    rateLimited: () => aws.throttling.refused(),
    slow: (milliseconds) => aws.slow(milliseconds),
    close: async () => {
      for (const viewer of viewers) viewer.close();
    },
  };
};
