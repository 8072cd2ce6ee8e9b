import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Json, parseJsonText } from '@thea/action';
import { claimsOf, discovery, TokenIssuer } from '@thea/rehearsal/github/api/oidc';
import { parse, stringify } from 'yaml';
import { openServer } from '../../action/loopback.ts';
import { freePort, installed, type Program, runProgram, startProgram } from './program.ts';

/** Fulcio, Rekor v2 and a timestamp authority as they are released, on loopback, with an issuer of tokens. */
export interface RealSigstore extends AsyncDisposable {
  /** An empty folder, with trusted_root.json and signing_config.json in it. */
  readonly folder: string;
  readonly trustRoot: Json;
  readonly signingConfig: Json;
  readonly issuer: string;
  /** The identity token of a job; the commit is the version of what it builds. */
  token(commit: string): string;
}

export const WORKFLOW = 'theaia/actions/.github/workflows/release.yml';
export const REF = 'refs/tags/v1.2.0';

function jsonOf(text: string): Json {
  const parsed = parseJsonText(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

async function pemFrom(url: string, path: string, read: (text: string) => string): Promise<void> {
  await writeFile(path, read(await (await fetch(url)).text()));
}

/** Fulcio's settings: the public table of claims, for our issuer alone. */
async function fulcioConfig(issuer: string): Promise<string> {
  const path = fileURLToPath(new URL('../../../.cache/conformance/fulcio.yaml', import.meta.url));
  const text = await readFile(path, 'utf8');
  // It uses aliases as keys (`*github-type:`), which YAML 1.2 reads as part of the alias.
  const names = new Map([...text.matchAll(/- &(\S+) "(\S+)"/g)].map(([, name, value]) => [name, value]));
  const plain = text.replace(/^( +)\*(\S+):$/gm, (_all, space, name) => `${space}${names.get(name)}:`);
  const metadata = Object.entries(Object(parse(plain))).find(([key]) => key === 'ci-issuer-metadata')?.[1];
  const ours = {
    'issuer-url': issuer,
    'client-id': 'sigstore',
    type: 'ci-provider',
    'ci-provider': 'github-workflow',
  };
  return stringify({ 'oidc-issuers': { [issuer]: ours }, 'ci-issuer-metadata': metadata });
}

/** Starts everything; it ends with the scope. */
export async function openRealSigstore(): Promise<RealSigstore> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-sigstore-'));
  const at = (name: string): string => join(folder, name);
  const keys = await TokenIssuer.create(() => Date.now());
  const front = await openServer((request, response) => {
    const body = request.url?.includes('openid-configuration') ? discovery(front.url) : { ...keys.jwks() };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const [fulcioPort, fulcioGrpc, fulcioMetrics, rekorPort, rekorGrpc, rekorMetrics, tsaPort] =
    await Promise.all(Array.from({ length: 7 }, freePort));
  const [fulcio, rekor, tsa] = [fulcioPort, rekorPort, tsaPort].map((port) => `http://127.0.0.1:${port}`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await writeFile(at('rekor.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(at('rekor.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(at('fulcio.yaml'), await fulcioConfig(front.url));
  const programs: Program[] = await Promise.all([
    startProgram(
      'fulcio',
      ['serve', '--ca', 'ephemeralca', '--ct-log-url', '', '--host', '127.0.0.1', '--port', `${fulcioPort}`]
        .concat([
          '--grpc-host',
          '127.0.0.1',
          '--grpc-port',
          `${fulcioGrpc}`,
          '--metrics-port',
          `${fulcioMetrics}`,
        ])
        .concat(['--config-path', at('fulcio.yaml'), '--legacy-unix-domain-socket', at('fulcio.sock')]),
      `${fulcio}/healthz`,
      folder,
    ),
    startProgram(
      'rekor',
      [
        'serve',
        '--http-port',
        `${rekorPort}`,
        '--grpc-port',
        `${rekorGrpc}`,
        '--http-metrics-port',
        `${rekorMetrics}`,
      ]
        .concat([
          '--hostname',
          '127.0.0.1',
          '--signer-filepath',
          at('rekor.pem'),
          '--storage-dir',
          at('tiles'),
        ])
        .concat(['--checkpoint-interval', '1s']),
      `${rekor}/healthz`,
      folder,
    ),
    startProgram(
      'timestamp-server',
      ['serve', '--timestamp-signer', 'memory', '--disable-ntp-monitoring', '--host', '127.0.0.1'].concat([
        '--port',
        `${tsaPort}`,
        '--scheme',
        'http',
      ]),
      `${tsa}/ping`,
      folder,
    ),
  ]);
  await pemFrom(`${fulcio}/api/v2/trustBundle`, at('fulcio.pem'), (text) => {
    const bundle: { chains?: { certificates?: string[] }[] } = Object(JSON.parse(text));
    return bundle.chains?.[0]?.certificates?.join('') ?? '';
  });
  await pemFrom(`${tsa}/api/v1/timestamp/certchain`, at('tsa.pem'), (text) => text);
  const since = 'start-time=2020-01-01T00:00:00Z';
  const config = ['signing-config', 'create', '--out', at('signing_config.json')].concat(
    ['fulcio', 'oidc', 'rekor', 'tsa'].map((name) => `--no-default-${name}`),
    [`--fulcio=url=${fulcio},api-version=1,${since},operator=test`],
    [`--rekor=url=${rekor},api-version=2,${since},operator=test`, '--rekor-config=ANY'],
    [`--tsa=url=${tsa}/api/v1/timestamp,api-version=1,${since},operator=test`, '--tsa-config=ANY'],
  );
  const root = ['trusted-root', 'create', '--out', at('trusted_root.json')].concat(
    ['fulcio', 'rekor', 'tsa', 'ctfe'].map((name) => `--no-default-${name}`),
    [`--fulcio=url=${fulcio},certificate-chain=${at('fulcio.pem')}`],
    [`--rekor=url=${rekor},public-key=${at('rekor.pub')},${since},origin=127.0.0.1`],
    [`--tsa=url=${tsa}/api/v1/timestamp,certificate-chain=${at('tsa.pem')}`],
  );
  for (const words of [config, root]) {
    const { code, stderr } = await runProgram('cosign', words, folder);
    if (code !== 0) throw new Error(`${installed('cosign')} ${words[0]}: ${stderr}`);
  }
  const repository = {
    fullName: 'theaia/thea-ia',
    owner: 'theaia',
    name: 'thea-ia',
    id: 1001,
    ownerId: 2002,
    defaultBranch: 'main',
    immutableSubject: false,
  };
  return {
    folder,
    trustRoot: jsonOf(await readFile(at('trusted_root.json'), 'utf8')),
    signingConfig: jsonOf(await readFile(at('signing_config.json'), 'utf8')),
    issuer: front.url,
    token: (commit) =>
      keys.issue(
        front.url,
        'sigstore',
        claimsOf(repository, {
          ref: 'refs/heads/main',
          sha: commit,
          event: 'push',
          actor: 'somebody',
          workflow: 'Deploy',
          workflowRef: 'theaia/thea-ia/.github/workflows/deploy.yml@refs/heads/main',
          workflowSha: commit,
          jobWorkflowRef: `${WORKFLOW}@${REF}`,
          jobWorkflowSha: 'a'.repeat(40),
          environment: null,
          runId: '7',
          runNumber: 1,
          runAttempt: 1,
        }),
      ),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(programs.map((program) => program.end()));
      await front[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
