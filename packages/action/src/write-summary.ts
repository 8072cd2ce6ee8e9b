import * as core from '@actions/core';
import { messageOf } from './errors.ts';
import type { Log } from './log.ts';
import type { Masks } from './masks.ts';
import type { SummaryPage } from './summary.ts';

/**
 * Writes the page of the run, once: to GitHub's job summary, or its facts to the log where there is none. Never fails
 * the run: a page that cannot be written is a warning.
 */
export async function writeSummary(
  page: SummaryPage,
  tools: { readonly masks: Masks; readonly log: Log; readonly environment: NodeJS.ProcessEnv },
  failure?: string,
): Promise<void> {
  const { masks, log, environment } = tools;
  if (!environment['GITHUB_STEP_SUMMARY']) {
    for (const line of page.lines()) log.info(line);
    return;
  }
  try {
    await core.summary.addRaw(masks.clean(page.markdown(failure))).write();
  } catch (thrown) {
    log.warning(`The job summary was not written: ${messageOf(thrown)}`);
  }
}
