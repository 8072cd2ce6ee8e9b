import { type Schema, Validator } from '@cfworker/json-schema';
import { Failure } from '@thea/action';
import type { RecordHead } from './record.ts';

/** The largest record head, in bytes of UTF-8 JSON. */
export const HEAD_LIMIT_BYTES = 8192;

const HEX64 = '^[0-9a-f]{64}$';
const DIGEST = '^sha256:[0-9a-f]{64}$';
const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const closed = (
  properties: { [name: string]: Schema | boolean },
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const instant = closed({
  wall: { type: 'number', description: 'milliseconds since the epoch' },
  monotonic: { type: 'number', description: 'milliseconds, comparable where boot is equal' },
  boot: text(64),
  skew: orNull({ type: 'number', description: 'platform time minus wall, milliseconds' }),
});
const release = closed({
  id: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  version: text(256),
  images: { type: 'object', additionalProperties: { type: 'string', pattern: DIGEST }, maxProperties: 20 },
  configuration: { type: 'string', pattern: HEX64 },
});
const seconds: Schema = { type: 'number', minimum: 0 };

/** The JSON Schema (draft 2020-12) of a record head, published as `schema/record-head.v1.json`. */
export const RECORD_HEAD_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://theaia.github.io/actions/schema/record-head.v1.json',
  title: 'The head of the record of one release on one target',
  description:
    'Ids, digests, hashes, phases with times, verdict and decision. Never the value of a variable or secret.',
  ...closed(
    {
      schema: { const: 'thea.record-head.v1' },
      environment: text(128),
      target: closed({
        platform: { enum: ['ecs', 'kubernetes', 'railway'] },
        name: text(128),
        locator: {
          type: 'object',
          additionalProperties: { type: 'string', maxLength: 256 },
          maxProperties: 8,
        },
      }),
      run: orNull(closed({ repository: text(256), id: text(32), attempt: { type: 'integer', minimum: 1 } })),
      writtenAt: { type: 'string', maxLength: 32 },
      state: { enum: ['planned', 'applied', 'serving', 'held', 'failed', 'verified', 'withdrawn'] },
      release,
      platformRelease: orNull(text(256)),
      goal: orNull(
        closed({
          kind: { enum: ['verified', 'adopted'] },
          release,
          platformRelease: text(256),
          snapshot: true,
        }),
      ),
      onFirstFailure: { enum: ['leave', 'remove'] },
      baseline: true,
      restoreFacts: true,
      rollout: true,
      prediction: orNull(
        closed({
          inProgress: seconds,
          completed: seconds,
          terms: {
            type: 'array',
            maxItems: 16,
            items: closed({ name: text(64), seconds, source: text(128) }),
          },
        }),
      ),
      reachableBefore: orNull({ type: 'boolean' }),
      findings: {
        type: 'array',
        maxItems: 40,
        items: closed({ class: { enum: ['safety', 'policy'] }, rule: text(64) }),
      },
      phases: {
        type: 'array',
        maxItems: 24,
        items: closed({
          name: text(64),
          startedAt: text(32),
          seconds: { type: 'number' },
          outcome: { enum: ['done', 'failed'] },
        }),
      },
      verdict: orNull({ enum: ['healthy', 'unhealthy', 'inconclusive'] }),
      decision: orNull({ enum: ['accept', 'roll-back', 'hold'] }),
      evidence: { type: 'array', maxItems: 8, items: text(240) },
      times: closed({ t0: orNull(instant), t1: orNull(instant), t2: orNull(instant), t3: orNull(instant) }),
      withdrawn: orNull(closed({ at: text(32), reason: text(240) })),
      measured: {
        type: 'object',
        description: 'seconds that parts of the rollout took',
        additionalProperties: seconds,
        maxProperties: 8,
      },
      signature: closed({
        policy: orNull({ type: 'string', pattern: '^[0-9a-f]{16}$' }),
        at: text(32),
        images: {
          type: 'object',
          additionalProperties: { enum: ['signed', 'pinned', 'excepted'] },
          maxProperties: 20,
        },
      }),
    },
    ['signature', 'measured'],
  ),
};

let validator: Validator | undefined;

function isRecordHead(value: unknown, validity: { readonly valid: boolean }): value is RecordHead {
  return validity.valid && typeof value === 'object';
}

/**
 * Parses a record head that came from a mark, a GitHub Deployment or a file.
 * @throws Failure('platform') naming the first place that does not fit the schema.
 */
export function parseRecordHead(value: unknown): RecordHead {
  validator ??= new Validator(RECORD_HEAD_SCHEMA, '2020-12', true);
  const result = validator.validate(value);
  if (isRecordHead(value, result)) return value;
  const deepest = result.errors.at(-1);
  throw new Failure('platform', {
    message: `A record head does not fit its schema: ${deepest?.instanceLocation ?? '#'}: ${deepest?.error ?? 'it is not valid.'}`,
    remedy:
      'It was written by another version or by hand; name the goal of the rollback with the input "to".',
  });
}

/** The JSON of a head, proved to fit schema and size. Sentences are cut to their limit first. */
export function serialiseHead(head: RecordHead): string {
  const cut = (sentence: string): string => (sentence.length > 240 ? `${sentence.slice(0, 239)}…` : sentence);
  const fitted: RecordHead = {
    ...head,
    evidence: head.evidence.slice(0, 8).map(cut),
    phases: head.phases.slice(-24),
    withdrawn: head.withdrawn === null ? null : { ...head.withdrawn, reason: cut(head.withdrawn.reason) },
  };
  parseRecordHead(fitted);
  const json = JSON.stringify(fitted);
  if (Buffer.byteLength(json) > HEAD_LIMIT_BYTES) {
    throw new Failure('platform', {
      message: `The record of ${head.target.name} is ${Buffer.byteLength(json)} bytes, more than the ${HEAD_LIMIT_BYTES} that fit.`,
      remedy: 'A target can hold at most 20 containers of the release; split it into several targets.',
    });
  }
  return json;
}
