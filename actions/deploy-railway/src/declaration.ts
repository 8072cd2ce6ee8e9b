import { commonInputs, declareAction } from '@thea/action';
import { olderInput, signatureInputs, targetInputs } from '@thea/platforms/target-inputs';
import { REFUSED } from './refused.ts';

const { targets, target, environment } = targetInputs;

export const declaration = declareAction({
  name: 'deploy-railway',
  title: 'Thea deploy to Railway',
  description:
    'Deploys exactly one image to a Railway service, with the way back known before the way forward',
  icon: 'upload-cloud',
  color: 'orange',
  inputs: {
    targets,
    target: {
      ...target,
      description:
        'A target: its name in the targets file, or `railway:project/environment/service` (names or ids), which needs no file at all.',
      patternHint: 'the name of a target, or `railway:project/environment/service`',
    },
    environment,
    image: {
      type: 'string',
      description:
        'The image by digest: `repository@sha256:…`, or `sha256:…` to keep the repository that runs now. A tag is refused.',
      required: true,
      maximumLength: 512,
      pattern: /^[\w./:@-]+$/,
      patternHint: 'repository@sha256:… or sha256:…',
    },
    version: {
      type: 'string',
      description: 'What the image says of itself; default: its label `org.opencontainers.image.revision`.',
      maximumLength: 256,
      pattern: /^[\w.+:@/-]+$/,
      patternHint: 'a git SHA or a version such as 1.4.2',
    },
    token: {
      type: 'string',
      description:
        'The token; default: RAILWAY_TOKEN (a project token), else RAILWAY_API_TOKEN. Verify and rollback read these variables too, so setting them for the job is simpler.',
      maximumLength: 512,
      secret: true,
    },
    'token-type': {
      type: 'choice',
      description:
        'What "token" is: a `project` token opens one environment of one project and nothing else; `bearer` is one of a workspace or an account.',
      choices: ['project', 'bearer'],
      default: 'project',
    },
    'registry-username': {
      type: 'string',
      description:
        'What Railway pulls a private image with; default: RAILWAY_REGISTRY_USERNAME. Not given: what the service has stays.',
      maximumLength: 256,
    },
    'registry-password': {
      type: 'string',
      description: 'Goes with "registry-username"; default: RAILWAY_REGISTRY_PASSWORD.',
      maximumLength: 8192,
      secret: true,
    },
    variables: {
      type: 'lines',
      description:
        'Variables to set with the release, one `NAME=value` a line; the others stay. A plan shows the names alone.',
      secret: true,
      pattern: /^[A-Za-z_]\w*=.*$/,
      patternHint: 'NAME=value a line',
    },
    'start-command': {
      type: 'string',
      description:
        'The start command, in exec form: only a shell that it names expands $PORT. Default: that of the target, else as it is.',
      maximumLength: 4096,
    },
    'healthcheck-path': {
      type: 'string',
      description: 'Where 200 says that a replica is ready; default: that of the target, else as it is.',
      maximumLength: 1024,
      pattern: /^\/\S*$/,
      patternHint: 'a path such as /health',
    },
    replicas: {
      type: 'integer',
      description: 'How many replicas to ask for; left as it is where this is not given.',
      minimum: 1,
      maximum: 200,
    },
    endpoint: {
      type: 'string',
      description:
        'The API; default: RAILWAY_GRAPHQL_ENDPOINT, else https://backboard.railway.com/graphql/v2.',
      maximumLength: 1024,
      pattern: /^https?:\/\/\S+$/,
      patternHint: 'a URL',
    },
    'on-first-failure': {
      type: 'choice',
      description: 'Where nothing ran before and the release is bad: `leave` it, or `remove` it.',
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
    'github-token': targetInputs['github-token'],
    ...signatureInputs,
    ...olderInput,
    ...commonInputs,
  },
  outputs: {
    deployed: '`true` where this step changed what runs.',
    release: 'The id of the release.',
    'platform-release': "Railway's id of the deployment.",
    previous: 'The deployment that a rollback would go to; empty where there is none.',
    digest: 'The digest of the image.',
    'predicted-rollback-seconds': 'Predicted rollback time from T0 to T2 once the rollout has completed.',
  },
  renamed: {
    'railway-token': 'token',
    'railway-api-token': 'token',
    'docker-image': 'image',
    'image-name': 'image',
    'start-cmd': 'start-command',
  },
  refused: REFUSED,
});
