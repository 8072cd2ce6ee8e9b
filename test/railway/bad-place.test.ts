import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadInput } from '../action/bad-input.ts';
import { expectRefusal, openSilentWire, type Wire } from '../action/refusal.ts';
import { startAction } from '../action/start-action.ts';
import { openStrange, openUntrusted } from '../action/strange-server.ts';

const ACTION = fileURLToPath(new URL('../../dist/deploy-railway/index.js', import.meta.url));
const TOKEN = 'planted-token-of-railway';
const GOOD = {
  target: 'railway:thea/production/api',
  image: `ghcr.io/theaia/thea-ia@sha256:${'0'.repeat(64)}`,
  'allow-unsigned': 'the image is for a test',
};
const FILE = 'folder with space.yml';

/** A targets file whose only target has these lines. */
const targets = (...lines: readonly string[]): string =>
  [
    'version: 1',
    'environments:',
    '  production:',
    '    targets:',
    '      - name: api',
    '        platform: railway',
    ...lines.map((line) => `        ${line}`),
    '',
  ].join('\n');
const WHERE = ['project: thea', 'environment: production', 'service: api'];

const FILES: readonly (readonly [what: string, text: string, line: number, says: string])[] = [
  ['no service', targets('project: thea', 'environment: production'), 5, '"service"'],
  ['a key that nobody knows', targets(...WHERE, 'replica: 2'), 10, 'Did you mean "replicas"'],
  ['a number as text', targets(...WHERE, 'replicas: "2"'), 10, 'replicas'],
  ['no replica', targets(...WHERE, 'replicas: 0'), 10, 'replicas'],
  ['a time that is too long', targets(...WHERE, 'healthcheck-timeout: 9000'), 10, 'healthcheck-timeout'],
  ['a path that is none', targets(...WHERE, 'healthcheck-path: health'), 10, 'healthcheck-path'],
  ['a variable that is no text', targets(...WHERE, 'variables: {WORKERS: 2}'), 10, 'WORKERS'],
  ['a policy of restarts that is none', targets(...WHERE, 'restart-policy: SOMETIMES'), 10, 'restart-policy'],
  ['no region', targets(...WHERE, 'regions: {}'), 10, 'regions'],
  [
    'a service that is a list',
    targets('project: thea', 'environment: production', 'service: [api]'),
    9,
    'service',
  ],
  ['a tab', targets(...WHERE, '\treplicas: 2'), 10, 'is not YAML'],
  ['a key twice', targets(...WHERE, 'service: api'), 10, 'is not YAML'],
];

const INPUTS: readonly (readonly [
  what: string,
  names: string,
  inputs: { readonly [name: string]: string },
])[] = [
  ['an image by tag', 'image', { image: 'ghcr.io/theaia/thea-ia:latest' }],
  ['a target on another platform', 'Use deploy-ecs', { target: 'ecs:eu-west-1/cluster/service' }],
  ['a target that lacks a part', 'target', { target: 'railway:thea/api' }],
  ['a variable without a value', 'variables', { variables: 'A=1\nB' }],
  ['a variable that is set twice', 'sets A twice', { variables: 'A=1\nA=2' }],
  ['a variable whose name is none', 'variables', { variables: '1A=2' }],
  ['an endpoint that is no URL', 'endpoint', { endpoint: 'railway.com' }],
  ['an endpoint of a file', 'endpoint', { endpoint: 'file:///etc/passwd' }],
  ['a path that is none', 'healthcheck-path', { 'healthcheck-path': 'health' }],
  ['a name without its password', 'registry-password', { 'registry-username': 'thea' }],
];

