import { NO_WITNESSES, PROVENANCE_PREDICATE } from '@thea/signature';
import { describe, expect, it } from 'vitest';
import { keyPair, refusal, sign } from './forger.ts';
import { FORGERIES } from './forgeries.ts';
import { CLAIMS, openHouse, RELEASE_WORKFLOW, REPOSITORY } from './house.ts';
import { pushArtifacts } from './push.ts';

const HOUR = 3_600_000;

// What each is refused with, and that nothing is touched then: forgeries.test.ts of every platform.
it('the sentence of a forgery is a part of no other', () => {
  const sentences = [...new Set(FORGERIES.map(({ sentence }) => sentence))];
  for (const one of sentences) expect(sentences.filter((other) => other.includes(one))).toEqual([one]);
});

describe('a key that is out of use still proves what it signed in its time', () => {
  it('by the timestamp', async () => {
    await using house = await openHouse();
    const { timestamp } = house.config(2).witnesses;
    const old = keyPair('2026.pub', new Date(Date.now() + HOUR));
    const artifact = await sign(house, { signer: old.signer, witnesses: { log: null, timestamp } });
    const later = { signers: [old.trusted], now: new Date(Date.now() + 2 * HOUR) };
    expect(await refusal(house, [artifact], later)).toBe('proved by the key 2026.pub');
    const unstamped = await sign(house, { signer: old.signer, witnesses: NO_WITNESSES, image: 'another' });
    await pushArtifacts(house.host, REPOSITORY, [unstamped]);
    expect(await house.ask(house.image('another').digest, later)).toMatchObject({ kind: 'refused' });
  });
});

describe('an attestation that is asked for', () => {
  it('counts by its own signer, not by another', async () => {
    await using house = await openHouse();
    const attestations = [{ predicateType: PROVENANCE_PREDICATE, signers: [RELEASE_WORKFLOW] }];
    const stranger = await sign(house, {
      predicateType: PROVENANCE_PREDICATE,
      signer: house.keyless({ ...CLAIMS, repository_id: '9' }),
    });
    expect(await refusal(house, [await sign(house), stranger], { attestations })).toContain(
      'the repository with the id 9',
    );
    const right = await sign(house, { predicateType: PROVENANCE_PREDICATE });
    expect(await refusal(house, [right], { attestations })).toContain('proved by');
  });
});

describe('what others attach hides nothing', () => {
  it('a foreign bundle in front of the right one', async () => {
    await using house = await openHouse();
    const stranger = await sign(house, { signer: house.keyless({ ...CLAIMS, repository_id: '9' }) });
    const annotations = {
      ...stranger.annotations,
      'org.opencontainers.image.created': '2999-01-01T00:00:00Z',
    };
    expect(await refusal(house, [{ ...stranger, annotations }, await sign(house)])).toContain('proved by');
  });

  it('999 others in front of the right one: it is found', async () => {
    await using house = await openHouse();
    const stranger = await sign(house, { signer: house.keyless({ ...CLAIMS, repository_id: '9' }) });
    const flood = Array.from({ length: 999 }, (_none, index) => ({
      ...stranger,
      annotations: { index: String(index) },
    }));
    house.flood(flood);
    expect(await refusal(house, [])).toContain('of 999 referrers the first 200 were looked at');
    expect(await refusal(house, [await sign(house)])).toContain('proved by');
  });
});
