import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badInputs } from './bad-input.ts';
import { declaration } from './fixture/declaration.ts';
import { fixture, parsedInputs } from './fixture/start.ts';
import { expectRefusal, openSilentWire, type Wire } from './refusal.ts';
import { startAction } from './start-action.ts';

describe('inputs that are off', () => {
  let wire: Wire;
  beforeAll(async () => {
    wire = await openSilentWire();
  });
  afterAll(() => wire[Symbol.asyncDispose]());

  it.concurrent.each(badInputs(declaration, { valid: { task: 'inputs' } }))('$what', (bad) =>
    expectRefusal(fixture, bad, wire));

  it('never quotes a secret', async () => {
    const inputs = { task: 'inputs', token: 'hush\u0007hush' };
    await startAction({ file: fixture, inputs }, ({ lines, events }) => {
      expect(lines.filter((line) => line.includes('hush') && !line.startsWith('::add-mask::'))).toEqual([]);
      expect(JSON.stringify(events)).not.toContain('hush');
    });
  });
});

describe('inputs that are right', () => {
  it('are parsed by their types, with defaults for what is not given', async () => {
    expect(await parsedInputs({ inputs: { task: 'inputs' } })).toEqual({
      timeout: 900,
      'dry-run': false,
      task: 'inputs',
      strategy: 'rolling',
      hooks: [],
    });
  });

  it.each([
    ['seconds', { timeout: '1h2m3s' }, { timeout: 3723 }],
    ['seconds alone', { timeout: '90' }, { timeout: 90 }],
    ['a boolean as YAML 1.1 writes it', { 'dry-run': 'True' }, { 'dry-run': true }],
    ['white space around', { task: '  inputs ', replicas: ' 3\n' }, { task: 'inputs', replicas: 3 }],
    ['lines with CRLF, empty ones left out', { hooks: 'a b\r\n\r\n  c\r\n' }, { hooks: ['a b', 'c'] }],
    ['lines may call a shell', { hooks: 'echo $(id)' }, { hooks: ['echo $(id)'] }],
    ['JSON', { labels: '{"a":\r\n[1, "\u200b"]}' }, { labels: { a: [1, '\u200b'] } }],
    ['text in any script', { reason: 'Größe 日本 🙂' }, { reason: 'Größe 日本 🙂' }],
  ])('%s', async (_, inputs, parsed) => {
    expect(await parsedInputs({ inputs: { task: 'inputs', ...inputs } })).toMatchObject(parsed);
  });

  it('may name files of the workspace', async () => {
    const files = { 'settings.json': '\ufeff{"a": 1}', 'notes.md': 'n' };
    const inputs = { task: 'inputs', settings: './settings.json', notes: 'notes.md' };
    const parsed = await parsedInputs({ inputs, files });
    expect(parsed).toMatchObject({
      settings: { a: 1 },
      notes: expect.stringMatching(/\/workspace\/notes\.md$/),
    });
  });

  it('warn where they are deprecated', async () => {
    const inputs = { task: 'inputs', image: 'x' };
    await startAction({ file: fixture, inputs }, ({ output, code }) => {
      expect(output).toMatch(/::warning [^:]*::Input "image" is deprecated\. Use "reason"\./);
      expect(code).toBe(0);
    });
  });
});

describe('inputs from a command line', () => {
  const laptop = { GITHUB_ACTIONS: '' };
  it('are the same ones', async () => {
    const words = [
      '--task',
      'inputs',
      '--replicas=4',
      '--dry-run',
      '--hooks',
      'a',
      '--hooks',
      'b',
      '--strategy',
      'canary',
    ];
    expect(await parsedInputs({ words, environment: laptop })).toMatchObject({
      replicas: 4,
      'dry-run': true,
      hooks: ['a', 'b'],
      strategy: 'canary',
    });
  });

  it('win over variables, and foreign variables of a desktop do not matter', async () => {
    const start = { words: ['--task=inputs', '--timeout', '2m'], inputs: { timeout: '1' } };
    const environment = { ...laptop, INPUT_METHOD: 'fcitx', INPUT_OTHER: 'x' };
    expect(await parsedInputs({ ...start, environment })).toMatchObject({ timeout: 120 });
  });

  it.each([
    [['--tsk', 'inputs'], 'Did you mean --task?'],
    [['--wait-for-service', '3'], 'Write --timeout instead of --wait-for-service.'],
    [['inputs'], 'Write every input as --name value; --help lists them.'],
    [['--task'], 'Write --task and its value.'],
    [['--task', 'a', '--task', 'b'], 'Give it once.'],
    [['--task='], 'Give --task a value, or leave it out.'],
    [['--constructor', 'x'], 'Remove it; the inputs are: timeout'],
  ])('%j is refused', async (words, remedy) => {
    await startAction({ file: fixture, words, environment: laptop }, ({ code, lines }) => {
      expect(lines.filter((line) => line.includes('error: '))).toEqual([expect.stringContaining(remedy)]);
      expect(code).toBe(1);
    });
  });

  it('are listed by --help', async () => {
    await startAction({ file: fixture, words: ['--help'], environment: laptop }, ({ code, output }) => {
      for (const name of Object.keys(declaration.inputs)) expect(output).toContain(`--${name} `);
      expect(code).toBe(0);
    });
  });
});
