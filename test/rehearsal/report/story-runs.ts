import type { RunReport } from '@thea/rehearsal/report/report';

export const GOOD = 'release.yml #1';
export const BAD = 'release.yml #2';

/** A run whose jobs and steps follow each other: a name, a conclusion and seconds each. */
function run(
  name: string,
  conclusion: string,
  startedAt: number,
  jobs: readonly (readonly [string, string, readonly (readonly [string, string, number])[]])[],
): RunReport {
  let at = startedAt;
  const made = jobs.map(([jobName, jobConclusion, steps]) => {
    const jobStart = at;
    const madeSteps = steps.map(([stepName, stepConclusion, seconds]) => {
      const step = { name: stepName, conclusion: stepConclusion, startedAt: at, endedAt: at + seconds };
      at += seconds;
      return step;
    });
    const skipped = steps.length === 0;
    return {
      name: jobName,
      conclusion: jobConclusion,
      startedAt: skipped ? null : jobStart,
      endedAt: skipped ? null : at,
      steps: madeSteps,
    };
  });
  return { name, conclusion, startedAt, endedAt: at, jobs: made };
}

/** The runs of the story: one that is green, one that takes itself back. */
export const runs: readonly RunReport[] = [
  run(GOOD, 'success', 0, [
    [
      'plan (thea-ia)',
      'success',
      [
        ['Check out', 'success', 0.4],
        ['Plan', 'success', 2.6],
      ],
    ],
    ['approve', 'success', [['Wait for a reviewer', 'success', 0.8]]],
    [
      'deploy (thea-ia)',
      'success',
      [
        ['Check out', 'success', 0.4],
        ['Deploy to ECS', 'success', 12.9],
        ['Verify', 'success', 5.6],
        ['Roll back', 'skipped', 0],
      ],
    ],
    ['rollback (thea-ia)', 'skipped', []],
    ['record', 'success', [['Write the ledger', 'success', 1.3]]],
  ]),
  run(BAD, 'failure', 28, [
    [
      'plan (thea-ia)',
      'success',
      [
        ['Check out', 'success', 0.4],
        ['Plan', 'success', 2.5],
      ],
    ],
    ['approve', 'success', [['Wait for a reviewer', 'success', 0.7]]],
    [
      'deploy (thea-ia)',
      'failure',
      [
        ['Check out', 'success', 0.4],
        ['Deploy to ECS', 'success', 8.9],
        ['Verify', 'failure', 2.1],
        ['Roll back', 'success', 8.5],
      ],
    ],
    ['rollback (thea-ia)', 'success', [['Roll back', 'success', 1.1]]],
    ['record', 'success', [['Write the ledger', 'success', 0.9]]],
  ]),
];
