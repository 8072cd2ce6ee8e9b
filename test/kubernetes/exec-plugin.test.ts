import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, type Json, startDeadline, systemClock } from '@thea/action';
import { askPlugin } from '@thea/kubernetes/exec-plugin';
import { enterKubeconfig } from '@thea/kubernetes/kubeconfig';
import type { PlatformTools } from '@thea/release';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';

const V1 = 'client.authentication.k8s.io/v1';
const answer = (status: Json, over: { readonly [key: string]: Json } = {}): string =>
  JSON.stringify({ apiVersion: V1, kind: 'ExecCredential', status, ...over });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thea-plugin-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function toolsWith(milliseconds = 60_000, environment: PlatformTools['environment'] = {}): PlatformTools {
  const clock = systemClock();
  const deadline = startDeadline(clock, milliseconds, 'The test');
  return { clock, log: keptLog(), deadline, environment, mask: () => {} };
}

/** A plugin that runs this line of a shell. */
const plugin = (line: string, words: { readonly [key: string]: Json } = {}) => ({
  words: { apiVersion: V1, command: 'sh', args: ['-c', line], ...words },
  folder,
  cluster: null,
  source: 'the context "shop"',
});

/** What is told where a plugin gives nothing. */
async function refusal(
  line: string,
  words?: { readonly [key: string]: Json },
  within?: number,
  tools = toolsWith(),
): Promise<Failure> {
  const thrown = await askPlugin(plugin(line, words), tools, within).catch((reason: unknown) => reason);
  if (!(thrown instanceof Failure)) throw new Error(`It was not refused: ${JSON.stringify(thrown)}`);
  return thrown;
}

/** Whether the process that wrote its number into this file is gone. */
function isGone(path: string): boolean {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return false;
  } catch {
    return true;
  }
}

