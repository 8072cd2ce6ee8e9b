import { commonInputs, declareAction } from '@thea/action';
import { targetInputs } from '@thea/platforms/target-inputs';

export const declaration = declareAction({
  name: 'verify',
  title: 'Thea verify',
  description: 'Finds out whether every replica serves this release and is healthy, and decides what follows',
  icon: 'check-circle',
  color: 'green',
  inputs: {
    ...targetInputs,
    url: {
      type: 'string',
      description:
        'Where production traffic comes in, without a path; default: what the targets file or the platform says.',
      maximumLength: 2048,
      pattern: /^https?:\/\/[^\s]+$/,
      patternHint: 'a URL such as https://api.example.com',
    },
    path: {
      type: 'string',
      description: 'The path of the health endpoint; default: that of the target, else `/health`.',
      maximumLength: 1024,
      pattern: /^\/[^\s]*$/,
      patternHint: 'a path such as /health',
    },
    'on-inconclusive': {
      type: 'choice',
      description:
        'What follows where nobody could observe the release; default: that of the target, else `hold`.',
      choices: ['hold', 'roll-back', 'accept'],
    },
    ...commonInputs,
    timeout: { ...commonInputs.timeout, default: '120' },
  },
  outputs: {
    verdict: '`healthy`, `unhealthy` or `inconclusive`.',
    decision: '`accept`, `roll-back` or `hold`.',
    'platform-release': "The platform's id of the release that was judged.",
  },
});
