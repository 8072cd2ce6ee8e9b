import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwsPeer } from './moto/aws-peer.ts';
import { EXPECTATIONS } from './moto/expectations.ts';
import { startEmbedded } from './moto/start-embedded.ts';
import { startMoto } from './moto/start-moto.ts';
import { MOTO_DIFFERS } from './moto/where-moto-differs.ts';

/** Milliseconds: Python loads its packages. */
const PATIENCE = 120_000;

const peers: readonly (readonly [string, () => Promise<AwsPeer>, ReadonlyMap<string, string>])[] = [
  ['moto', startMoto, MOTO_DIFFERS],
  ['the embedded AWS', startEmbedded, new Map()],
];

describe.each(peers)('%s', (_name, start, differs) => {
  let peer: AwsPeer;
  beforeAll(async () => {
    peer = await start();
  }, PATIENCE);
  afterAll(() => peer[Symbol.asyncDispose]());

  for (const { sentence, holds } of EXPECTATIONS) {
    const why = differs.get(sentence);
    if (why === undefined) it(sentence, () => holds(peer));
    // An entry that has become needless fails here.
    else it(`does otherwise: ${sentence} (${why})`, () => expect(holds(peer)).rejects.toThrow());
  }
});

it('every difference of moto belongs to an expectation', () => {
  const sentences = EXPECTATIONS.map(({ sentence }) => sentence);
  expect([...MOTO_DIFFERS.keys()].filter((sentence) => !sentences.includes(sentence))).toEqual([]);
});
