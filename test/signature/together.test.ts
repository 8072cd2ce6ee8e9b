import { PROVENANCE_PREDICATE, SIGNATURE_PREDICATE, signManifests } from '@thea/signature';
import { expect, it } from 'vitest';
import { type Loopback, openServer } from '../action/loopback.ts';
import { type House, openHouse, REPOSITORY } from './house.ts';
import { pushArtifacts } from './push.ts';

/** Rekor v2 whose checkpoints stand once `sizes` entries wait for them, in turn: no entry is answered before. */
async function logOf(house: House, sizes: readonly number[]): Promise<Loopback> {
  const awaited = [...sizes];
  let waiting: (() => void)[] = [];
  return await openServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const answer = await fetch(`${house.sigstore.endpoint}${request.url}`, {
        method: 'POST',
        body: Buffer.concat(chunks),
      });
      const text = await answer.text();
      waiting.push(() => response.writeHead(answer.status).end(text));
      if (waiting.length !== awaited[0]) return;
      awaited.shift();
      for (const answered of waiting) answered();
      waiting = [];
    });
  });
}

it('all of a release waits for three checkpoints, not seven, and what comes of it keeps its order', async () => {
  await using house = await openHouse();
  await using log = await logOf(house, [1, 4, 2]);
  const manifests = ['index', 'amd64', 'arm64', 'arm', 'riscv'].map((name) => house.image(name));
  const attestations = [PROVENANCE_PREDICATE, 'https://example.com/tests/v1'].map((predicateType) => ({
    predicateType,
    predicate: {},
    subjects: manifests.slice(0, 1),
  }));
  const { artifacts } = await signManifests(
    {
      manifests,
      repository: REPOSITORY,
      signer: house.keyless(),
      witnesses: { ...house.config(2).witnesses, log: { url: new URL(log.url), version: 2 } },
      attestations,
      legacy: false,
    },
    house.tools,
  );
  expect(
    artifacts.map(({ subject, annotations }) => [
      subject.digest,
      annotations['dev.sigstore.bundle.predicateType'],
    ]),
  ).toEqual([
    ...manifests.map(({ digest }) => [digest, SIGNATURE_PREDICATE]),
    ...attestations.map(({ predicateType }) => [manifests[0]?.digest, predicateType]),
  ]);
  await pushArtifacts(house.host, REPOSITORY, artifacts);
  for (const { digest } of manifests) expect(await house.ask(digest)).toMatchObject({ kind: 'proved' });
});

it('a log that is down is asked for the first signature alone', async () => {
  await using house = await openHouse();
  house.sigstore.fail('rekor', 502);
  const manifests = ['index', 'amd64', 'arm64'].map((name) => house.image(name));
  const signed = signManifests(
    {
      manifests,
      repository: REPOSITORY,
      signer: house.keyless(),
      witnesses: house.config(2).witnesses,
      attestations: [],
      legacy: false,
    },
    house.tools,
  );
  await expect(signed).rejects.toThrow('Rekor at');
  expect(house.sigstore.asked.filter((line) => line.endsWith('/log/entries'))).toHaveLength(1);
});
