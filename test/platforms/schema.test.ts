import { readdirSync, readFileSync } from 'node:fs';
import { PUBLISHED_SCHEMAS } from '@thea/platforms/publish-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../packages/platforms/schema/', import.meta.url);

it.each(Object.entries(PUBLISHED_SCHEMAS))('%s is published as the code has it', (name, schema) => {
  const published: unknown = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  expect(published, 'run: node packages/platforms/src/publish-schemas.ts').toEqual(schema);
});

it('publishes nothing else', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(PUBLISHED_SCHEMAS).sort());
});

it.each(Object.entries(PUBLISHED_SCHEMAS))('%s is a schema that other validators read too', (_, schema) => {
  // Checked against the meta-schema of draft 2020-12 too.
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate({})).toBe(false);
});

function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null;
  const missing = own
    ? Object.entries(schema.properties ?? {})
        .filter(
          ([key, value]) =>
            !['platform', 'targets', 'environments'].includes(key) && !('description' in Object(value)),
        )
        .map(([key]) => `${path}/${key}`)
    : [];
  return [
    ...missing,
    ...Object.entries(schema).flatMap(([key, value]) => undescribed(value, `${path}/${key}`)),
  ];
}

it.each(Object.entries(PUBLISHED_SCHEMAS))('%s explains every key', (_, schema) => {
  expect(undescribed(schema, '')).toEqual([]);
});
