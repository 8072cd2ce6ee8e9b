import { describe, expect, it } from 'vitest';
import { runScript, scriptOf } from './step-script.ts';

describe.each([
  ['release.yml', 'Before deploy'],
  ['deploy-wave.yml', 'After verify'],
])('the hook of %s', (workflow, step) => {
  const hook = (command: string, secrets = '') =>
    runScript(scriptOf(workflow, step), { COMMAND: command, HOOK_SECRETS: secrets, THEA_TARGET: 'api' });

  it('ends at a variable that is not there', () => {
    expect(hook('echo "$NOWHERE"').output).toContain('NOWHERE: unbound variable');
  });

  it('sees what it was given and nothing else', () => {
    const { code, output } = hook(
      'echo "$TOKEN|$URL|$THEA_TARGET"; env | grep -c ^HOOK_SECRETS= || true',
      'TOKEN=one two\nURL=postgres://a:b=c@d/e?f=g\n\nEMPTY=\n',
    );
    expect(code).toBe(0);
    expect(output.split('\n')).toEqual([
      '::add-mask::one two',
      '::add-mask::postgres://a:b=c@d/e?f=g',
      'one two|postgres://a:b=c@d/e?f=g|api',
      '0',
      '',
    ]);
  });

  it('fails where its command fails, in a pipe too', () => {
    expect(hook('false | true').code).toBe(1);
    expect(hook('exit 7').code).toBe(7);
  });

  it('runs nothing that a secret says', () => {
    const { code, output } = hook('echo "$A"', 'A=$(echo executed)`echo executed`');
    expect(code).toBe(0);
    expect(output).toContain('$(echo executed)`echo executed`\n');
  });
});
