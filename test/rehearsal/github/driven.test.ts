import { join } from 'node:path';
import { openGitHub } from '@thea/rehearsal/github/api/github';
import type { RunRequest } from '@thea/rehearsal/github/run/request';
import { runWorkflow } from '@thea/rehearsal/github/run/workflow-run';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './folder.ts';
import { logOf, NODE_ACTION } from './rehearse.ts';

const WORKFLOW = `
on: push
jobs:
  deploy:
    runs-on: x
    strategy: { matrix: { target: [a, b] } }
    steps:
      - id: poll
        uses: theaia/script@v1
        timeout-minutes: 10
        env: { TOKEN: "\${{ github.token }}", TARGET: "\${{ matrix.target }}" }
        with:
          script: |
            const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
            process.on('SIGINT', () => console.log('ignores SIGINT'));
            for (let n = 0; ; n += 1) {
              const answer = await fetch(process.env.GITHUB_API_URL + '/repos/theaia/thea-ia', { headers: { authorization: 'Bearer ' + process.env.TOKEN } });
              if (process.env.TARGET === 'a' && n === 100) { console.log('a is done after ' + n + ' ' + answer.status); break; }
              await pause(5000);
            }
      - { id: undo, run: echo undo, if: failure() || cancelled() }
  last: { needs: deploy, if: always(), runs-on: x, steps: [{ run: "echo \${{ needs.deploy.result }}" }] }
`;

async function play(more: Partial<RunRequest> = {}): Promise<{ log: string; events: string[] }> {
  const time = await openDrivenTime();
  const github = await openGitHub({ time, repository: 'theaia/thea-ia' });
  onTestFinished(async () => {
    await github.close();
    await time.close();
  });
  const began = time.now();
  const events: string[] = [];
  const { result } = runWorkflow({
    time,
    github,
    repository: makeFolder({ '.github/workflows/main.yml': WORKFLOW }),
    actionsRepository: makeFolder(NODE_ACTION),
    workflow: './.github/workflows/main.yml',
    event: { name: 'push', payload: {}, ref: 'refs/heads/main', sha: 'a'.repeat(40) },
    folder: join(makeFolder({}), 'runs'),
    onEvent: (event) => {
      if (event.kind === 'step-ended')
        events.push(`${event.name} ${event.step} ${event.conclusion} ${(event.at - began) / 1000}`);
    },
    ...more,
  });
  const run = await result;
  return { log: logOf(run, 'deploy'), events };
}

test('ten minutes of polling, a time-out and its three signals take seconds, and the same every time', async () => {
  const first = await play();
  expect(first.log).toContain('a is done after 100 200');
  expect(first.log).toContain('ignores SIGINT');
  // 600 s, then SIGINT is ignored for 7.5 s and SIGTERM ends it.
  expect(first.events).toContain('deploy (b) Run theaia/script@v1 failure 607.5');
  expect(first.events).toContain('last Run echo failure success 607.5');
  const second = await play();
  expect(second.events).toEqual(first.events);
});

test('steps that are replaced take driven time although no process takes part in it', async () => {
  const { events } = await play({
    stepStandIn: (step) => ({ outcome: 'success', seconds: step.id === 'poll' ? 90 : 1 }),
  });
  expect(events).toContain('deploy (a) Run theaia/script@v1 success 90');
  expect(events).toContain('last Run echo success success 91');
});
