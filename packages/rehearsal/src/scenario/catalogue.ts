import { Failure, nearest } from '@thea/action';
import { afterRollback } from './after-rollback.ts';
import { badReleases } from './bad-releases.ts';
import { beginnings } from './beginnings.ts';
import { builds } from './builds.ts';
import { company } from './company.ts';
import { hardWeather } from './hard-weather.ts';
import { interrupted } from './interrupted.ts';
import { kubernetesScenarios } from './kubernetes/own.ts';
import { meanwhile } from './meanwhile.ts';
import { parts } from './parts.ts';
import { platformFirst } from './platform-first.ts';
import { circumstanceScenarios } from './railway/circumstances.ts';
import { credentialsScenarios } from './railway/credentials.ts';
import { railwayScenarios } from './railway/own.ts';
import { refusals } from './refusals.ts';
import type { Scenario } from './scenario.ts';
import { sequences } from './sequences.ts';
import { severalTargets } from './several-targets.ts';
import { signatures } from './signatures.ts';
import { threeTargets } from './three-targets.ts';
import { twoColours } from './two-colours.ts';

/** Every scenario, in the order in which they are listed. The first one is the main job. */
export const SCENARIOS: readonly Scenario[] = [
  ...sequences,
  ...beginnings,
  ...builds,
  ...badReleases,
  ...interrupted,
  ...refusals,
  ...signatures,
  ...twoColours,
  ...platformFirst,
  ...meanwhile,
  ...afterRollback,
  ...hardWeather,
  ...railwayScenarios,
  ...circumstanceScenarios,
  ...credentialsScenarios,
  ...kubernetesScenarios,
  ...severalTargets,
  ...threeTargets,
  ...company,
  ...parts,
];

/** The scenario with this name. Throws `Failure('input')` naming the nearest one. */
export function findScenario(name: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.name === name);
  if (found !== undefined) return found;
  const names = SCENARIOS.map((scenario) => scenario.name);
  const near = nearest(name, names);
  throw new Failure('input', {
    input: 'scenario',
    message: `There is no scenario "${name}".`,
    remedy:
      near === null
        ? `Scenarios are: ${names.join(', ')}.`
        : `Did you mean "${near}"? \`npm run rehearse -- --list\` names all.`,
  });
}
