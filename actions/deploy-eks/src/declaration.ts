import { commonInputs, declareAction } from '@thea/action';
import { olderInput, signatureInputs, targetInputs } from '@thea/platforms/target-inputs';
import { REFUSED } from './refused.ts';

export const declaration = declareAction({
  name: 'deploy-eks',
  title: 'Thea deploy to EKS',
  description: 'Deploys a release to Kubernetes (EKS first), with the way back known before the way forward',
  icon: 'upload-cloud',
  color: 'orange',
  inputs: {
    ...targetInputs,
    manifests: {
      type: 'lines',
      description:
        'Files and folders with manifests, one a line: YAML with any number of documents, or JSON; default: those of the target. Rendered output of kustomize or helm is a file like any other.',
      pattern: /^[^\0<>|*?"]+$/,
      patternHint: 'a path of the repository a line',
    },
    render: {
      type: 'string',
      description:
        'Instead of manifests: a command that writes them, such as `kubectl kustomize overlays/production` or `helm template …`; default: that of the target. It runs in the repository by bash, without the inputs of this step and the identity of the job.',
      maximumLength: 2000,
    },
    image: {
      type: 'string',
      description: 'The image by digest: `sha256:…` or `repository@sha256:…`.',
      required: true,
      maximumLength: 512,
      pattern: /^[\w./:@-]+$/,
      patternHint: 'sha256:… or repository@sha256:…',
    },
    containers: {
      type: 'lines',
      description:
        'Names of the containers that run the image, one a line or separated by commas; default: those of the target, else those whose image is of the same repository.',
      pattern: /^[\w.-]+(?:\s*,\s*[\w.-]+)*$/,
      patternHint: 'the name of a container a line',
    },
    version: {
      type: 'string',
      description:
        'What the image says of itself; default: the label `app.kubernetes.io/version` of the workloads.',
      maximumLength: 256,
      pattern: /^[\w.+:@/-]+$/,
      patternHint: 'a git SHA or a version such as 1.4.2',
    },
    'aws-region': {
      type: 'string',
      description:
        'Region of the EKS cluster, where no targets file names it; default: AWS_REGION of the environment.',
      maximumLength: 64,
      pattern: /^[a-z]{2}(-[a-z]+)+-\d$/,
      patternHint: 'a region such as eu-west-1',
    },
    cluster: {
      type: 'string',
      description: 'Name of the EKS cluster, where no targets file names it.',
      maximumLength: 100,
      pattern: /^[0-9A-Za-z][\w-]*$/,
      patternHint: 'the name of a cluster: letters, digits, - and _',
    },
    context: {
      type: 'string',
      description:
        'Instead of an EKS cluster: the context of the kubeconfig (KUBECONFIG, else ~/.kube/config), or `current`.',
      maximumLength: 255,
      pattern: /^[0-9A-Za-z][\w.@:/-]*$/,
      patternHint: 'the name of a context, or current',
    },
    namespace: {
      type: 'string',
      description: 'The namespace, where no targets file names it; it must exist. Default: `default`.',
      maximumLength: 63,
      pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
      patternHint: 'the name of a namespace: small letters, digits and -',
    },
    application: {
      type: 'string',
      description:
        'Your word for the set of objects, where no targets file names it; records and labels carry it.',
      maximumLength: 63,
      pattern: /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/,
      patternHint: 'small letters, digits, dots and dashes',
    },
    'hash-configuration': {
      type: 'boolean',
      description:
        'Give ConfigMaps and Secrets of the release names that follow from what they hold, so that a rollback brings them back with the pods; default: as the target says, else `false`.',
    },
    'take-ownership': {
      type: 'boolean',
      description:
        'Take over fields and objects that another tool owns; default: as the target says, else `false`.',
    },
    'on-first-failure': {
      type: 'choice',
      description:
        'Where nothing ran before and the release is bad: `leave` it, or `remove` what it created.',
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
    ...olderInput,
    ...signatureInputs,
    ...commonInputs,
  },
  outputs: {
    deployed: '`true` where this step changed what runs.',
    release: 'The id of the release.',
    'platform-release': "The platform's id of the release: `application:number` of its record.",
    previous: "The platform's id of the release that a rollback would go to; empty where there is none.",
    digest: 'The digest of the image; of several containers, the first.',
    'predicted-rollback-seconds': 'Predicted rollback time from T0 to T2 once the rollout has completed.',
  },
  renamed: {
    images: 'image',
    region: 'aws-region',
    'cluster-name': 'cluster',
    'container-name': 'containers',
  },
  refused: REFUSED,
});
