import type { RailwayFacts, RailwaySpec } from '@thea/railway';
import { parseImageReference } from '@thea/railway/image-reference';
import { planRailway } from '@thea/railway/plan';
import { parseRailwaySpec } from '@thea/railway/spec';
import { expect, test } from 'vitest';
import { DIGEST, deploymentOf, factsOf, OTHER, SOUND } from './facts.ts';

const SPEC: RailwaySpec = { image: parseImageReference(OTHER), version: null, settings: {}, variables: {} };

function rules(facts: RailwayFacts, spec: Partial<RailwaySpec> = {}): string[] {
  return planRailway(facts, { ...SPEC, ...spec }).findings.map(({ class: kind, rule }) => `${kind} ${rule}`);
}

const live = (change: Parameters<typeof deploymentOf>[0], variables: Record<string, string> | null = {}) => ({
  deployment: deploymentOf(change),
  variables,
});
const beside = factsOf().beside ?? { autoDeploy: null, autoUpdates: null, volume: null, steps: {} };

test('a service that is as the policy wants it has no finding', () => {
  expect(rules(factsOf())).toEqual([]);
});

test.each<[string, RailwayFacts, Partial<RailwaySpec>]>([
  [
    'safety rollout-in-progress',
    factsOf({ deployments: [deploymentOf({ id: 'd2', status: 'QUEUED' })] }),
    {},
  ],
  [
    'safety image-not-found',
    factsOf({ asked: { ...asked(), found: 'no', reason: 'the registry does not have it' } }),
    {},
  ],
  ['safety repository-unknown', factsOf({ asked: null, source: null }), {}],
  ['safety built-from-source', factsOf({ repository: 'theaia/thea-ia' }), {}],
  ['safety cron-service', factsOf({ cron: '0 0 * * *' }), {}],
  [
    'safety variables-not-restorable',
    factsOf({ live: live({ canRollback: false }), variables: { LEVEL: 'x' } }),
    { variables: { LEVEL: 'debug' } },
  ],
  [
    'policy minimum-replicas',
    factsOf(),
    { settings: { multiRegionConfig: { west: { numReplicas: 1 }, east: { numReplicas: 1 } } } },
  ],
  ['policy one-region', factsOf(), { settings: { multiRegionConfig: { west: { numReplicas: 3 } } } }],
  ['policy minimum-workers', factsOf(), { settings: { startCommand: 'uvicorn app:app --port 8000' } }],
  [
    'policy start-command-shell',
    factsOf(),
    { settings: { startCommand: 'uvicorn app:app --port $PORT --workers 5' } },
  ],
  ['policy health-check', factsOf(), { settings: { healthcheckPath: null } }],
  ['policy health-check-timeout', factsOf(), { settings: { healthcheckTimeout: 300 } }],
  ['policy overlap', factsOf(), { settings: { overlapSeconds: 0 } }],
  ['policy tls-listener', factsOf({ domains: [] }), {}],
  [
    'policy tls-listener',
    factsOf({
      domains: [{ domain: 'a.example', custom: true, certificate: 'CERTIFICATE_STATUS_TYPE_ISSUING' }],
    }),
    {},
  ],
  ['policy configuration-drift', factsOf({ source: `ghcr.io/theaia/thea-ia@${OTHER}` }), {}],
  ['policy auto-deploy', factsOf({ beside: { ...beside, autoDeploy: true } }), {}],
  ['policy auto-deploy', factsOf({ beside: { ...beside, autoUpdates: true } }), {}],
  ['policy retention', factsOf({ live: live({ canRollback: false }) }), {}],
  ['policy registry-credentials', factsOf({ shortCredentials: true }), {}],
  ['policy image-unchecked', factsOf({ asked: { ...asked(), found: 'unknown', reason: 'status 503' } }), {}],
  ['policy volume', factsOf({ beside: { ...beside, volume: '/data' } }), {}],
  ['policy sleeps', factsOf({ sleeps: true }), {}],
  ['policy rate-budget', factsOf({ allowance: { remaining: 60 } }), {}],
  ['policy rollback-over-budget', factsOf({ beside: { ...beside, steps: { HEALTHCHECK: 110 } } }), {}],
])('%s is found', (rule, facts, spec) => {
  expect(rules(facts, spec)).toContain(rule);
  for (const { message, remedy } of planRailway(facts, { ...SPEC, ...spec }).findings) {
    expect(message).toMatch(/^\S.*[.:]/);
    expect(remedy).toMatch(/\S\.?$/);
  }
});

