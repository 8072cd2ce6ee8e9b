import { commonInputs, declareAction } from '@thea/action';
import { olderInput, signatureInputs, targetInputs } from '@thea/platforms/target-inputs';

export const declaration = declareAction({
  name: 'plan',
  title: 'Thea plan',
  description:
    'Reads every target of an environment and says what a release would change, and how it would come back',
  icon: 'map',
  color: 'blue',
  inputs: {
    targets: targetInputs.targets,
    environment: { ...targetInputs.environment, required: true },
    only: {
      type: 'string',
      description: 'Names of targets, separated by commas; empty plans every target of the environment.',
      maximumLength: 2048,
      pattern: /^[\w.,\s-]*$/,
      patternHint: 'names of targets, separated by commas',
    },
    image: {
      type: 'string',
      description: 'The image by digest: `sha256:…` or `repository@sha256:…`.',
      required: true,
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
    'role-to-assume': targetInputs['role-to-assume'],
    'allowed-account-ids': targetInputs['allowed-account-ids'],
    'github-token': targetInputs['github-token'],
    ...signatureInputs,
    ...olderInput,
    ...commonInputs,
    timeout: { ...commonInputs.timeout, default: '300' },
  },
  outputs: {
    targets: 'A JSON array of `{name, platform, wave}`.',
    'wave-1': 'The targets of the first wave, as JSON.',
    'wave-2': 'The targets of the second wave, as JSON.',
    'wave-3': 'The targets of the third wave, as JSON.',
    'on-failure': '`all`, `wave` or `target`, as the targets file says.',
    'before-deploy':
      'The command of the targets file that runs once before the first target is touched; may be empty.',
    'after-verify':
      'The command of the targets file that runs for each target that was accepted; may be empty.',
    blocked: '`true` where a finding forbids the release.',
  },
});
