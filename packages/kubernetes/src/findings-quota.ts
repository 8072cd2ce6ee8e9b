import type { Finding } from '@thea/release';
import type { KubeFacts } from './facts.ts';
import { called, refOf } from './object.ts';
import { type Need, needsOf } from './pod-needs.ts';
import { amountsOf, containerResources } from './pod-resources.ts';
import { containersOf, isWorkload, templateOf } from './pod-template.ts';
import { quantityText } from './quantity.ts';
import { countFor, countsOurs } from './quota.ts';
import { at, type JsonObject, object, text } from './raw.ts';

/** Resources that a quota makes every container name (Kubernetes, "Resource Quotas": compute resources). */
const NAMED = /^(requests\.|limits\.)?(cpu|memory)$/;

/** What a release asks for beyond a quota of its namespace, at its end, on its way, and on the way back. Pure. */
export function quotaFindings(facts: KubeFacts): Finding[] {
  const needs = needsOf(facts);
  if (needs.length === 0) return [];
  return facts.room.quotas.filter(countsOurs).flatMap((quota) => {
    const hard = amountsOf(object(at(quota, 'status', 'hard') ?? at(quota, 'spec', 'hard')));
    const used = amountsOf(object(at(quota, 'status', 'used')));
    return Object.entries(hard).flatMap(([resource, most]) => {
      const found =
        unnamed(facts, quota, resource) ?? excess(needs, quota, resource, most, used[resource] ?? 0);
      return found === null ? [] : [found];
    });
  });
}

function unnamed(facts: KubeFacts, quota: JsonObject, resource: string): Finding | null {
  if (!NAMED.test(resource)) return null;
  const limits = resource.startsWith('limits.');
  const name = resource.replace(/^(requests|limits)\./, '');
  for (const { ref, desired } of (facts.asked ?? []).filter((one) => isWorkload(one.desired))) {
    for (const container of containersOf(templateOf(desired))) {
      const own = containerResources(container, facts.room.ranges);
      if ((limits ? own.limits : own.requests)[name] !== undefined) continue;
      const setting = `resources.${limits ? 'limits' : 'requests'}.${name}`;
      return {
        class: 'safety',
        rule: 'quota',
        message: `Container "${text(container['name'])}" of ${called(ref)} names no ${setting}, which ResourceQuota ${refOf(quota).name} asks of every container: its pods would be refused.`,
        remedy: `Set "${setting}", or give the namespace a LimitRange with a default.`,
        setting,
      };
    }
  }
  return null;
}

function excess(
  needs: readonly Need[],
  quota: JsonObject,
  resource: string,
  most: number,
  used: number,
): Finding | null {
  const sum = (pick: (need: Need, each: number, old: number) => number): number =>
    needs.reduce((all, need) => {
      const [each, old] = [countFor(resource, need.each), countFor(resource, need.old)];
      return each === null || old === null ? all : all + pick(need, each, old);
    }, 0);
  const name = refOf(quota).name;
  const show = (value: number): string => quantityText(resource, value);
  const allowed = `ResourceQuota ${name} allows ${resource} ${show(most)}, of which ${show(used)} are used`;
  const raise = (to: number): string => `Raise "${resource}" of ResourceQuota ${name} to ${show(to)} or more`;
  const more = sum(({ replicas, running }, each, old) => replicas * each - running * old);
  const exceeds = (value: number): boolean => value > most * (1 + Number.EPSILON * 8);
  if (more > 0 && exceeds(used + more)) {
    return {
      class: 'safety',
      rule: 'quota',
      message: `The release does not fit: it needs ${show(more)} more; ${allowed}.`,
      remedy: `${raise(used + more)}, or ask for less.`,
      setting: resource,
    };
  }
  const stuck = needs.find((need) => {
    const each = countFor(resource, need.each) ?? 0;
    return need.running > 0 && need.add > 0 && need.take === 0 && each > 0 && exceeds(used + each);
  });
  if (stuck !== undefined) {
    const each = countFor(resource, stuck.each) ?? 0;
    return {
      class: 'safety',
      rule: 'quota-surge',
      message: `No pod of ${called(stuck.workload.ref)} fits beside those that run, and its maxUnavailable is 0: the rollout could not begin. ${allowed}.`,
      remedy: `${raise(used + each)}, or set "maxUnavailable" to 1.`,
      setting: 'spec.strategy.rollingUpdate.maxUnavailable',
    };
  }
  const peak = used + Math.max(0, more) + sum(({ running, add }, each) => (running === 0 ? 0 : add * each));
  if (exceeds(peak)) {
    return {
      class: 'policy',
      rule: 'quota-surge',
      message: `The surge of the rollout does not fit: with it ${resource} would be ${show(peak)}; ${allowed}. Pods would be refused meanwhile.`,
      remedy: `${raise(peak)}, or lower "maxSurge".`,
      setting: 'spec.strategy.rollingUpdate.maxSurge',
    };
  }
  const back =
    used +
    more +
    sum(({ workload, running }, _, old) => (workload.ref.kind === 'Deployment' ? running * old : 0));
  return exceeds(back)
    ? {
        class: 'policy',
        rule: 'quota-way-back',
        message: `A way back could not bring all pods in one wave: with them ${resource} would be ${show(back)}; ${allowed}.`,
        remedy: `${raise(back)}, or count with a slower rollback.`,
        setting: resource,
      }
    : null;
}
