import { Failure } from '@thea/action';
import { canonicalJson, type Plan } from '@thea/release';
import type { EcsFacts, EcsImage } from './facts.ts';
import { findingsOf } from './findings.ts';
import { repositoryOf } from './image-reference.ts';
import { predictRollback } from './predict.ts';
import { projectTaskDefinition } from './projection.ts';
import { type JsonObject, number, object, objects, text } from './raw.ts';
import { makeEcsRelease, releaseOf } from './release-of.ts';
import { renderTaskDefinition } from './render.ts';
import type { EcsChange } from './rollout.ts';
import { suspensionAsJson } from './scaling-freeze.ts';
import { imagesOf } from './snapshot.ts';
import type { EcsSpec } from './spec.ts';
import { checkOverrides } from './standalone-task.ts';
import { liveOf } from './standing.ts';

/**
 * What a deploy of `spec` would change. Pure.
 * @throws Failure('input') where there is no task definition, no version, or a container that does not exist.
 */
export function planEcs(facts: EcsFacts, spec: EcsSpec): Plan<EcsChange> {
  const base = spec.taskDefinition?.json ?? (facts.live?.taskDefinition ?? facts.named)?.body;
  if (base === undefined) {
    throw new Failure('input', {
      input: 'targets',
      message: `Nothing has ever served on ${facts.service}, and the target names no "task-definition".`,
      remedy: 'Give the target a "task-definition" file.',
    });
  }
  const rendered = renderTaskDefinition(base, spec, facts.asked);
  if (spec.runTask != null) checkOverrides(spec.runTask, rendered);
  const images = imagesOf(rendered, null);
  const release = makeEcsRelease(rendered, images, versionOf(facts, spec));
  const desired = spec.desiredCount ?? facts.desired;
  const change: EcsChange = {
    register: rendered,
    release,
    taskDefinition: null,
    desiredCount: spec.desiredCount,
    baseline: facts.deployments[0]?.id ?? null,
    runTask: spec.runTask ?? null,
    restoreFacts: {
      desired: facts.desired,
      asked: spec.desiredCount,
      scaling:
        facts.scaling === null
          ? null
          : {
              minimum: facts.scaling.minimum,
              maximum: facts.scaling.maximum,
              suspended: suspensionAsJson(facts.scaling.suspended),
            },
    },
  };
  return {
    release,
    change: alreadyRuns(facts, rendered, images, release.version, desired) ? 'none' : change,
    summary: summaryOf(facts, spec, rendered, images, release.version, desired),
    findings: findingsOf(facts, rendered, desired),
    images: Object.entries(images).map(([container, { reference, digest }]) => ({
      container,
      repository: repositoryOf(reference),
      digest,
      ours: facts.asked[container] !== undefined,
    })),
    prediction: predictRollback(facts),
  };
}

function versionOf(facts: EcsFacts, spec: EcsSpec): string {
  const said = [...new Set(Object.values(facts.asked).flatMap(({ version }) => version ?? []))];
  const version = spec.version ?? (said.length === 1 ? said[0] : undefined);
  if (version !== undefined && version !== '') return version;
  throw new Failure('input', {
    input: 'version',
    message:
      said.length > 1
        ? `The images of the release say different versions of themselves (${said.join(', ')}).`
        : 'The version is not known: the input is empty, and the image has no readable label org.opencontainers.image.revision.',
    remedy: 'Give "version" the version that the service answers with.',
  });
}

/** Whether what is asked for is live, whole and alone: sidecars that are not pinned are compared by reference. */
function alreadyRuns(
  facts: EcsFacts,
  rendered: JsonObject,
  images: { readonly [container: string]: EcsImage },
  version: string,
  desired: number,
): boolean {
  const { live } = facts;
  if (live === null || liveOf(facts)?.serving !== true || desired !== facts.desired) return false;
  if (live.taskDefinition.name !== facts.taskDefinition) return false;
  const running = Object.fromEntries(
    Object.entries(live.images).filter(([container]) => images[container]?.digest != null),
  );
  const sameImages = Object.entries(images).every(
    ([container, { digest }]) => digest === null || running[container]?.digest === digest,
  );
  const known = releaseOf(live).version;
  const marked = live.taskDefinition.tags['thea:release'] !== undefined;
  return (
    sameImages &&
    (!marked || known === version) &&
    canonicalJson(projectTaskDefinition(live.taskDefinition.body, running)) ===
      canonicalJson(projectTaskDefinition(rendered, images))
  );
}

function summaryOf(
  facts: EcsFacts,
  spec: EcsSpec,
  rendered: JsonObject,
  images: { readonly [container: string]: EcsImage },
  version: string,
  desired: number,
): string[] {
  const now =
    facts.live === null ? 'nothing' : `${releaseOf(facts.live).version} (${facts.live.taskDefinition.name})`;
  const lines = [`${facts.cluster}/${facts.service}: ${now} → ${version}`];
  for (const [container, asked] of Object.entries(facts.asked)) {
    const before = facts.live?.images[container];
    const from =
      asked.from === 'tag'
        ? `, resolved from the tag "${spec.images[container]?.tag ?? spec.images['']?.tag}"`
        : '';
    lines.push(
      `${container}: ${before?.digest ?? before?.reference ?? 'nothing'} → ${images[container]?.digest ?? ''}${from}`,
    );
  }
  lines.push(...changedNames(facts, rendered));
  if (spec.runTask != null) {
    const names = spec.runTask.overrides.map((one) => text(one['name'])).join(', ');
    lines.push(`before it: one task of the new task definition, with overrides of ${names}`);
  }
  if (desired !== facts.desired) lines.push(`replicas: ${facts.desired} → ${desired}`);
  return lines;
}

/** Variables and secrets that come, go or change: by name, never by value. */
function changedNames(facts: EcsFacts, rendered: JsonObject): string[] {
  const before = new Map(
    objects(object(facts.live?.taskDefinition.body)['containerDefinitions']).map((container) => [
      text(container['name']),
      container,
    ]),
  );
  return objects(rendered['containerDefinitions']).flatMap((container) => {
    const name = text(container['name']);
    const old = before.get(name);
    const lines = (['environment', 'secrets'] as const).flatMap((list) => {
      const was = new Map(objects(old?.[list]).map((pair) => [text(pair['name']), canonicalJson(pair)]));
      const is = new Map(objects(container[list]).map((pair) => [text(pair['name']), canonicalJson(pair)]));
      const named = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
      return named.length === 0 ? [] : [`${name}: ${list} changes: ${named.sort().join(', ')}`];
    });
    const cpu = [number(old?.['cpu'], 0), number(container['cpu'], 0)];
    return old !== undefined && cpu[0] !== cpu[1] ? [...lines, `${name}: cpu ${cpu[0]} → ${cpu[1]}`] : lines;
  });
}
