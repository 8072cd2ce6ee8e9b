import { readFileSync } from 'node:fs';
import { OPERATIONS_FILE, readDocuments, readSchema } from '@thea/railway/schema/files';
import { generateOperations } from '@thea/railway/schema/generate';
import { usedPart } from '@thea/railway/schema/used-part';
import { buildSchema, parse, printSchema, validate } from 'graphql';
import { expect, test } from 'vitest';

test('every document that is sent fits the schema of the real API', () => {
  expect(validate(readSchema(), parse(readDocuments())).map(({ message }) => message)).toEqual([]);
});

test('the types are those of the documents', () => {
  const generated = generateOperations(readSchema(), readDocuments()).replace(/[\s,;]|\|(?=\()/g, '');
  const kept = readFileSync(OPERATIONS_FILE, 'utf8').replace(/[\s,;]|\|(?=\()/g, '');
  expect(kept.replaceAll(/[()]/g, '')).toBe(generated.replaceAll(/[()]/g, ''));
});

test('the rollback call of Railway’s documentation would not have passed', () => {
  const documented = 'mutation R($id: String!) { deploymentRollback(id: $id) { id status } }';
  expect(() => generateOperations(readSchema(), documented)).toThrow(/must not have a selection/);
});

test('a refreshed schema tells what of the part in use has changed, and nothing else', () => {
  const text = printSchema(readSchema());
  const changed = text
    .replace('deploymentRollback(id: String!): Boolean!', 'deploymentRollback(id: String!): Deployment!')
    .replace('type Volume implements', 'type VolumeOfAnotherName implements')
    .replace(/\bVolume!/g, 'VolumeOfAnotherName!');
  const before = usedPart(readSchema(), readDocuments());
  const after = usedPart(buildSchema(changed, { assumeValidSDL: true }), readDocuments());
  const differing = [...before].filter(([place, type]) => after.get(place) !== type).map(([place]) => place);
  expect(differing).toEqual(['Mutation.deploymentRollback']);
});
