import type { SourceFile } from '@thea/action/source-file';
import { parseYamlFile } from '@thea/action/yaml-file';
import { DEFAULT_POLICY, type Policy, THEA_POLICY } from '@thea/release';
import { assertFits } from './schema-failure.ts';

const rule = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'The name of a rule, as plan prints it.',
};

/** The JSON Schema (draft 2020-12) of a policy file, published as `schema/release-policy.v1.json`. */
export const POLICY_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://theaia.github.io/actions/schema/release-policy.v1.json',
  title: 'Which findings of a plan block a release',
  description: 'Safety findings always block; what is listed here concerns policy findings.',
  type: 'object',
  additionalProperties: false,
  required: ['version'],
  properties: {
    version: { const: 1, description: 'The version of this format.' },
    extends: {
      enum: ['default', 'thea'],
      description: 'The policy that this one adds to; default: `default`, where only safety findings block.',
    },
    blocking: {
      description: 'The rules that block, or `all`; default none.',
      anyOf: [{ type: 'array', uniqueItems: true, items: rule }, { const: 'all' }],
    },
    allowed: {
      type: 'object',
      description: 'Rules that are not reported, each with the reason.',
      propertyNames: rule,
      additionalProperties: { type: 'string', minLength: 3, maxLength: 1024, description: 'The reason.' },
    },
  },
} as const;

interface PolicyFile {
  readonly extends?: 'default' | 'thea';
  readonly blocking?: 'all' | readonly string[];
  readonly allowed?: { readonly [rule: string]: string };
}

/**
 * The policy that a targets file names: `thea`, `default`, or the path of a policy file relative to `workspace`.
 * Throws `Failure('input')` with file, line and column.
 */
export function readPolicy(policy: string, workspace?: string): Policy {
  if (policy === 'default') return DEFAULT_POLICY;
  if (policy === 'thea') return THEA_POLICY;
  const file: SourceFile = parseYamlFile(policy, workspace);
  assertFits<PolicyFile>(file, 'targets', POLICY_SCHEMA);
  const { extends: base, blocking = [], allowed = {} } = file.value;
  const { blocking: before } = base === 'thea' ? THEA_POLICY : DEFAULT_POLICY;
  const all = before === 'all' || blocking === 'all';
  return { name: policy, blocking: all ? 'all' : [...before, ...blocking], allowed };
}
