import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kubeconfigOf } from '@thea/rehearsal/kubernetes/kubeconfig';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadInput } from '../action/bad-input.ts';
import { expectRefusal, openSilentWire, type Wire } from '../action/refusal.ts';
import { startAction } from '../action/start-action.ts';
import { openStrange, openUntrusted } from '../action/strange-server.ts';
import { openApiHouse } from '../rehearsal/kubernetes/api-house.ts';
import { digestOf } from './sample.ts';

const ACTION = fileURLToPath(new URL('../../dist/deploy-eks/index.js', import.meta.url));
const FILE = 'folder with space.yaml';
const TARGET = 'kubernetes:kubeconfig/current/default/thea-ia';
const GOOD = {
  target: TARGET,
  image: digestOf('1'),
  manifests: FILE,
  'allow-unsigned': 'the image is for a test',
};

const map = (name: string, more = ''): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}${more}\n`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: api}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, image: registry.invalid/api}]}
---
`;

const nine = (name: string): string => Array(9).fill(name).join(',');
const EXPLODING = `a: &a [${nine('x')}]\nb: &b [${nine('*a')}]\nc: &c [${nine('*b')}]\nd: [${nine('*c')}]\n`;

/** A file that is no set of manifests: its text, the line that the annotation stands at, and a part of the sentence. */
const FILES: readonly (readonly [what: string, text: string, line: number | null, says: string])[] = [
  ['broken YAML', 'a: [1\nb: 2\n', 2, 'is not YAML'],
  ['a tab', 'kind: ConfigMap\n\tname: x\n', 2, 'There is a tab on that line'],
  ['a key twice', `${map('x')}kind: Secret\n`, 5, 'Map keys must be unique'],
  ['a chart that nobody rendered', 'kind: ConfigMap\nmetadata: {{ .Values.name }}\n', 2, 'is not YAML'],
  ['broken JSON', '{\n  "kind": "ConfigMap",\n  "metadata": {"name": "x"\n', 4, 'is not YAML'],
  ['CRLF, and a tab', 'kind: ConfigMap\r\n\tname: x\r\n', 2, 'There is a tab on that line'],
  ['text', 'schön\n', 1, 'has a document that is no object but text'],
  ['a list', '- kind: ConfigMap\n', 1, 'has a document that is no object but a list'],
  ['bytes of another encoding', '\u0000k\u0000i\u0000n\u0000d\n', 1, FILE],
  ['no kind', 'apiVersion: v1\nmetadata: {name: x}\n', 1, 'has an object without "kind"'],
  ['no name', `${map('x')}---\napiVersion: v1\nkind: ConfigMap\n`, 6, 'has a ConfigMap without a name'],
  ['a name that is a number', map('12'), 1, 'without a name that is text'],
  ['two of one name', `${map('x')}---\n${map('x')}`, 6, `is ConfigMap x, and so is ${FILE}:1`],
  ['another namespace', map('x', '\n  namespace: staging'), 1, 'into the namespace "staging"'],
  ['anchors that explode', EXPLODING, 1, 'uses its anchors too often'],
  ['ten megabytes', `# ${'x'.repeat(10 * 1024 * 1024)}\n`, null, '4 MiB is the most'],
  ['nothing', '# nothing\n---\n', null, 'There is no object in'],
];