describe('a release that is wrong before Railway is asked', () => {
  let wire: Wire;
  let railway: Wire;
  beforeAll(async () => {
    wire = await openSilentWire();
    const RAILWAY_GRAPHQL_ENDPOINT = wire.environment['GITHUB_API_URL'] ?? '';
    railway = {
      environment: { ...wire.environment, RAILWAY_GRAPHQL_ENDPOINT, RAILWAY_TOKEN: TOKEN, GITHUB_TOKEN: '' },
      get calls() {
        return wire.calls;
      },
      [Symbol.asyncDispose]: () => wire[Symbol.asyncDispose](),
    };
  });
  afterAll(() => railway[Symbol.asyncDispose]());

  it.concurrent.each(FILES)('%s: file and line', (what, text, line, names) =>
    expectRefusal(
      ACTION,
      {
        what,
        names,
        inputs: { ...GOOD, target: 'api', environment: 'production', targets: FILE },
        files: { [FILE]: text },
        place: { path: FILE, line },
      },
      railway,
    ));

  it.concurrent.each(INPUTS)('%s', (what, names, inputs) => {
    const bad: BadInput = { what, names, inputs: { ...GOOD, ...inputs } };
    return expectRefusal(ACTION, bad, railway);
  });

  it('no token', () => {
    const environment = { ...railway.environment, RAILWAY_TOKEN: '' };
    const { calls } = wire;
    return startAction({ file: ACTION, inputs: GOOD, environment }, ({ code, lines, errors }) => {
      const sentences = lines.filter((line) => line.startsWith('::error'));
      expect(sentences).toHaveLength(1);
      expect(sentences[0]).toContain('No token for Railway is given. Put a project token');
      expect([code, errors]).toEqual([1, '']);
      expect(wire.calls).toBe(calls);
    });
  });
});

/** The last error of the action whose Railway is at this address. It has to end with exit code 1, and tells no token. */
async function lastError(endpoint: string): Promise<string> {
  const environment = { RAILWAY_GRAPHQL_ENDPOINT: endpoint, RAILWAY_TOKEN: TOKEN };
  return startAction(
    { file: ACTION, inputs: GOOD, environment },
    ({ code, lines, output, errors, summary }) => {
      const sentences = lines.flatMap((line) => /^::error [^:]*::(.*)$/.exec(line)?.[1] ?? []);
      expect(sentences, output + errors).toHaveLength(1);
      expect(sentences[0]).toMatch(/[.?] [A-Z].*[.?]$/);
      expect(`${output.replaceAll(`::add-mask::${TOKEN}`, '')}${summary ?? ''}`).not.toContain(TOKEN);
      expect([code, errors]).toEqual([1, '']);
      return sentences[0] ?? '';
    },
  );
}

const says = (status: number, type: string, body: string) => (answer: ServerResponse) => {
  answer.writeHead(status, { 'content-type': type }).end(body);
};

describe('a Railway that is none', () => {
  it.concurrent.each([
    [
      'a web page',
      says(200, 'text/html', '<!DOCTYPE html><html><p>Sign in</p>'),
      /status 200: Sign in\. Check RAILWAY_GRAPHQL_ENDPOINT/,
    ],
    [
      'a page of an error',
      says(502, 'text/html', '<html><h1>Bad Gateway</h1>'),
      /status 502: Bad Gateway\. What serves goes on serving/,
    ],
    [
      'JSON of another API',
      says(200, 'application/json', '{"message":"hello"}'),
      /does not allow.*Check RAILWAY_GRAPHQL_ENDPOINT/,
    ],
    [
      'data of another shape',
      says(200, 'application/json', '{"data":{"projectToken":[]}}'),
      /does not allow.*Check RAILWAY_GRAPHQL_ENDPOINT/,
    ],
    ['cut JSON', says(200, 'application/json', '{"data":{"projectTo'), /Check RAILWAY_GRAPHQL_ENDPOINT/],
    ['nothing', says(200, 'application/json', ''), /status 200: nothing\. Check RAILWAY_GRAPHQL_ENDPOINT/],
    [
      'a redirect',
      says(302, 'text/plain', 'https://example.invalid'),
      /status 302: .*Check RAILWAY_GRAPHQL_ENDPOINT/,
    ],
  ])('answers with %s', async (_what, answerWith, sentence) => {
    const asked: string[] = [];
    await using other = await openStrange((request, answer) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        asked.push(body);
        answerWith(answer);
      });
    });
    expect(await lastError(`http://127.0.0.1:${other.port}`)).toMatch(sentence);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((body) => body.includes('mutation'))).toEqual([]);
  });

  it('has a certificate that does not fit, and is sent no token', async () => {
    await using other = await openUntrusted();
    expect(await lastError(`https://localhost:${other.port}`)).toMatch(/certificate/);
    expect(other.asked()).toBe(0);
  });
});
