import { acceptedChanges } from '../../aws/accepted-changes.ts';
import type { OpenScenePlatform } from '../platforms.ts';
import { SAMPLE } from '../sample.ts';
import type { Scene, TargetPlace } from '../scene.ts';
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

/** The sample's one ECS service in the world's account. */
export const openEcsPlatform: OpenScenePlatform = async ({ world, consumer }) => {
  const { aws, time } = world;
  const viewer = openViewer(aws, time);
  const sceneOf = (place: TargetPlace): Scene => ({
    entry: (sample) => sample,
    setVariable: (name, value) =>
      consumer.setTarget(place.name, ['environment-variables', SAMPLE.container, name], value),
    setReplicas: (count) => consumer.setTarget(place.name, ['desired-count'], count),
    seed: (image, options) => seedSample(world, consumer.folder, image, options),
    look: viewer.look,
    names: (id, view) => id === view.platformRelease,
    changesAsked: () => aws.calls.filter(({ operation }) => CHANGES.includes(operation)).length,
    changesAccepted: () => acceptedChanges(aws.inspect.service(SAMPLE.cluster, SAMPLE.service)),
    replicaChanges: () => aws.inspect.replicaChanges(),
    somebodyDeploys: () => openSomebody(aws, time).deploys(),
  });
  return {
    operations: OPERATIONS,
    calls: aws.calls,
    access: () => ({ environment: { AWS_ENDPOINT_URL: aws.endpoint }, secrets: {} }),
    scene: sceneOf,
    onCall: (hook) => aws.onCall(hook),
    hangFollowing: (times) => aws.faults.add({ service: '*', operation: FOLLOW, kind: 'hang', times }),
    loseAnswer: (operation) => aws.faults.add({ service: '*', operation, kind: 'cut-after' }),
    clearFaults: () => aws.faults.clear(),
    close: async () => viewer.close(),
  };
};
