import { commonInputs, declareAction } from '@thea/action';
import { olderInput, signatureInputs, targetInputs } from '@thea/platforms/target-inputs';
import { REFUSED } from './refused.ts';
import { runTaskInputs } from './run-task.ts';

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
        'The image by digest: `sha256:…` or `repository@sha256:…`. A tag (`repository:tag`) is resolved once and written as digest. Default: the one that the file in "task-definition" names.',
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
      description:
        'Region of the service, where no targets file names it; default: AWS_REGION of the environment.',
      maximumLength: 64,
      pattern: /^[a-z]{2}(-[a-z]+)+-\d$/,
      patternHint: 'a region such as eu-west-1',
    },
    cluster: {
      type: 'string',
      description:
        'Name of the cluster, where no targets file names it; default: the cluster named "default".',
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
      missingFile:
        'Name a file of the repository, and let a checkout step run before. A family, a revision or an ARN is not taken: without "task-definition" the one that runs now is taken, with the new image.',
    },
    'container-name': {
      type: 'lines',
      description:
        'Names of the containers that run the release, one a line or separated by commas; default: those of the target, else the only one.',
      pattern: /^[\w-]+(?:\s*,\s*[\w-]+)*$/,
      patternHint: 'the name of a container a line',
    },
    'environment-variables': {
      type: 'lines',
      description:
        'Variables to set in the containers of the release, one `NAME=value` a line; the others stay. A plan shows the names alone.',
      secret: true,
      pattern: /^[A-Za-z_][\w.-]*=.*$/,
      patternHint: 'NAME=value a line',
    },
    secrets: {
      type: 'lines',
      description:
        'Secrets to set in the containers of the release, one `NAME=arn` of Secrets Manager or Parameter Store a line; the others stay.',
      pattern: /^[A-Za-z_][\w.-]*=\S+$/,
      patternHint: 'NAME=arn:… a line',
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
      type: 'string',
      description:
        'Which policy findings block: none (`default`), those of Thea IA (`thea`), or those of a policy file, by its path (schema `release-policy.v1.json`); default: that of the targets file.',
      maximumLength: 1024,
      pattern: /^[\w./-]+$/,
      patternHint: 'default, thea, or the path of a policy file',
    },
    ...runTaskInputs,
    ...signatureInputs,
    ...olderInput,
    ...commonInputs,
    'wait-for-minutes': {
      type: 'integer',
      description: 'The limit of "timeout" in minutes; where it is given, it counts instead of "timeout".',
      minimum: 1,
      maximum: 360,
    },
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
  refused: REFUSED,
});