describe('a credential plugin', () => {
  it.each<readonly [string, string, string]>([
    ['that fails', 'echo Sign in first. >&2; exit 3', 'ended with exit code 3 and said: Sign in first.'],
    ['that fails without a word', 'exit 1', 'ended with exit code 1.'],
    ['that is killed', 'kill -9 $$', 'was ended by SIGKILL.'],
    ['that says nothing', 'true', 'answered 0 characters that are no ExecCredential.'],
    ['that prints garbage', 'echo garbage', 'answered 8 characters that are no ExecCredential.'],
    [
      'that prints something else',
      `echo '{"kind":"Status"}'`,
      'answered 18 characters that are no ExecCredential.',
    ],
    [
      'of another version',
      `echo '${answer({ token: 'a' }, { apiVersion: `${V1}beta1` })}'`,
      'answered an ExecCredential of client.authentication.k8s.io/v1beta1, not of client.authentication.k8s.io/v1.',
    ],
    ['that gives nothing', `echo '${answer({})}'`, 'gave neither a token nor a certificate with its key.'],
    [
      'that gives a certificate without its key',
      `echo '${answer({ clientCertificateData: 'x' })}'`,
      'gave neither a token nor a certificate with its key.',
    ],
    ['that writes ten megabytes', 'head -c 10000000 /dev/zero', 'wrote more than 1 MiB'],
  ])('%s is one sentence', async (_, line, says) => {
    const { kind, message } = await refusal(line);
    expect(kind).toBe('access');
    expect(message).toContain(`The credential plugin "sh" of the context "shop" ${says}`);
    expect(message).toContain('Try it by hand on the runner');
    expect(message).not.toContain('\n');
  });

  it('that says ten megabytes beside its answer gives it all the same', async () => {
    const line = `head -c 10000000 /dev/zero >&2; echo '${answer({ token: 'a' })}'`;
    expect(await askPlugin(plugin(line), toolsWith())).toMatchObject({ token: 'a' });
  });

  it('does not show what it answered, which may be a secret', async () => {
    expect((await refusal('echo planted-token')).message).not.toContain('planted-token');
  });

  it('that hangs is ended with all that it started, and what it said is told', async () => {
    const [own, child] = [join(folder, 'own'), join(folder, 'child')];
    const line = `echo $$ > ${own}; sleep 1000 & echo $! > ${child}; echo 'Open a browser.' >&2; wait`;
    const { kind, message } = await refusal(line, {}, 4_000);
    expect(kind).toBe('access');
    expect(message).toContain('gave no answer within 4 s and was ended; it said: Open a browser.');
    await vi.waitFor(() => expect([isGone(own), isGone(child)]).toEqual([true, true]), 10_000);
  });

  it('is ended with the step', async () => {
    const own = join(folder, 'step');
    const { kind, message } = await refusal(
      `echo $$ > ${own}; exec sleep 1000`,
      {},
      60_000,
      toolsWith(2_000),
    );
    expect(kind).toBe('deadline');
    expect(message).toContain('The test did not end within 2 s');
    await vi.waitFor(() => expect(isGone(own)).toBe(true), 10_000);
  });

  it('that needs a terminal is never started', async () => {
    const { kind, message } = await refusal(`touch ${join(folder, 'started')}`, {
      interactiveMode: 'Always',
    });
    expect(kind).toBe('input');
    expect(message).toContain('needs a terminal (interactiveMode Always), and no step has one.');
    expect(() => readFileSync(join(folder, 'started'))).toThrow('ENOENT');
  });

  it('that would like one finds its input closed', async () => {
    const line = `read -r word; [ -z "$word" ] && echo '${answer({ token: 'alone' })}'`;
    const given = await askPlugin(plugin(line, { interactiveMode: 'IfAvailable' }), toolsWith());
    expect(given.token).toBe('alone');
  });

  it('that is not installed: its own hint says what to do', async () => {
    const words = { command: 'there-is-no-such-plugin', installHint: 'Get it from the shop.' };
    const { kind, message, remedy } = await refusal('', words);
    expect(kind).toBe('access');
    expect(message).toContain('"there-is-no-such-plugin" of the context "shop" is not installed.');
    expect(remedy).toBe('Get it from the shop.');
    expect((await refusal('', { command: 'there-is-no-such-plugin' })).remedy).toContain('Install it');
  });

  it('that may not be run says so', async () => {
    writeFileSync(join(folder, 'plain'), 'echo', { mode: 0o600 });
    expect((await refusal('', { command: './plain' })).message).toMatch(/cannot be started .*EACCES/);
  });

  it('by a relative path is one of the folder of its kubeconfig, and is told what it wants to know', async () => {
    const script = `#!/bin/sh\nprintf '%s' "$KUBERNETES_EXEC_INFO" > ${join(folder, 'told')}\necho '${answer({ token: 'near' })}'\n`;
    writeFileSync(join(folder, 'near.sh'), script, { mode: 0o700 });
    const exec = {
      apiVersion: V1,
      command: './near.sh',
      provideClusterInfo: true,
      env: [{ name: 'A', value: 'b' }],
    };
    const KUBECONFIG = join(folder, 'kubeconfig');
    writeFileSync(
      KUBECONFIG,
      JSON.stringify({
        clusters: [{ name: 'shop', cluster: { server: 'https://127.0.0.1:1' } }],
        users: [{ name: 'shop', user: { exec } }],
        contexts: [{ name: 'shop', context: { cluster: 'shop', user: 'shop' } }],
        'current-context': 'shop',
      }),
    );
    const { headers } = await enterKubeconfig('current', toolsWith(60_000, { KUBECONFIG }));
    expect(await headers(false)).toEqual({ authorization: 'Bearer near' });
    expect(JSON.parse(readFileSync(join(folder, 'told'), 'utf8'))).toMatchObject({
      kind: 'ExecCredential',
      spec: { interactive: false, cluster: { server: 'https://127.0.0.1:1' } },
    });
  });

  it('is asked again when its token ends, or is refused', async () => {
    const count = join(folder, 'count');
    const until = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
    const given = (token: string, time: string) => answer({ token, expirationTimestamp: time });
    const script = `#!/bin/sh\necho x >> ${count}\nif [ "$(wc -l < ${count})" = 1 ]; then echo '${given('first', until(-1))}'; else echo '${given('later', until(3_600_000))}'; fi\n`;
    writeFileSync(join(folder, 'counts.sh'), script, { mode: 0o700 });
    const KUBECONFIG = join(folder, 'counted');
    writeFileSync(
      KUBECONFIG,
      JSON.stringify({
        clusters: [{ name: 'shop', cluster: { server: 'https://127.0.0.1:1' } }],
        users: [{ name: 'shop', user: { exec: { apiVersion: V1, command: './counts.sh' } } }],
        contexts: [{ name: 'shop', context: { cluster: 'shop', user: 'shop' } }],
        'current-context': 'shop',
      }),
    );
    const { headers } = await enterKubeconfig('current', toolsWith(60_000, { KUBECONFIG }));
    const asked = () => readFileSync(count, 'utf8').length / 2;
    expect(await headers(false)).toEqual({ authorization: 'Bearer later' });
    await headers(false);
    expect(asked()).toBe(2);
    await headers(true);
    expect(asked()).toBe(3);
  });
});
