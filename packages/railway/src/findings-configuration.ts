import type { Finding } from '@thea/release';
import { type Matter, policy } from './findings.ts';
import { digestOf } from './image-reference.ts';

type Finder = (matter: Matter) => Finding | null;

/** Requests that a deploy, its verification and a rollback may take together; measured by the bench. */
const REQUESTS = 120;

const FINDERS: readonly Finder[] = [
  ({ facts }) => {
    const live = facts.live?.deployment.digest ?? null;
    const configured = digestOf(facts.source);
    return live === null || facts.source === null || configured === live
      ? null
      : policy(
          'configuration-drift',
          'source',
          `The configured source is ${facts.source}, and what serves is ${live}: the next change of a variable would have deployed the former.`,
          'This release sets it. Who else deploys here without a release of ours?',
        );
  },
  ({ facts }) =>
    facts.beside?.autoDeploy === true || facts.beside?.autoUpdates === true
      ? policy(
          'auto-deploy',
          'source',
          facts.beside.autoUpdates === true
            ? 'Railway updates the image of this service by itself.'
            : 'The service deploys by itself when its repository changes.',
          'Turn it off in the settings of the service: nobody should deploy beside a release.',
        )
      : null,
  ({ facts }) =>
    facts.live === null || facts.live.deployment.canRollback
      ? null
      : policy(
          'retention',
          'plan',
          'Railway does not keep what serves for a rollback: the way back pulls its digest from the registry.',
          'See that the registry keeps the image, and that its credentials are given to the rollback step too.',
        ),
  ({ facts }) =>
    facts.shortCredentials || /\.dkr[.-]ecr/.test(facts.asked?.reference ?? '')
      ? policy(
          'registry-credentials',
          'registry-password',
          'A password of ECR ends after 12 hours: a later restart or rollback that has to pull would fail.',
          'Copy the image to a registry with long-lived credentials, or give fresh ones to deploy and rollback alike.',
        )
      : null,
  ({ facts }) =>
    facts.asked?.found === 'unknown'
      ? policy(
          'image-unchecked',
          'registry-password',
          `Whether ${facts.asked.reference} is there could not be asked: ${facts.asked.reason}.`,
          'Give RAILWAY_REGISTRY_USERNAME and RAILWAY_REGISTRY_PASSWORD, as Railway needs them to pull.',
        )
      : null,
  ({ facts }) =>
    facts.beside?.volume == null
      ? null
      : policy(
          'volume',
          'volume',
          `A volume is mounted at ${facts.beside.volume}: two deployments cannot share it, so every release and every rollback has a gap.`,
          'Keep state in a database or a bucket.',
        ),
  ({ facts }) =>
    facts.sleeps
      ? policy(
          'sleeps',
          'sleepApplication',
          'The service sleeps when nobody asks: its first answer after that takes as long as a start.',
          'Turn "serverless" off for what has to answer within the budget.',
        )
      : null,
  ({ facts }) =>
    facts.allowance === null || facts.allowance.remaining >= REQUESTS
      ? null
      : policy(
          'rate-budget',
          'plan',
          `${facts.allowance.remaining} requests are left in this window of the plan; a release with its way back may take ${REQUESTS}.`,
          'Wait for the next window, or use a larger plan (Free: 100 an hour).',
        ),
];

/** What the configuration, the registry and the account mean for the way back. Pure. */
export function configurationFindings(matter: Matter): Finding[] {
  return FINDERS.flatMap((find) => find(matter) ?? []);
}
