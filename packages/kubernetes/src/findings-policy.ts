import { BUDGET_SECONDS, type Finding, permissionSentence } from '@thea/release';
import { isSame } from './diff.ts';
import type { AskedObject, KubeFacts } from './facts.ts';
import { endingFindings, gateFindings, newBalancerFindings } from './findings-balancer.ts';
import { hooksLeftOut, jobsThatRan } from './findings-hooks.ts';
import { capacityFindings } from './findings-room.ts';
import type { Rule } from './findings-safety.ts';
import { unseenFindings } from './goal-images.ts';
import { digestOf, tagOf } from './image.ts';
import { called } from './object.ts';
import { containersOf, isWorkload, templateOf } from './pod-template.ts';
import { predictRollback } from './predict.ts';
import { at, isObject, type JsonObject, number, object, objects, text, texts } from './raw.ts';
import { isScaled } from './scaled.ts';

const policy = (rule: string, message: string, remedy: string, setting?: string): Finding => ({
  class: 'policy',
  rule,
  message,
  remedy,
  ...(setting === undefined ? {} : { setting }),
});

const MINIMUM_REPLICAS = 3;
const MINIMUM_WORKERS = 2;

function workloadsOf(facts: KubeFacts): AskedObject[] {
  return (facts.asked ?? []).filter(({ desired }) => isWorkload(desired));
}

/** The number of workers that a container's words ask uvicorn or gunicorn for; null where they start neither. Pure. */
export function workersOf(container: JsonObject): number | null {
  const words = [...texts(container['command']), ...texts(container['args'])].flatMap((word) =>
    word.split(/\s+/),
  );
  if (!words.some((word) => /(^|\/)(uvicorn|gunicorn)$/.test(word))) return null;
  const at = words.findIndex((word) => /^(--workers|-w)(=|$)/.test(word));
  const given = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return given === undefined || !/^\d+$/.test(given) ? 1 : Number(given);
}

/** Rules that warn, and block where the policy says so. */
export const POLICY: readonly Rule[] = [
  (facts) =>
    workloadsOf(facts)
      .filter(({ ref }) => ref.kind !== 'DaemonSet')
      .flatMap(({ ref, desired }) => {
        const scaler = facts.scalers.find(({ of }) => of.kind === ref.kind && of.name === ref.name);
        const replicas = scaler?.minimum ?? number(at(desired, 'spec', 'replicas'), 1);
        return replicas >= MINIMUM_REPLICAS
          ? []
          : [
              policy(
                'minimum-replicas',
                `${called(ref)} runs ${replicas} replica(s); the policy asks for ${MINIMUM_REPLICAS}.`,
                scaler === undefined
                  ? 'Set "spec.replicas".'
                  : `Raise "minReplicas" of the autoscaler ${scaler.name}.`,
                'spec.replicas',
              ),
            ];
      }),
  (facts) =>
    workloadsOf(facts).flatMap(({ ref, desired }) =>
      containersOf(templateOf(desired)).flatMap((container) => {
        const workers = workersOf(container);
        return workers === null || workers >= MINIMUM_WORKERS
          ? []
          : [
              policy(
                'minimum-workers',
                `Container "${text(container['name'])}" of ${called(ref)} starts ${workers} worker(s); the policy asks for ${MINIMUM_WORKERS}.`,
                'Give "--workers 2" or more in its command.',
                '--workers',
              ),
            ];
      }),
    ),
  (facts) =>
    workloadsOf(facts).flatMap(({ ref, desired }) =>
      containersOf(templateOf(desired))
        .filter((container) => digestOf(text(container['image'])) === null)
        .map((container) =>
          policy(
            tagOf(text(container['image'])) === 'latest' ? 'latest-tag' : 'digest-pinned',
            `Container "${text(container['name'])}" of ${called(ref)} runs ${text(container['image'])}, which may be another image for the next pod.`,
            'Name it by digest.',
            'image',
          ),
        ),
    ),
  (facts) =>
    workloadsOf(facts)
      .filter(({ ref }) => ref.kind !== 'DaemonSet')
      .flatMap(({ ref, desired }) =>
        objects(at(templateOf(desired) ?? {}, 'spec', 'containers'))
          .filter((container) => !isObject(container['readinessProbe']))
          .filter((container) => objects(container['ports']).length > 0)
          .map((container) =>
            policy(
              'readiness-probe',
              `Container "${text(container['name'])}" of ${called(ref)} has no readiness probe: it gets traffic before it can answer.`,
              'Add a "readinessProbe" on /health.',
              'readinessProbe',
            ),
          ),
      ),
  (facts) => tlsFindings(facts),
  (facts) => inPlaceFindings(facts),
  (_facts, spec) => hooksLeftOut(spec),
  (facts) => jobsThatRan(facts),
  (facts) => capacityFindings(facts),
  (facts) => endingFindings(facts),
  (facts) => gateFindings(facts),
  (facts) => newBalancerFindings(facts),
  (facts) => unseenFindings(facts),
  ({ missing }) => {
    const extras = missing.filter(({ needed }) => !needed);
    const sentence = permissionSentence('The deploying identity', extras);
    return sentence === null
      ? []
      : [policy('missing-extra', sentence, 'Add these verbs to its Role; the README has the whole Role.')];
  },
  (facts) => {
    const { completed, terms } = predictRollback(facts);
    const [longest] = [...terms].sort((a, b) => b.seconds - a.seconds);
    return completed <= BUDGET_SECONDS
      ? []
      : [
          policy(
            'rollback-over-budget',
            `A rollback after the rollout has completed would take about ${completed} s; the budget is ${BUDGET_SECONDS} s.`,
            `Most of it is "${longest?.name ?? ''}" (${longest?.seconds ?? 0} s): ${longest?.source ?? ''}.`,
            longest?.name,
          ),
        ];
  },
];

