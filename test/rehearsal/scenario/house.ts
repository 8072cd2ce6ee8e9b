import { fileURLToPath } from 'node:url';
import type { Report } from '@thea/rehearsal/report/report';
import { findScenario } from '@thea/rehearsal/scenario/catalogue';
import { play } from '@thea/rehearsal/scenario/play';
import type { PlatformName, Speed } from '@thea/rehearsal/scenario/scenario';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Plays a scenario with the committed bundles, or with those of another tree. */
export async function rehearse(
  name: string,
  speed: Speed,
  actionsRepository: string = ROOT,
  platform?: PlatformName,
): Promise<Report> {
  const { report } = await play(findScenario(name), {
    speed,
    ...(platform === undefined ? {} : { platform }),
    folder: `${ROOT}.cache/worlds`,
    actionsRepository,
    sample: `${ROOT}test/thea-ia`,
  });
  return report;
}

/** The sentences that did not hold: empty where the scenario passed. */
export function broken(report: Report): string[] {
  return report.assertions.filter(({ held }) => !held).map(({ sentence }) => sentence);
}
