import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAction } from '../action/start-action.ts';
import { type House, openHouse } from './house.ts';

const ACTION = fileURLToPath(new URL('../../actions/deploy-railway/src/index.ts', import.meta.url));
const WORKSPACE_TOKEN = 'of-the-workspace';

let house: House;
let other: Awaited<ReturnType<House['railway']['seed']>>;
beforeAll(async () => {
  house = await openHouse();
  other = await house.railway.seed({
    project: 'other',
    environment: 'production',
    service: 'api',
    image: null,
  });
  house.railway.addToken(WORKSPACE_TOKEN, { kind: 'workspace', projectIds: [house.service.projectId] });
});
afterAll(() => house[Symbol.asyncDispose]());

/** What is bad, and what its one sentence must say. The target is sound where nothing else is given. */
interface Bad {
  readonly target?: string;
  readonly image?: string;
  readonly environment?: { readonly [name: string]: string };
  readonly says: RegExp;
}

/** The action as GitHub's runner starts it: it ends with one sentence, and Railway has been asked to write nothing. */
async function refused(bad: Bad): Promise<void> {
  const before = house.shown();
  const good = house.reference(house.first);
  const { image = good, target = 'railway:thea/production/api', environment = {}, says } = bad;
  await startAction(
    {
      file: ACTION,
      inputs: { target, image, 'allow-unsigned': 'the image is for a test' },
      environment: {
        RAILWAY_GRAPHQL_ENDPOINT: house.railway.endpoint,
        RAILWAY_TOKEN: house.service.projectToken,
        ...environment,
      },
    },
    ({ code, lines, output, errors }) => {
      const sentences = lines.flatMap((line) => /^::error [^:]*::(.*)$/.exec(line)?.[1] ?? []);
      const last = sentences.at(-1) ?? '';
      expect(last, output + errors).toMatch(says);
      // What the plan found stands where it was found; the end says nothing else.
      for (const sentence of sentences) expect(last).toContain(sentence);
      expect(errors).toBe('');
      expect(code).toBe(1);
    },
  );
  expect(house.railway.calls.filter(({ mutating }) => mutating)).toEqual([]);
  expect(house.shown()).toEqual(before);
}

test('a project token where one of a workspace belongs', async () => {
  await refused({
    environment: { RAILWAY_TOKEN: '', RAILWAY_API_TOKEN: house.service.projectToken },
    says: /does not know the token in RAILWAY_API_TOKEN.*put it into RAILWAY_TOKEN/,
  });
});

test('a token of a workspace where one of a project belongs', async () => {
  await refused({
    environment: { RAILWAY_TOKEN: WORKSPACE_TOKEN },
    says: /does not know the token in RAILWAY_TOKEN.*put it into RAILWAY_API_TOKEN/,
  });
});

test('a token of another project', async () => {
  await refused({
    environment: { RAILWAY_TOKEN: other.projectToken },
    says: /opens project "other", and the target is in "thea"\. Nothing was touched/,
  });
});

test('a service that is not there: the nearest name is offered', async () => {
  await refused({
    target: 'railway:thea/production/apo',
    says: /no service "apo" in project "thea".*Did you mean "api"\?/,
  });
});

test('a tag where a digest belongs', async () => {
  await refused({ image: `${house.registry.host}/thea-ia:1.0.0`, says: /names a tag.*@sha256:/ });
});

test('an image that the registry does not have', async () => {
  const gone = await house.push('9.0.0');
  house.registry.remove(gone.digest);
  await refused({
    image: house.reference(gone),
    says: /nothing was changed.*is not there: the registry does not have it.*Push the image first/,
  });
});
