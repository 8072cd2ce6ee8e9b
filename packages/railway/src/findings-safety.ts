import type { Finding } from '@thea/release';
import { isUnderway } from './deployments.ts';
import type { Matter } from './findings.ts';
import { newestOf } from './standing.ts';

type Finder = (matter: Matter) => Finding | null;

const safety = (rule: string, message: string, remedy: string, passing = false): Finding => ({
  class: 'safety',
  rule,
  message,
  remedy,
  ...(passing ? { passing } : {}),
});

const FINDERS: readonly Finder[] = [
  ({ facts }) => {
    const newest = newestOf(facts);
    return newest === null || !isUnderway(newest)
      ? null
      : safety(
          'rollout-in-progress',
          `Deployment ${newest.id} (${newest.image ?? 'built by Railway'}) is ${newest.status}.`,
          'Wait until it has ended, or end it, then deploy.',
          true,
        );
  },
  ({ facts }) =>
    facts.asked === null
      ? safety(
          'repository-unknown',
          'The service has no image yet, and the release names a digest without a repository.',
          'Write repository@sha256:…, or "repository" into the target.',
        )
      : facts.asked.found === 'no'
        ? safety(
            'image-not-found',
            `${facts.asked.reference} is not there: ${facts.asked.reason}.`,
            'Push the image first; the digest must be that of the pushed manifest or index.',
          )
        : null,
  ({ facts }) =>
    facts.repository === null
      ? null
      : safety(
          'built-from-source',
          `The service is connected to the repository ${facts.repository}: Railway builds it, so what runs is not the signed image.`,
          'Disconnect the repository in the settings of the service; its source becomes the image of the release.',
        ),
  ({ facts }) =>
    facts.cron === null
      ? null
      : safety(
          'cron-service',
          `The service runs by a schedule (${facts.cron}): it serves nothing that could be followed or verified.`,
          'Deploy it by hand, or make it a service that runs all the time.',
        ),
  ({ facts, spec }) => {
    const names = Object.keys(spec.variables).filter((name) => facts.variables[name] !== undefined);
    const told = facts.live === null || facts.live.variables !== null;
    const kept = facts.live === null || facts.live.deployment.canRollback;
    return names.length === 0 || (told && kept)
      ? null
      : safety(
          'variables-not-restorable',
          `The release sets ${names.join(', ')}, and Railway no longer keeps what serves for a rollback: the old values could not come back.`,
          'Deploy what serves once more (the same digest), then release; or leave these variables out.',
        );
  },
];

/** What always blocks. Pure. */
export function safetyFindings(matter: Matter): Finding[] {
  return matter.changed ? FINDERS.flatMap((find) => find(matter) ?? []) : [];
}
