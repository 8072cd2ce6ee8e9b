const signers = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  items: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    description:
      'A job of a GitHub workflow, known by its certificate (repository-id, owner-id, workflow and refs), or a key (key).',
    properties: {
      issuer: {
        type: 'string',
        pattern: '^https?://',
        description:
          'Who vouches for the job; default https://token.actions.githubusercontent.com, another one for GHES.',
      },
      'repository-id': {
        type: 'string',
        pattern: '^[0-9]+$',
        description: 'GITHUB_REPOSITORY_ID of the repository that is built, in quotes.',
      },
      'owner-id': {
        type: 'string',
        pattern: '^[0-9]+$',
        description: 'GITHUB_REPOSITORY_OWNER_ID of its owner, in quotes.',
      },
      workflow: {
        type: 'string',
        pattern: '^(https?://)?[^@\\s]+/\\.github/workflows/[^@/\\s]+\\.ya?ml$',
        description:
          'The workflow file that the signing job stands in: owner/repository/.github/workflows/file.yml, whole. Where a reusable workflow signs it is that one.',
      },
      refs: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        items: { type: 'string', pattern: '^(refs/|\\*|[0-9a-f]{40}$)' },
        description: 'The refs of that workflow, whole; `*` stands for anything: refs/tags/v1.*',
      },
      commit: {
        enum: ['version', 'any'],
        description: "Whether the certificate's commit must be the release's version; default version.",
      },
      runner: {
        enum: ['github-hosted', 'any'],
        description: 'What kind of runner may have signed; default any.',
      },
      triggers: {
        type: 'array',
        maxItems: 20,
        items: { type: 'string', pattern: '^[a-z_]+$' },
        description: 'The events that may have started the run, such as push; default any.',
      },
      key: { type: 'string', pattern: '\\S', description: 'The file of the public key (PEM).' },
      'valid-from': { type: 'string', description: 'The first moment it signs, such as 2026-01-01.' },
      'valid-until': { type: 'string', description: 'The last moment it signed.' },
    },
  },
} as const;

/** The JSON Schema (draft 2020-12) of a signature policy, published as `schema/signature-policy.v1.json`. */
export const SIGNATURE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://theaia.github.io/actions/schema/signature-policy.v1.json',
  title: 'Who must have signed what runs',
  description: 'Kept by plan, and again right before the first write of every deploy.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'signers'],
  properties: {
    version: { const: 1, description: 'The version of this format.' },
    'trust-root': {
      description:
        '`public` (the public good instance of Sigstore, pinned in this version; the default), `tuf` (the same, fetched), the file of a trusted_root.json, or the repository of your own TUF.',
      anyOf: [
        { type: 'string', minLength: 1, maxLength: 1024 },
        {
          type: 'object',
          additionalProperties: false,
          required: ['tuf', 'root'],
          properties: {
            tuf: { type: 'string', pattern: '^https?://', description: 'The address of the TUF repository.' },
            root: {
              type: 'string',
              minLength: 1,
              description: 'The file of the root.json that is believed.',
            },
          },
        },
      ],
    },
    signers: { ...signers, description: 'Any one of them suffices for an image of the release.' },
    attestations: {
      type: 'array',
      maxItems: 10,
      description: 'What every image of the release must carry besides.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['predicate-type'],
        properties: {
          'predicate-type': {
            type: 'string',
            pattern: '^https?://',
            description: 'Its kind, whole: https://slsa.dev/provenance/v1.',
          },
          signers: { ...signers, description: 'Who may attest it; default: the signers above.' },
        },
      },
    },
    others: {
      type: 'array',
      maxItems: 50,
      description: 'Images that run beside the release. They must be pinned by digest where they stand.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['repository'],
        properties: {
          repository: { type: 'string', pattern: '^[^@\\s]+$', description: 'host/repository, whole.' },
          digests: {
            type: 'array',
            items: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
            description: 'The digests that may run; default: any.',
          },
          signers: { ...signers, description: 'Who must have signed them; default: nobody.' },
        },
      },
    },
  },
} as const;