test('what serves by a tag is told, and no policy blocks the digest that follows it', () => {
  const image = 'ghcr.io/theaia/thea-ia:latest';
  const { findings, summary } = planRailway(factsOf({ live: live({ image }) }), SPEC);
  expect(findings).toEqual([]);
  expect(summary.join()).toContain(`by the tag ${image}: a rollback restores its digest`);
  const pinned = planRailway(factsOf({ live: live({ image: `${image}@${DIGEST}` }) }), SPEC);
  expect(pinned.summary.join()).not.toContain('by the tag');
});

test('a worker that nothing asks needs no domain, and no count of web workers', () => {
  const found = rules(factsOf({ domains: [] }), {
    serves: false,
    settings: { startCommand: 'celery -A theaia.worker worker' },
  });
  expect(found).not.toContain('policy tls-listener');
  expect(found).not.toContain('policy minimum-workers');
  const words = { verify: { by: 'replicas' } };
  expect(parseRailwaySpec(words, { image: OTHER, version: null }).serves).toBe(false);
});

function asked(): NonNullable<RailwayFacts['asked']> {
  const { asked: image } = factsOf();
  if (image === null) throw new Error('The facts ask for an image.');
  return image;
}

test('what is asked for already runs: nothing would change, and nothing blocks', () => {
  const spec = { ...SPEC, image: parseImageReference(DIGEST) };
  const plan = planRailway(factsOf({ cron: '0 0 * * *' }), spec);
  expect(plan.change).toBe('none');
  expect(plan.findings.filter(({ class: kind }) => kind === 'safety')).toEqual([]);
});

test('a plan shows the names of variables and never a value', () => {
  const plan = planRailway(factsOf({ variables: { LEVEL: 'x' } }), {
    ...SPEC,
    variables: { LEVEL: 'planted-one', ADDED: 'planted-two' },
  });
  expect(plan.summary).toContain('variable LEVEL: another value');
  expect(plan.summary).toContain('variable ADDED: new');
  expect(JSON.stringify([plan.summary, plan.findings, plan.release])).not.toContain('planted');
});

test('the replicas go along with every change, because an update may forget them', () => {
  const { change } = planRailway(factsOf(), SPEC);
  expect(change === 'none' ? null : change.settings).toEqual({ multiRegionConfig: SOUND.multiRegionConfig });
});

test('the prediction is the sum of its terms, measured where that was possible', () => {
  const measured = planRailway(factsOf(), SPEC).prediction;
  expect(measured.terms.find(({ name }) => name === 'start-up')?.seconds).toBe(20);
  expect(measured.completed).toBe(measured.terms.reduce((sum, { seconds }) => sum + seconds, 0));
  const unknown = planRailway(factsOf({ beside: null }), SPEC).prediction;
  expect(unknown.completed).toBeGreaterThan(measured.completed);
  const first = planRailway(factsOf({ live: null, beside: null }), SPEC).prediction;
  expect(first.terms.map(({ name }) => name)).toEqual(['calls', 'edge']);
});

test('a target entry becomes settings in the words of the API; a tag and a reserved variable are refused', () => {
  const words = {
    regions: { west: 2, east: 1 },
    'start-command': 'x',
    'overlap-seconds': 20,
    'pre-deploy-command': 'alembic upgrade head',
    variables: { LEVEL: 'info' },
    repository: 'ghcr.io/theaia/other',
  };
  expect(parseRailwaySpec(words, { image: OTHER, version: '2' })).toEqual({
    image: { repository: 'ghcr.io/theaia/other', digest: OTHER },
    version: '2',
    settings: {
      startCommand: 'x',
      overlapSeconds: 20,
      preDeployCommand: ['alembic upgrade head'],
      multiRegionConfig: { west: { numReplicas: 2 }, east: { numReplicas: 1 } },
    },
    variables: { LEVEL: 'info' },
  });
  expect(() => parseRailwaySpec({}, { image: 'ghcr.io/theaia/thea-ia:1', version: null })).toThrow(
    /names a tag/,
  );
  expect(() => parseRailwaySpec({}, { image: 'latest', version: null })).toThrow(/no image with a digest/);
  expect(() =>
    parseRailwaySpec({ variables: { THEA_RECORD: 'x' } }, { image: OTHER, version: null }),
  ).toThrow(/not yours to set/);
});