/** TLS at the edge: an Ingress with "tls", or a load balancer with a certificate. */
function tlsFindings({ asked }: KubeFacts): Finding[] {
  return (asked ?? []).flatMap(({ ref, desired }) => {
    const annotations = object(at(desired, 'metadata', 'annotations'));
    if (ref.kind === 'Ingress') {
      const own = objects(at(desired, 'spec', 'tls')).length > 0;
      const byBalancer = text(annotations['alb.ingress.kubernetes.io/certificate-arn']) !== '';
      return own || byBalancer
        ? []
        : [
            policy(
              'tls-listener',
              `${called(ref)} has no TLS.`,
              'Give it "spec.tls", or the ARN of a certificate.',
              'spec.tls',
            ),
          ];
    }
    if (ref.kind !== 'Service' || text(at(desired, 'spec', 'type')) !== 'LoadBalancer') return [];
    return text(annotations['service.beta.kubernetes.io/aws-load-balancer-ssl-cert']) !== ''
      ? []
      : [
          policy(
            'tls-listener',
            `${called(ref)} is a load balancer without a certificate: traffic comes in as plain text.`,
            'Give it the annotation service.beta.kubernetes.io/aws-load-balancer-ssl-cert, or put an Ingress with TLS before it.',
            'service.beta.kubernetes.io/aws-load-balancer-ssl-cert',
          ),
        ];
  });
}

/** A ConfigMap or Secret that changes under a template that does not: running pods keep, or half take, the old one. */
function inPlaceFindings(facts: KubeFacts): Finding[] {
  const asked = facts.asked ?? [];
  const changed = asked.filter(
    ({ ref, live, result }) =>
      (ref.kind === 'ConfigMap' || ref.kind === 'Secret') &&
      live !== null &&
      result !== null &&
      !isSame(live, result, false),
  );
  return changed.flatMap(({ ref }) => {
    const users = asked.filter(({ ref: of, desired, live, result }) => {
      const names = JSON.stringify(templateOf(desired) ?? {}).includes(`"${ref.name}"`);
      return (
        names &&
        isWorkload(desired) &&
        live !== null &&
        result !== null &&
        isSame(live, result, isScaled(of, facts.scalers))
      );
    });
    const [user] = users;
    return user === undefined
      ? []
      : [
          policy(
            'configuration-in-place',
            `${called(ref)} changes, but the template of ${called(user.ref)} that uses it does not: its pods are not restarted, and keep the old values.`,
            'Give "hash-configuration", so that template and configuration move and go back together.',
            'hash-configuration',
          ),
        ];
  });
}
