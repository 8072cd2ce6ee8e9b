import { describe, expect, it } from 'vitest';
import { fixture } from './fixture/start.ts';
import { startAction } from './start-action.ts';

describe('the log under GitHub', () => {
  const good = { file: fixture, inputs: { task: 'good' } };

  it('has a group for each outermost phase, and the phase and the time in every line', async () => {
    await startAction(good, ({ lines }) => {
      expect(lines.filter((line) => /^::(end)?group::/.test(line))).toEqual([
        '::group::observe',
        '::endgroup::',
        '::group::apply',
        '::endgroup::',
      ]);
      const plain = lines.filter((line) => line !== '' && !line.startsWith('::'));
      for (const line of plain)
        expect(line).toMatch(/^ +\d+\.\d s {2}(fixture|observe|apply|register) {2}\S/);
      expect(lines).toContainEqual(
        expect.stringMatching(/^::debug:: +\d+\.\d s {2}register {2}one level down$/),
      );
    });
  });

  it('annotates the place in a file, with everything escaped', async () => {
    await startAction(good, ({ lines }) => {
      expect(lines).toContainEqual(
        expect.stringMatching(
          /^::warning title=apply%2C after \d+\.\d s,file=deploy\/a%2Cb%3Ac\.yml,line=3,col=7::50%25 done%0Athen 100%25$/,
        ),
      );
      expect(lines).toContainEqual(expect.stringMatching(/^::notice title=apply%2C after \d+\.\d s::noted$/));
    });
  });

  it('is also kept as one JSON event a line', async () => {
    await startAction(good, ({ events }) => {
      const instant = {
        wall: expect.any(Number),
        monotonic: expect.any(Number),
        boot: expect.any(String),
        skew: null,
      };
      expect(events).toContainEqual({
        action: 'fixture',
        at: instant,
        phase: 'apply',
        level: 'warning',
        message: '50% done\nthen 100%',
        place: { path: 'deploy/a,b:c.yml', line: 3, column: 7 },
      });
      const ended = events.flatMap(({ data }) => (data !== undefined ? [data] : []));
      expect(ended).toContainEqual({ phase: 'register', seconds: expect.any(Number), outcome: 'done' });
    });
  });

  it('cannot fail the run by its event file', async () => {
    await startAction({ ...good, environment: { THEA_EVENT_LOG: '/nowhere/events' } }, ({ code, output }) => {
      expect(output.match(/::warning .*THEA_EVENT_LOG/g)).toHaveLength(1);
      expect(code).toBe(0);
    });
  });

  it('sets outputs and state where GitHub reads them', async () => {
    await startAction(good, ({ outputs, state }) => {
      expect(outputs).toMatch(/^deployed<<(\S+)\ntrue\n\1\ndigest<<(\S+)\nsha256:abc\n\2\n$/);
      expect(state).toMatch(/^thea-main-began<</);
    });
  });

  it('runs the post work in the post step only', async () => {
    await startAction({ ...good, environment: { 'STATE_thea-main-began': 'true' } }, ({ output, code }) => {
      expect(output).toContain('post ran');
      expect(output).not.toContain('observe');
      expect(code).toBe(0);
    });
  });
});

describe('masked values', () => {
  it('are told to the runner line by line, and are in no line, event or summary', async () => {
    const inputs = { task: 'masks', token: 'pla"nted' };
    await startAction({ file: fixture, inputs }, ({ lines, events, summary }) => {
      const masks = lines.filter((line) => line.startsWith('::add-mask::'));
      expect(masks).toEqual(['::add-mask::pla"nted', '::add-mask::line-one', '::add-mask::line-two']);
      const rest = [...lines.filter((line) => !masks.includes(line)), JSON.stringify(events), summary].join(
        '\n',
      );
      for (const value of ['pla"nted', 'pla\\"nted', 'line-one', 'line-two'])
        expect(rest).not.toContain(value);
      expect(rest).toContain('token *** *** *** {');
      expect(summary).toContain('***');
    });
  });

  it('are also the credentials of the environment', async () => {
    const key = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY';
    const inputs = { task: 'inputs', reason: key };
    await startAction(
      { file: fixture, inputs, environment: { AWS_SECRET_ACCESS_KEY: key } },
      ({ events }) => {
        expect(JSON.stringify(events)).toContain('"reason":"***"');
      },
    );
  });

  it('are a warning in an output, because GitHub drops it', async () => {
    const inputs = { task: 'good', token: 'sha256:abc' };
    await startAction({ file: fixture, inputs }, ({ output, outputs }) => {
      expect(output).toMatch(/::warning .*The output "digest" holds a masked value/);
      expect(outputs).toContain('sha256:abc');
    });
  });
});

describe('the log of a laptop', () => {
  it('has the time of day, the place, and no workflow command', async () => {
    const environment = {
      GITHUB_ACTIONS: '',
      GITHUB_OUTPUT: '',
      GITHUB_STEP_SUMMARY: '',
      GITHUB_STATE: '',
      RUNNER_DEBUG: '',
    };
    await startAction({ file: fixture, words: ['--task', 'good'], environment }, ({ output, code }) => {
      expect(output).not.toMatch(/^::/m);
      expect(output).toMatch(
        /^\d\d:\d\d:\d\d +\d+\.\d s {2}apply {2}warning: deploy\/a,b:c\.yml:3:7: 50% done$/m,
      );
      expect(output).toContain('output digest: sha256:abc');
      expect(output).toContain('Digest: sha256:abc');
      expect(output).not.toContain('one level down');
      expect(code).toBe(0);
    });
  });
});