const OTHERS: readonly BadInput[] = [
  ['a manifest that is not there', 'there-is-no.yaml', { manifests: 'there-is-no.yaml' }],
  ['a folder without manifests', 'has no file that ends in', { manifests: '.' }],
  ['no manifests', 'manifests', { manifests: '' }],
  [
    'a command that fails',
    'exit code 3 and said "no chart"',
    { manifests: '', render: 'echo no chart >&2; exit 3' },
  ],
  ['a command that writes no manifests', 'output of render:1', { manifests: '', render: 'echo schön' }],
  ['manifests and a command', 'Give one of the two', { render: 'cat x.yaml' }],
  ['a target on another platform', 'Use deploy-ecs', { target: 'ecs:eu-west-1/cluster/service' }],
  ['a target that lacks a part', 'target', { target: 'kubernetes:kubeconfig/current/thea-ia' }],
  ['an image by tag', 'digest', { image: 'registry.invalid/thea-ia:latest' }],
  ['a cluster and a context', 'context', { target: '', cluster: 'one', context: 'two', application: 'a' }],
  ['no application', 'application', { target: '', cluster: 'one', 'aws-region': 'eu-west-1' }],
].map(([what, names, inputs]) => ({
  what: String(what),
  names: String(names),
  inputs: Object.fromEntries(Object.entries({ ...GOOD, ...Object(inputs) }).map(([k, v]) => [k, String(v)])),
  files: what === 'a folder without manifests' ? {} : { [FILE]: map('x') },
}));

