import type { Json } from '@thea/action';
import { TARGETS_SCHEMA } from '@thea/platforms';
import { schemaErrors } from '@thea/platforms/schema-errors';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

function file(
  target: { readonly [key: string]: Json } = {},
  around: { readonly [key: string]: Json } = {},
): Json {
  const api = {
    name: 'api',
    platform: 'ecs',
    region: 'eu-west-1',
    cluster: 'c',
    service: 's',
    containers: ['app'],
    ...target,
  };
  return { version: 1, environments: { production: { targets: [api], ...around } } };
}

const DOCUMENTS: readonly (readonly [what: string, document: Json])[] = [
  ['a good one', file()],
  [
    'every key',
    file({
      wave: 3,
      url: 'https://a.b',
      'on-first-failure': 'remove',
      'desired-count': 3,
      secrets: { app: { A: 'arn:aws:ssm:x' } },
    }),
  ],
  ['hooks', file({}, { hooks: { 'before-deploy': 'true' } })],
  ['nothing', {}],
  ['no object', null],
  ['a list', []],
  ['no environments', { version: 1, environments: {} }],
  ['an unknown key at the top', { version: 1, environments: {}, extra: 1 }],
  ['a text for a number', file({ wave: '1' })],
  ['a fraction', file({ wave: 1.5 })],
  ['a number for a text', file({ cluster: 7 })],
  ['an empty name', file({ name: '' })],
  ['a name with a line in it', file({ name: 'a\nb' })],
  ['a URL with a path', file({ url: 'https://a.b/c' })],
  ['a role of nobody', file({ 'role-to-assume': 'thea-deploy' })],
  ['the same container twice', file({ containers: ['app', 'app'] })],
  ['a hook that is no text', file({}, { hooks: { 'before-deploy': ['true'] } })],
  ['a value for a secret that is no text', file({ secrets: { app: { A: 1 } } })],
];

describe('the validator', () => {
  const validate = new Ajv2020({ strict: false }).compile(TARGETS_SCHEMA);
  it.each(DOCUMENTS)('judges as another one does: %s', (_, document) => {
    expect(schemaErrors(TARGETS_SCHEMA, document).length === 0).toBe(validate(document));
  });

  it('speaks of the branch of the platform that a target names', () => {
    const branch = (platform: string, key: string) => ({
      type: 'object',
      required: ['platform', key],
      additionalProperties: false,
      properties: { platform: { const: platform }, [key]: { type: 'string' } },
    });
    const targets = { type: 'array', items: { oneOf: [branch('sea', 'ship'), branch('land', 'cart')] } };
    const schema = {
      type: 'object',
      properties: { environments: { additionalProperties: { type: 'object', properties: { targets } } } },
    };
    const errors = (target: Json) =>
      schemaErrors(schema, { environments: { production: { targets: [target] } } }).map(
        ({ keyword, message, schema: { properties } }) => [
          keyword,
          keyword === 'required' ? message : Object.keys(Object(properties)),
        ],
      );
    expect(errors({ platform: 'land', cart: 'x' })).toEqual([]);
    expect(errors({ platform: 'land' })).toEqual([['required', expect.stringContaining('"cart"')]]);
    expect(errors({ platform: 'land', cart: 'x', ship: 'y' })).toContainEqual([
      'unknown-key',
      ['platform', 'cart'],
    ]);
    // What the other branch does not know is no mistake, however wrong the key beside it is.
    const wrong = { environments: { production: { targets: [{ platform: 'land', cart: 'x', card: 'y' }] } } };
    const unknown = schemaErrors(schema, wrong).filter(({ keyword }) => keyword === 'unknown-key');
    expect(unknown.map(({ path }) => path.at(-1))).toEqual(['card']);
  });
});
