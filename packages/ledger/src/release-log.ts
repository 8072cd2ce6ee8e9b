import { type Clock, type Deadline, Failure, type Log } from '@thea/action';
import { type GithubAccess, githubApi } from './github-api.ts';
import { commitUpon, readText, readTip } from './ledger-branch.ts';
import { chain, humanLine, type LedgerEntry, type LedgerFacts } from './ledger-entry.ts';
import { ledgerEntries, verifyLedger } from './verify-ledger.ts';

export interface ReleaseLogRequest extends GithubAccess {
  /** Never a branch that is released. */
  readonly branch: string;
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: Log;
}

export interface Appended {
  readonly entries: readonly LedgerEntry[];
  /** Null where every line was there already. */
  readonly commit: string | null;
}

/** The two files of the ledger's branch: the chain for machines, the lines for people. */
export const LEDGER_FILE = 'deployment/logs/releases.jsonl';
export const HUMAN_FILE = 'deployment/logs/releases.log';

const ATTEMPTS = 6;
const FIRST_PAUSE_MILLISECONDS = 250;

/** What one line speaks of; a second line about it is not written. */
function subject(facts: LedgerFacts): string {
  return JSON.stringify([
    facts.run,
    facts.environment,
    facts.target,
    facts.platformRelease,
    facts.release,
    facts.outcome,
  ]);
}

function grown(text: string, lines: readonly string[]): string {
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${start}${lines.map((line) => `${line}\n`).join('')}`;
}

/**
 * Appends one line for each release that the ledger does not have yet, all in one commit. Where another run appends at
 * the same time, it reads again and chains its lines to that run's.
 * Throws `Failure('access')` where `contents: write` is missing, `Failure('platform')` where the chain is broken or the
 * branch keeps moving.
 */
export async function appendReleases(
  request: ReleaseLogRequest,
  releases: readonly LedgerFacts[],
): Promise<Appended> {
  const api = githubApi(request, request.deadline);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) {
      request.log.info(
        `The branch ${request.branch} moved: reading it again (${attempt + 1} of ${ATTEMPTS}).`,
      );
      await request.clock.sleep(FIRST_PAUSE_MILLISECONDS * 2 ** (attempt - 1), request.deadline.signal);
    }
    const tip = await readTip(api, request.branch);
    const [ledger, human] = await Promise.all(
      [LEDGER_FILE, HUMAN_FILE].map((file) => (tip === null ? '' : readText(api, tip.tree, file))),
    );
    const before = verifyLedger(ledger ?? '');
    if (before.problem !== null) {
      throw new Failure('platform', {
        message: `The ledger on the branch ${request.branch} is broken, nothing was appended: ${before.problem}`,
        remedy: `Restore ${LEDGER_FILE} from the commit before that line was changed.`,
      });
    }
    const known = new Set(ledgerEntries(ledger ?? '').map(subject));
    const entries: LedgerEntry[] = [];
    for (const facts of releases) {
      if (!known.has(subject(facts))) entries.push(chain(facts, entries.at(-1) ?? before.last));
    }
    if (entries.length === 0) return { entries, commit: null };
    const commit = await commitUpon(
      api,
      request.branch,
      tip,
      {
        [LEDGER_FILE]: grown(
          ledger ?? '',
          entries.map((entry) => JSON.stringify(entry)),
        ),
        [HUMAN_FILE]: grown(human ?? '', entries.map(humanLine)),
      },
      entries.map((entry) => `${entry.version} on ${entry.target}: ${entry.outcome}`).join('\n'),
    );
    if (commit !== null) return { entries, commit };
  }
  throw new Failure('platform', {
    message: `The branch ${request.branch} moved ${ATTEMPTS} times while the ledger was written; no line was appended.`,
    remedy: 'Run this job again: the lines are made from the records, so nothing is lost.',
  });
}
