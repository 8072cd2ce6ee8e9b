import { commonInputs, declareAction } from '@thea/action';
import { targetInputs } from '@thea/platforms/target-inputs';

export const declaration = declareAction({
  name: 'record',
  title: 'Thea record',
  description: 'Writes how a release ended on every target to the ledger, on a branch of its own',
  icon: 'book-open',
  color: 'purple',
  inputs: {
    targets: targetInputs.targets,
    environment: { ...targetInputs.environment, required: true },
    branch: {
      type: 'string',
      description: 'The branch of the ledger; never one that is released.',
      default: 'thea-ledger',
      maximumLength: 255,
      pattern: /^[\w./-]+$/,
      patternHint: 'the name of a branch',
    },
    'role-to-assume': targetInputs['role-to-assume'],
    'allowed-account-ids': targetInputs['allowed-account-ids'],
    'github-token': targetInputs['github-token'],
    ...commonInputs,
    timeout: { ...commonInputs.timeout, default: '120' },
  },
  outputs: {
    outcome: '`verified`, `rolled-back`, `held`, `failed` or `nothing`, over all targets.',
  },
});
