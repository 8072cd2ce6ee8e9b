import { expect, test } from 'vitest';
import { type House, openHouse, WHERE } from './house.ts';
import { deploy, takeBack } from './releases.ts';

const SERVICES = ['api', 'worker', 'beat'] as const;
type Word = (typeof SERVICES)[number];

/** Worker and beat beside the API: no public domain, one image, one project token for all. */
async function withNeighbours(house: House) {
  const image = house.reference(house.first);
  const others = await Promise.all(
    (['worker', 'beat'] as const).map(async (service) => {
      const seeded = await house.railway.seed({ ...WHERE, service, image, targetPort: null });
      return [service, seeded] as const;
    }),
  );
  const ids = new Map<string, { readonly serviceId: string }>([['api', house.service], ...others]);
  const digests = (): (string | null)[] =>
    SERVICES.flatMap((word) =>
      house.railway.inspect
        .service(house.service.environmentId, ids.get(word)?.serviceId ?? '')
        .serving.map(({ digest }) => digest),
    );
  const open = (service: Word) => house.open({}, { ...WHERE, service });
  return { digests, open };
}

test('API, worker and beat move together, by one image', async () => {
  await using house = await openHouse();
  const { digests, open } = await withNeighbours(house);
  const image = await house.push('2.0.0');
  await Promise.all(SERVICES.map(async (word) => deploy(house, await open(word), house.spec(image))));
  expect(digests()).toEqual([image.digest, image.digest, image.digest]);
});

test.each(SERVICES)('where %s is bad all three go back, each by its own record', async (bad) => {
  await using house = await openHouse({
    seed: { settings: { healthcheckPath: '/health', healthcheckTimeout: 1 } },
  });
  const { digests, open } = await withNeighbours(house);
  const image = await house.push('2.0.0', { mode: bad === 'api' ? 'never-healthy' : 'good' });
  const ends = await Promise.allSettled(
    SERVICES.map(async (word) => {
      const spec = house.spec(image);
      // A worker has no health check: its bad release is one whose start command is not there.
      const broken = word === bad && word !== 'api' ? { startCommand: 'celery-that-is-not-there' } : {};
      return deploy(house, await open(word), { ...spec, settings: broken });
    }),
  );
  expect(ends.map(({ status }) => status)).toEqual(
    SERVICES.map((word) => (word === bad ? 'rejected' : 'fulfilled')),
  );
  const back = await Promise.all(SERVICES.map(async (word) => takeBack(house, await open(word))));
  expect(back.map(({ kind }) => kind)).toEqual(['restored', 'restored', 'restored']);
  expect(back.flatMap((each) => (each.kind === 'restored' ? each.differences : []))).toEqual([]);
  expect(digests()).toEqual([house.first.digest, house.first.digest, house.first.digest]);
});
