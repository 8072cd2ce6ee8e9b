import type { Json } from '@thea/action';
import { type Plan, parseDigest } from '@thea/release';
import type { RailwayFacts } from './facts.ts';
import { findingsOf } from './findings.ts';
import { digestOf, repositoryOf } from './image-reference.ts';
import { predictRollback } from './predict.ts';
import { makeRailwayRelease, UNKNOWN_VERSION } from './release-of.ts';
import type { RailwayChange } from './rollout.ts';
import { effective, type RailwaySettings, SETTING_NAMES } from './settings.ts';
import type { RailwaySpec } from './spec.ts';
import { newestOf } from './standing.ts';
import { hashVariables } from './variables.ts';

const shown = (value: Json): string =>
  value === null ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);

/** What a deploy would change, its findings and the predicted time of a rollback. Pure. */
export function planRailway(facts: RailwayFacts, spec: RailwaySpec): Plan<RailwayChange> {
  const digest = parseDigest(spec.image.digest) ?? spec.image.digest;
  const from = spec.image.repository ?? (facts.source === null ? null : repositoryOf(facts.source));
  const image = from === null ? digest : `${from}@${digest}`;
  const settings: RailwaySettings = { ...facts.settings, ...spec.settings };
  const asked = hashVariables(spec.variables);
  const variables = { ...facts.variables, ...asked };
  const release = makeRailwayRelease({
    service: facts.ids.names.service,
    digest,
    version: spec.version ?? facts.asked?.version ?? UNKNOWN_VERSION,
    settings,
    variables,
  });
  const applied = facts.live?.deployment.settings ?? facts.settings;
  const settingNames = SETTING_NAMES.filter(
    (name) => spec.settings[name] !== undefined && !same(effective(applied, name), effective(settings, name)),
  );
  const variableNames = Object.keys(asked).filter(
    (name) => (facts.live?.variables ?? facts.variables)[name] !== asked[name],
  );
  const live = facts.live?.deployment.digest ?? null;
  const drifted = digestOf(facts.source) !== digest;
  const changed = live !== digest || settingNames.length > 0 || variableNames.length > 0 || drifted;
  const prediction = predictRollback(facts);
  const change: RailwayChange = {
    image,
    digest,
    settings: {
      ...(applied.multiRegionConfig === null ? {} : { multiRegionConfig: applied.multiRegionConfig }),
      ...(applied.numReplicas === null ? {} : { numReplicas: applied.numReplicas }),
      ...spec.settings,
    },
    variables: Object.fromEntries(variableNames.map((name) => [name, spec.variables[name] ?? ''])),
    baseline: newestOf(facts)?.id ?? null,
    restoreFacts: { settings: settingNames, variables: variableNames },
  };
  return {
    release,
    images: [{ container: facts.ids.names.service, repository: from ?? '', digest, ours: true }],
    change: changed ? change : 'none',
    summary: [
      ...(live === digest ? [] : [`image: ${live ?? 'none'} → ${digest}`]),
      ...settingNames.map(
        (name) => `${name}: ${shown(effective(applied, name))} → ${shown(effective(settings, name))}`,
      ),
      ...variableNames.map(
        (name) => `variable ${name}: ${facts.variables[name] === undefined ? 'new' : 'another value'}`,
      ),
      ...(changed ? tagged(facts) : ['Nothing would change.']),
    ],
    findings: findingsOf({ facts, spec, settings, prediction, changed }),
    prediction,
  };
}

/**
 * That what serves came by a tag, where it did. Told, and no finding: this release names a digest, so nobody has
 * anything to change. Pure.
 */
function tagged(facts: RailwayFacts): readonly string[] {
  const { image = null, digest = null } = facts.live?.deployment ?? {};
  return image === null || digest === null || digestOf(image) !== null
    ? []
    : [
        `What serves came by the tag ${image}: a rollback restores its digest, whatever the tag names by then.`,
      ];
}

function same(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
