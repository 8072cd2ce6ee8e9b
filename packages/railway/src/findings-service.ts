import { BUDGET_SECONDS, type Finding } from '@thea/release';
import { type Matter, policy } from './findings.ts';
import { effective, regionCount, replicasOf } from './settings.ts';

type Finder = (matter: Matter) => Finding | null;

/** A health check that takes longer than this leaves no room for a rollback that meets it once more. Seconds. */
const PATIENCE = 45;
const LEAST_REPLICAS = 3;
const LEAST_WORKERS = 2;

/** The worker count that a start command asks for; null where it says none. Pure. */
export function workersOf(command: string | null): number | null {
  const count = /(?:--workers|-w)[ =](\d+)/.exec(command ?? '')?.[1];
  return count === undefined ? null : Number(count);
}

const FINDERS: readonly Finder[] = [
  ({ prediction }) =>
    prediction.completed <= BUDGET_SECONDS
      ? null
      : policy(
          'rollback-over-budget',
          'healthcheck-timeout',
          `A rollback is predicted to take ${prediction.completed} s, more than the ${BUDGET_SECONDS} s of the budget: ${prediction.terms.map(({ name, seconds }) => `${name} ${seconds} s`).join(', ')}.`,
          'Make the image smaller and its start-up faster; Railway itself promises no time.',
        ),
  ({ settings }) =>
    replicasOf(settings) >= LEAST_REPLICAS
      ? null
      : policy(
          'minimum-replicas',
          'replicas',
          `${replicasOf(settings)} replica(s) run, the policy asks for ${LEAST_REPLICAS}.`,
          `Set "replicas: ${LEAST_REPLICAS}", or "regions" that add up to it.`,
        ),
  ({ settings }) =>
    regionCount(settings) > 1
      ? null
      : policy(
          'one-region',
          'regions',
          'All replicas run in one region.',
          'Set "regions" to at least two, such as europe-west4-drams3a: 2 and us-east4-eqdc4a: 1.',
        ),
  ({ settings, spec }) => {
    const workers = workersOf(settings.startCommand);
    return spec.serves === false || (workers !== null && workers >= LEAST_WORKERS)
      ? null
      : policy(
          'minimum-workers',
          'start-command',
          workers === null
            ? 'The start command does not say how many workers a replica has.'
            : `A replica has ${workers} worker(s), the policy asks for ${LEAST_WORKERS}.`,
          'Set "start-command" to /bin/sh -c "exec uvicorn app:app --host 0.0.0.0 --port $PORT --workers 5".',
        );
  },
  ({ settings }) =>
    settings.startCommand === null ||
    !/\$\{?[A-Za-z_]/.test(settings.startCommand) ||
    /^(?:\/bin\/)?(?:ba)?sh\s+-c\s/.test(settings.startCommand.trim())
      ? null
      : policy(
          'start-command-shell',
          'start-command',
          'The start command names a variable, and Railway runs it without a shell: the variable stays as it is written.',
          `Write /bin/sh -c "exec ${settings.startCommand.replaceAll('"', '\\"').slice(0, 120)}".`,
        ),
  ({ settings }) =>
    settings.healthcheckPath !== null
      ? null
      : policy(
          'health-check',
          'healthcheck-path',
          'There is no health check: a release gets traffic as soon as its container has started.',
          'Set "healthcheck-path", such as /health: then a bad release never gets traffic, and the way back takes a moment.',
        ),
  ({ settings }) => {
    const seconds = Number(effective(settings, 'healthcheckTimeout'));
    return settings.healthcheckPath === null || seconds <= PATIENCE
      ? null
      : policy(
          'health-check-timeout',
          'healthcheck-timeout',
          `A release may take ${seconds} s until it is given up.`,
          `Set "healthcheck-timeout: ${PATIENCE}" or less, if it starts faster than that.`,
        );
  },
  ({ settings, facts }) =>
    Number(effective(settings, 'overlapSeconds')) > 0 || facts.beside?.volume != null
      ? null
      : policy(
          'overlap',
          'overlap-seconds',
          'There is no overlap: the old replicas end as the new ones begin to serve (seen: some 15 s of 502).',
          'Set "overlap-seconds", such as 20, and "draining-seconds".',
        ),
  ({ facts, spec }) => {
    const custom = facts.domains.filter((domain) => domain.custom);
    const bad = custom.find(({ certificate }) => certificate !== null && !certificate.endsWith('_VALID'));
    if ((facts.domains.length > 0 || spec.serves === false) && bad === undefined) return null;
    return policy(
      'tls-listener',
      'domains',
      bad === undefined
        ? 'The service has no public domain: nothing terminates TLS for it, and nobody outside can ask it.'
        : `The certificate of ${bad.domain} is ${bad.certificate}.`,
      bad === undefined
        ? 'Add a domain in the settings of the service, if it is to be reached.'
        : 'Set the DNS record that Railway names.',
    );
  },
];

/** What the policy asks of how the service runs. Pure. */
export function serviceFindings(matter: Matter): Finding[] {
  return FINDERS.flatMap((find) => find(matter) ?? []);
}