describe('a release that is wrong before its cluster is asked', () => {
  let wire: Wire;
  let folder: string;
  let cluster: Wire;
  beforeAll(async () => {
    wire = await openSilentWire();
    folder = mkdtempSync(join(tmpdir(), 'thea-bad-'));
    const KUBECONFIG = join(folder, 'kubeconfig');
    writeFileSync(KUBECONFIG, kubeconfigOf(wire.environment['GITHUB_API_URL'] ?? '', 'planted'));
    const environment = {
      ...wire.environment,
      KUBECONFIG,
      GITHUB_TOKEN: '',
      ACTIONS_ID_TOKEN_REQUEST_URL: '',
    };
    cluster = {
      environment,
      get calls() {
        return wire.calls;
      },
      [Symbol.asyncDispose]: () => wire[Symbol.asyncDispose](),
    };
  });
  afterAll(async () => {
    await cluster[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  it.concurrent.each(FILES)('%s: file and line', (what, text, line, says) =>
    expectRefusal(
      ACTION,
      {
        what,
        names: says,
        inputs: GOOD,
        files: { [FILE]: text },
        ...(line === null ? {} : { place: { path: FILE, line } }),
      },
      cluster,
    ));

  it.concurrent.each(OTHERS)('$what', (bad) => expectRefusal(ACTION, bad, cluster));

  const configured = (change: object): string =>
    JSON.stringify({ ...JSON.parse(kubeconfigOf('https://127.0.0.1:1', 'planted')), ...change });

  const plugged = (exec: object): string =>
    configured({
      users: [{ name: 'user', user: { exec: { apiVersion: 'client.authentication.k8s.io/v1', ...exec } } }],
    });

  it.concurrent.each([
    [
      'a credential plugin that is not installed',
      plugged({ command: 'there-is-no-such-plugin', installHint: 'Get it from nowhere.' }),
      'The credential plugin "there-is-no-such-plugin"',
    ],
    [
      'a credential plugin that fails',
      plugged({ command: 'sh', args: ['-c', 'echo Sign in first >&2; exit 3'] }),
      'The credential plugin "sh"',
    ],
    [
      'a credential plugin that says something else',
      plugged({ command: 'echo', args: ['hello'] }),
      'The credential plugin "echo"',
    ],
    [
      'a provider that kubectl dropped',
      configured({ users: [{ name: 'user', user: { 'auth-provider': { name: 'gcp', config: {} } } }] }),
      'which kubectl itself dropped',
    ],
    ['a kubeconfig that is not there', null, 'KUBECONFIG names'],
    ['a kubeconfig that is no YAML', 'a: [1\n', 'is not YAML'],
    ['a kubeconfig without clusters', configured({ clusters: [] }), 'The kubeconfig'],
    ['a context that it does not have', configured({ 'current-context': 'gone' }), 'context'],
    [
      'a server that is no address',
      configured({ clusters: [{ name: 'embedded', cluster: { server: `$${'{{ vars.SERVER }}'}` } }] }),
      'The kubeconfig',
    ],
  ])('%s', async (what, text, names) => {
    const KUBECONFIG = join(folder, what);
    if (text !== null) writeFileSync(KUBECONFIG, text);
    const bad = { what, names, inputs: GOOD, files: { [FILE]: map('x') } };
    const { environment } = cluster;
    const before = wire.calls;
    await startAction(
      { file: ACTION, inputs: bad.inputs, files: bad.files, environment: { ...environment, KUBECONFIG } },
      ({ code, lines, output, errors }) => {
        const sentences = lines.filter((line) => line.startsWith('::error'));
        expect(sentences, output + errors).toHaveLength(1);
        expect(sentences[0]).toContain(names);
        expect(errors).toBe('');
        expect(code).toBe(1);
      },
    );
    expect(wire.calls).toBe(before);
  });
});

/** Serves on loopback until its scope ends; gives its port. */
/** Starts the action with this kubeconfig and manifest; gives its last error. It has to end with exit code 1. */
async function lastError(kubeconfig: string, manifest: string, target = TARGET): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'thea-bad-'));
  const KUBECONFIG = join(folder, 'kubeconfig');
  writeFileSync(KUBECONFIG, kubeconfig);
  const start = {
    file: ACTION,
    // Its version is given: nobody is asked what the image says of itself.
    inputs: { ...GOOD, target, version: '1' },
    files: { [FILE]: `${DEPLOYMENT}${manifest}` },
    environment: { KUBECONFIG },
  };
  try {
    return await startAction(start, ({ code, lines, output, errors }) => {
      const sentences = lines.flatMap((line) => /^::error [^:]*::(.*)$/.exec(line)?.[1] ?? []);
      const last = sentences.at(-1) ?? '';
      expect(last, output + errors).toMatch(/[.?] [A-Z].*[.?]$/);
      // What the plan found stands where it was found; the end says nothing else.
      for (const sentence of sentences) expect(last).toContain(sentence.slice(0, 60));
      expect(errors).toBe('');
      expect(code).toBe(1);
      return last;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a cluster that is none of this release', () => {
  it('answers with a web page', async () => {
    await using page = await openStrange((_asked, answer) => {
      answer.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><html>');
    });
    const said = await lastError(kubeconfigOf(`http://127.0.0.1:${page.port}`, 'planted'), map('x'));
    expect(said).toMatch(/answered 200 with a web page, not as a Kubernetes API server does/);
  });

  it('has a certificate that does not fit, and is sent no token', async () => {
    await using other = await openUntrusted();
    const said = await lastError(kubeconfigOf(`https://localhost:${other.port}`, 'planted'), map('x'));
    expect(said).toMatch(/the certificate of localhost.* does not fit the authority that is trusted/);
    expect(other.asked()).toBe(0);
  });

  it.each([
    [
      'has no such namespace',
      map('x'),
      'kubernetes:kubeconfig/current/nowhere/thea-ia',
      'namespace "nowhere" does not exist',
    ],
    [
      'serves no such kind',
      'apiVersion: apps/v1\nkind: Deploymnet\nmetadata: {name: x}\n',
      TARGET,
      `${FILE}:10: the cluster serves no Deploymnet of apps/v1. Did you mean "Deployment"?`,
    ],
    ['does not know a field', map('x', '\ndta: {a: b}'), TARGET, 'the API server refuses ConfigMap x'],
    ['takes no such name', map('Größe'), TARGET, 'the API server refuses ConfigMap Größe'],
    ['takes no such name', map("'$(id)'"), TARGET, 'the API server refuses ConfigMap $(id)'],
  ])('%s', async (_what, manifest, target, says) => {
    await using house = await openApiHouse();
    const said = await lastError(house.server.kubeconfig('admin'), manifest, target);
    expect(said).toContain(says);
    expect(house.server.calls.filter(({ mutating }) => mutating)).toEqual([]);
    expect((await house.call('GET', '/api/v1/configmaps')).body['items']).toEqual([]);
  });
});
