import { type Deadline, type Log, startDeadline, systemClock } from '@thea/action';
import { type EmbeddedGitHub, openGitHub } from '@thea/rehearsal/github/api/github';
import { realTime } from '@thea/rehearsal/time/real';
import { onTestFinished } from 'vitest';
import { type KeptLog, keptLog } from './kept-log.ts';

export interface LoopbackGithub {
  readonly github: EmbeddedGitHub;
  readonly log: KeptLog;
  readonly deadline: Deadline;
  /** What a client is opened with, its token holding these permissions. */
  access(permissions: { readonly [name: string]: 'read' | 'write' }): {
    readonly url: string;
    readonly repository: string;
    readonly token: string;
    readonly log: Log;
    readonly deadline: Deadline;
  };
}

const REPOSITORY = 'theaia/thea-ia';

/** An embedded GitHub on loopback for one test. */
export async function loopbackGithub(): Promise<LoopbackGithub> {
  const time = realTime();
  const github = await openGitHub({ time, repository: REPOSITORY });
  const log = keptLog();
  const deadline = startDeadline(systemClock(), 60_000, 'the test');
  onTestFinished(async () => {
    deadline.end();
    await github.close();
    await time.close();
  });
  return {
    github,
    log,
    deadline,
    access: (permissions) => ({
      url: github.url,
      repository: REPOSITORY,
      token: github.token(permissions),
      log,
      deadline,
    }),
  };
}
