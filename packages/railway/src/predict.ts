import type { Prediction } from '@thea/release';
import type { RailwayFacts } from './facts.ts';
import { effective } from './settings.ts';

/** Reads, the fence and the mutation, each within a second or less. */
const CALLS_SECONDS = 3;
/** QUEUED and INITIALIZING where Railway has no incident; not promised by anybody. */
const QUEUE_SECONDS = 5;
/** From a healthy deployment to the edge, and until that is seen. */
const CONFIRM_SECONDS = 3;
/** Railway docs, "Slow deployments": the phase Deploy takes 30 s to 2 minutes; where nothing was measured. */
const UNMEASURED_SECONDS = 60;
/** Railway docs, "Troubleshooting slow deployments", as above: an image that no node has cached. */
const PULL_SECONDS = 30;

/** Where nothing serves there is nothing to start again: a bad release is removed, or left. */
const REMOVAL: Prediction = {
  inProgress: CALLS_SECONDS + 1,
  completed: CALLS_SECONDS + CONFIRM_SECONDS,
  terms: [
    { name: 'calls', seconds: CALLS_SECONDS, source: 'reads, fence, deploymentRemove' },
    { name: 'edge', seconds: CONFIRM_SECONDS, source: 'the look that confirms it' },
  ],
};

/** Predicted time of a rollback, from what the deployment that serves took to start. Pure. */
export function predictRollback(facts: RailwayFacts): Prediction {
  if (facts.live === null) return REMOVAL;
  const steps = facts.beside?.steps ?? {};
  const start = ['CREATE_CONTAINER', 'PRE_DEPLOY_COMMAND', 'HEALTHCHECK', 'CONFIGURE_NETWORK']
    .map((step) => steps[step] ?? 0)
    .reduce((sum, seconds) => sum + seconds, 0);
  const volume = facts.beside?.volume ?? null;
  const kept = facts.live?.deployment.canRollback ?? false;
  const settings = facts.live?.deployment.settings ?? facts.settings;
  const gap = volume === null ? 0 : Number(effective(settings, 'drainingSeconds'));
  const all: readonly (readonly [string, number, string])[] = [
    ['calls', CALLS_SECONDS, 'reads, fence, deploymentRollback'],
    ['queue', QUEUE_SECONDS, 'QUEUED and INITIALIZING, unbounded in an incident'],
    ['pull', kept ? 0 : PULL_SECONDS, kept ? 'Railway keeps the image' : 'the image is pulled anew'],
    start > 0
      ? ['start-up', start, 'measured on the deployment that serves']
      : ['start-up', UNMEASURED_SECONDS, 'nothing was measured: Railway says 30 s to 2 min'],
    ['volume', gap, 'the bad one has to leave the volume first'],
    ['edge', CONFIRM_SECONDS, 'switch, and the look that confirms it'],
  ];
  const terms = all
    .filter(([, seconds]) => seconds > 0)
    .map(([name, seconds, source]) => ({ name, seconds: Math.round(seconds * 10) / 10, source }));
  const completed = Math.ceil(terms.reduce((sum, { seconds }) => sum + seconds, 0));
  return { inProgress: volume === null ? CALLS_SECONDS + 1 : completed, completed, terms };
}
