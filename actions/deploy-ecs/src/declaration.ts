import { commonInputs, declareAction } from '@thea/action';
import { targetInputs } from '@thea/platforms/target-inputs';

export const declaration = declareAction({
  name: 'deploy-ecs',
  title: 'Thea deploy to ECS',
  description: 'Deploys a release to an Amazon ECS service, with the way back known before the way forward',
  icon: 'upload-cloud',
  color: 'orange',
  inputs: {
    ...targetInputs,
    image: {
      type: 'string',
      description:
        'The image by digest: `sha256:…` or `repository@sha256:…`. A tag (`repository:tag`) is resolved once and written as digest.',
      maximumLength: 512,
      pattern: /^[\w./:@-]+$/,
      patternHint: 'sha256:… or repository@sha256:…',
    },
    version: {
      type: 'string',
      description: 'What the image says of itself; default: its label `org.opencontainers.image.revision`.',
      maximumLength: 256,
      pattern: /^[\w.+:@/-]+$/,
      patternHint: 'a git SHA or a version such as 1.4.2',
    },
    'aws-region': {
      type: 'string',
      description: 'Region of the service, where no targets file names it.',
      maximumLength: 64,
      pattern: /^[a-z]{2}(-[a-z]+)+-\d$/,
      patternHint: 'a region such as eu-west-1',
    },
    cluster: {
      type: 'string',
      description: 'Name of the cluster, where no targets file names it.',
      maximumLength: 255,
      pattern: /^[\w-]+$/,
      patternHint: 'the name of a cluster: letters, digits, - and _',
    },
    service: {
      type: 'string',
      description: 'Name of the service, where no targets file names it.',
      maximumLength: 255,
      pattern: /^[\w-]+$/,
      patternHint: 'the name of a service: letters, digits, - and _',
    },
    'task-definition': {
      type: 'string',
      description:
        'A task definition file (JSON); default: that of the target, else the live one with the new image.',
      maximumLength: 1024,
      file: true,
    },
    'container-name': {
      type: 'lines',
      description: 'Names of the containers that run the release, one a line; default: those of the target.',
      pattern: /^[\w-]+$/,
      patternHint: 'the name of a container a line',
    },
    'desired-count': {
      type: 'integer',
      description: 'Number of replicas to ask for; left as it is where this is not given.',
      minimum: 0,
      maximum: 5000,
    },
    'on-first-failure': {
      type: 'choice',
      description:
        'Where nothing ran before and the release is bad: `leave` it, or `remove` it (desired count 0).',
      choices: ['leave', 'remove'],
    },
    policy: {
      type: 'choice',
      description:
        'Which policy findings block: none (`default`), or those of Thea IA (`thea`); default: that of the targets file.',
      choices: ['default', 'thea'],
    },
    ...commonInputs,
  },
  outputs: {
    deployed: '`true` where this step changed what runs.',
    release: 'The id of the release.',
    'platform-release': "The platform's id of the release: `family:revision`.",
    previous: "The platform's id of the release that a rollback would go to; empty where there is none.",
    digest: 'The digest of the image; of several containers, the first.',
    'predicted-rollback-seconds': 'Predicted rollback time from T0 to T2 once the rollout has completed.',
  },
  renamed: { region: 'aws-region', 'image-uri': 'image', 'container-names': 'container-name' },
  refused: {
    'wait-for-service-stability': 'nothing: the step always follows its own deployment until it serves',
    'codedeploy-appspec': 'the deployment controller ECS; CodeDeploy has no rollback that can be fenced',
    'force-new-deployment': 'nothing: a release is a digest, so a new one is always a new deployment',
  },
});
