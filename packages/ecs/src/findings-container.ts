import { BUDGET_SECONDS, type Finding } from '@thea/release';
import type { Rule } from './findings-safety.ts';
import { digestOf } from './image-reference.ts';
import { type JsonObject, number, object, objects, text } from './raw.ts';

/** A finding that warns, and blocks where a policy says so. */
export const policy = (rule: string, setting: string, message: string, remedy: string): Finding => ({
  class: 'policy',
  rule,
  setting,
  message,
  remedy,
});

const container = (body: JsonObject): readonly JsonObject[] => objects(body['containerDefinitions']);

/** From there on a pull takes longer than all else of a start on Fargate: the reference's measurements. */
const LARGE_IMAGE_BYTES = 500_000_000;
/** What Thea IA's deployment policy asks for. */
const MINIMUM_WORKERS = 2;

/** Rules about the containers of the rendered task definition. */
export const CONTAINER_POLICY: readonly Rule[] = [
  (facts, rendered) =>
    facts.balancer === null && container(rendered).every((item) => item['healthCheck'] == null)
      ? policy(
          'no-health-check',
          'healthCheck',
          'Neither a load balancer nor a container health check looks at the replicas: ECS takes them for healthy after 40 s, whatever they do.',
          'Give the container a healthCheck.',
        )
      : null,
  ({ compute }, rendered) => {
    const system = text(object(rendered['runtimePlatform'])['operatingSystemFamily']);
    return compute === 'fargate' && system.startsWith('WINDOWS')
      ? policy(
          'windows-start',
          'runtimePlatform.operatingSystemFamily',
          `The release runs on ${system}: on Fargate a Windows task takes minutes to start, and so does a rollback once the old replicas are gone.`,
          'Run it on Linux or on instances that have the image, or verify while the old replicas are up (BLUE_GREEN with a PAUSE hook).',
        )
      : null;
  },
  ({ compute, asked }) => {
    const large = Object.entries(asked).find(([, { bytes }]) => (bytes ?? 0) > LARGE_IMAGE_BYTES);
    return compute !== 'fargate' || large === undefined
      ? null
      : policy(
          'image-size',
          'image',
          `The image of container "${large[0]}" is ${Math.round((large[1].bytes ?? 0) / 1_000_000)} MB to pull, and Fargate caches no image: every start waits for it, that of a rollback too.`,
          'Make the image smaller, or let Fargate load it lazily (a SOCI index).',
        );
  },
  (_facts, rendered) => {
    const slow = container(rendered).find((item) => number(item['stopTimeout'], 30) > 30);
    return slow === undefined
      ? null
      : policy(
          'stop-timeout',
          'stopTimeout',
          `Container "${text(slow['name'])}" has ${number(slow['stopTimeout'], 30)} s to stop.`,
          'Set stopTimeout to 30 or less.',
        );
  },
  (facts, rendered) => {
    const budget = container(rendered)
      .map((item) => object(item['healthCheck']))
      .map(
        (check) =>
          number(check['startPeriod'], 0) + number(check['interval'], 0) * number(check['retries'], 3),
      );
    const longestCheck = Math.max(0, ...budget);
    return longestCheck <= BUDGET_SECONDS || facts.live === null
      ? null
      : policy(
          'slow-container-check',
          'healthCheck',
          `A container health check finds a bad replica only after ${longestCheck} s (startPeriod + interval × retries).`,
          'Shorten startPeriod, interval or retries so that they fit into the budget.',
        );
  },
  (_facts, rendered) => {
    const floating = container(rendered).find((item) => digestOf(text(item['image'])) === null);
    return floating === undefined
      ? null
      : policy(
          'digest-pinned',
          'image',
          `Container "${text(floating['name'])}" runs a tag (${text(floating['image'])}), which may be another image at the next start.`,
          'Name it in "containers", or write repository@sha256:… in the task definition.',
        );
  },
  (_facts, rendered) => {
    const loose = container(rendered).find((item) => item['versionConsistency'] === 'disabled');
    return loose === undefined
      ? null
      : policy(
          'version-consistency',
          'versionConsistency',
          `Container "${text(loose['name'])}" has versionConsistency disabled: replicas of one deployment may run different images.`,
          'Leave versionConsistency enabled.',
        );
  },
  (_facts, rendered) => {
    const silent = container(rendered).find(
      (item) => text(object(item['logConfiguration'])['logDriver']) === '',
    );
    return silent === undefined
      ? null
      : policy(
          'log-driver',
          'logConfiguration',
          `Container "${text(silent['name'])}" has no log driver: when it fails, its last words are lost.`,
          'Give it logConfiguration with the driver awslogs.',
        );
  },
  (_facts, rendered) => {
    const other = container(rendered)
      .map((item) => ({
        name: text(item['name']),
        driver: text(object(item['logConfiguration'])['logDriver']),
      }))
      .find(({ driver }) => driver !== '' && driver !== 'awslogs');
    return other === undefined
      ? null
      : policy(
          'awslogs',
          'logConfiguration.logDriver',
          `Container "${other.name}" logs with ${other.driver}: a diagnosis can show last words from CloudWatch Logs alone.`,
          'Use the driver awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix.',
        );
  },
  (_facts, rendered) => {
    const few = container(rendered)
      .map((item) => ({ name: text(item['name']), workers: workersOf(item) }))
      .find(({ workers }) => workers !== null && workers < MINIMUM_WORKERS);
    return few === undefined
      ? null
      : policy(
          'minimum-workers',
          '--workers',
          `Container "${few.name}" starts ${few.workers} worker(s): one slow request holds up the replica.`,
          `Start it with --workers ${MINIMUM_WORKERS} or more.`,
        );
  },
];

/**
 * How many processes a Python server is started with; null where the task definition does not start one itself. Both
 * servers take `--workers`, else WEB_CONCURRENCY, else start one (uvicorn and gunicorn, "Settings"). Pure.
 */
export function workersOf(container: JsonObject): number | null {
  const words = [container['entryPoint'], container['command']]
    .flatMap((list) => (Array.isArray(list) ? list.map(text) : []))
    .flatMap((word) => word.split(/\s+/));
  // Where the image's own entry point is the server, the command is its arguments alone: --workers tells then.
  const named = words.some((word) => /(?:^|\/)(?:uvicorn|gunicorn)$/.test(word));
  const at = words.findIndex((word) => (named ? /^(?:--workers|-w)(?:=|$)/ : /^--workers(?:=|$)/).test(word));
  if (!named && at < 0) return null;
  const given = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  const variable = objects(container['environment']).find((one) => text(one['name']) === 'WEB_CONCURRENCY');
  const workers = Number(given ?? text(variable?.['value'] ?? '1'));
  return Number.isInteger(workers) ? workers : null;
}
