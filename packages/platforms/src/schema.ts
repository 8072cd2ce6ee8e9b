import { PLATFORMS } from './registry.ts';

const seconds = (description: string, maximum: number) => ({
  type: 'integer',
  minimum: 1,
  maximum,
  description,
});
const pointer = (description: string) => ({ type: 'string', pattern: '^(/.*)?$', description });
const command = (description: string) => ({ type: 'string', minLength: 1, maxLength: 4096, description });

const verify = {
  type: 'object',
  description: 'How the release is judged.',
  additionalProperties: false,
  properties: {
    by: {
      enum: ['address', 'replicas'],
      description:
        'By what answers at its address, or, where nothing asks it (a worker, a scheduler), by whether its replicas stay; default address.',
    },
    path: { type: 'string', pattern: '^/', description: 'What is asked; default /health.' },
    'version-field': pointer('JSON pointer to the version in the answer; default /version.'),
    'release-field': pointer(
      "JSON pointer to the platform's id of the release in the answer; default /release.",
    ),
    'replica-field': pointer('JSON pointer to the id of the replica that answered; default /replica.'),
    consecutive: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      description: 'Whole passes in a row that are healthy; default 5.',
    },
    window: seconds('How long the judgement may take, in seconds; default 30.', 3600),
    'on-inconclusive': {
      enum: ['hold', 'roll-back', 'accept'],
      description: 'What follows where nothing could be observed; default hold.',
    },
  },
} as const;

/** What every target says, whatever its platform. */
const common = {
  name: {
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$',
    description: 'Your word for it: letters, digits, dot, dash, underscore.',
  },
  wave: {
    type: 'integer',
    minimum: 1,
    maximum: 3,
    description: 'A wave begins when the one before it ended well; default 1.',
  },
  url: {
    type: 'string',
    pattern: '^https?://[^/?#]+/?$',
    description: 'Where production traffic comes in; default: what the platform knows.',
  },
  'on-first-failure': {
    enum: ['leave', 'remove'],
    description: 'What becomes of a bad release where nothing ran before it; default leave.',
  },
  verify,
} as const;

/** Makes the whole schema of one platform's target entry from the part that the platform gives. */
function targetOf(platform: string, part: { required: readonly string[]; properties: object }) {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'platform', ...part.required],
    properties: { ...common, platform: { const: platform }, ...part.properties },
  };
}

const environment = {
  type: 'object',
  additionalProperties: false,
  required: ['targets'],
  properties: {
    'on-failure': {
      enum: ['all', 'wave', 'target'],
      description:
        'What goes back when a target is bad: every target, its wave, or that target alone; default all.',
    },
    targets: {
      type: 'array',
      minItems: 1,
      maxItems: 64,
      items: {
        type: 'object',
        required: ['platform'],
        oneOf: Object.entries(PLATFORMS).map(([name, { schema }]) => targetOf(name, schema)),
      },
    },
    hooks: {
      type: 'object',
      additionalProperties: false,
      description: 'Commands of the repository; an input of the workflow replaces them.',
      properties: {
        'before-deploy': command('Once per release, before the first target is touched.'),
        'after-verify': command('For each target that was accepted; where it fails, the release goes back.'),
      },
    },
  },
} as const;

/** The JSON Schema (draft 2020-12) of the targets file, published as `schema/release-targets.v1.json`. */
export const TARGETS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://theaia.github.io/actions/schema/release-targets.v1.json',
  title: 'The targets of a release, by environment',
  description: 'Where a release runs and how it is judged there. Default path: .github/release.yml.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'environments'],
  properties: {
    version: { const: 1, description: 'The version of this format.' },
    policy: {
      type: 'string',
      minLength: 1,
      maxLength: 1024,
      description:
        '`thea`, `default`, or the path of a policy file; default: warn about everything, block on safety only.',
    },
    'signature-policy': {
      type: 'string',
      minLength: 1,
      maxLength: 1024,
      description:
        'The path of a signature policy (schema `signature-policy.v1.json`): who must have signed what runs. Without one nothing is deployed but by an exception.',
    },
    environments: { type: 'object', minProperties: 1, additionalProperties: environment },
  },
} as const;
