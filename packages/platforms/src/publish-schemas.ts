import { writeFileSync } from 'node:fs';
import { POLICY_SCHEMA } from './read-policy.ts';
import { TARGETS_SCHEMA } from './schema.ts';
import { SIGNATURE_SCHEMA } from './signature-schema.ts';

/** The schemas of this package as they are published, by file name. */
export const PUBLISHED_SCHEMAS = {
  'release-targets.v1.json': TARGETS_SCHEMA,
  'release-policy.v1.json': POLICY_SCHEMA,
  'signature-policy.v1.json': SIGNATURE_SCHEMA,
} as const;

if (import.meta.main) {
  for (const [name, schema] of Object.entries(PUBLISHED_SCHEMAS)) {
    writeFileSync(new URL(`../schema/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
