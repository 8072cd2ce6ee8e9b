import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputVariable } from '@thea/action';
import { startDocker } from '../conformance/real-docker.ts';
import { installed, runProgram } from '../conformance/sigstore/program.ts';
import { ROOT } from './bundles.ts';
import { interleaved } from './interleaved.ts';
import { runNode } from './node-child.ts';
import { type Row, row } from './row.ts';

const PASSWORD = 'bench';
/** Milliseconds. */
const GOAL = 1_000;
const COMMIT_TIME = '1700000000';

/**
 * What build-sign takes beyond the build itself: the bundle on a real Docker Engine with the sample image, and a key that
 * the real cosign made, beside `docker buildx build` of the same into a layout. All layers are cached. No row where the
 * Engine is not installed.
 */
export async function buildAndSign(folder: string, rounds: number): Promise<readonly Row[]> {
  const missing = ['dockerd', 'cosign'].filter((name) => !existsSync(installed(name)));
  if (missing.length > 0) {
    console.log(
      `Building is not measured: ${missing.join(' and ')} is not here. Run: bash test/conformance/set-up.sh`,
    );
    return [];
  }
  mkdirSync(folder, { recursive: true });
  const workspace = join(folder, 'workspace');
  cpSync(join(ROOT, 'test/thea-ia'), workspace, { recursive: true });
  const keys = join(folder, 'keys');
  mkdirSync(keys);
  const made = await runProgram('cosign', ['generate-key-pair'], keys, { COSIGN_PASSWORD: PASSWORD });
  if (made.code !== 0) throw new Error(`cosign: ${made.stderr}`);
  const inputs = {
    repository: 'registry.example/thea-ia',
    compression: 'uncompressed',
    key: readFileSync(join(keys, 'cosign.key'), 'utf8'),
    'key-password': PASSWORD,
  };
  await using docker = await startDocker();
  let runs = 0;
  const temporary = (): string => {
    runs += 1;
    const path = join(folder, `temp-${runs}`);
    mkdirSync(path);
    return path;
  };
  const ours = async (): Promise<number> => {
    const end = await runNode({
      words: [join(ROOT, 'dist/build-sign/index.js')],
      folder: workspace,
      environment: {
        ...docker.environment,
        GITHUB_WORKSPACE: workspace,
        GITHUB_REPOSITORY: 'theaia/thea-ia',
        GITHUB_SHA: 'f'.repeat(40),
        SOURCE_DATE_EPOCH: COMMIT_TIME,
        RUNNER_TEMP: temporary(),
        ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [inputVariable(name), text])),
      },
    });
    if (end.code !== 0) throw new Error(end.output);
    return end.milliseconds;
  };
  const alone = async (): Promise<number> => {
    const output = `type=oci,tar=false,dest=${join(temporary(), 'layout')},rewrite-timestamp=true`;
    const words = ['--file', join(workspace, 'Dockerfile.optimized'), '--output', output];
    const began = performance.now();
    await docker.docker('buildx', 'build', ...words, '--provenance=false', '--sbom=false', workspace);
    return performance.now() - began;
  };
  const found = await interleaved({ ours, alone }, rounds);
  const [whole, build] = [found.get('ours') ?? Number.NaN, found.get('alone') ?? Number.NaN];
  return [
    row({
      group: `Building and signing the sample image, all layers cached (median of ${rounds})`,
      what: 'build-sign beyond the build',
      value: whole - build,
      unit: 'ms',
      peer: { what: 'docker buildx build', value: build },
      goal: { what: `${GOAL} ms`, value: GOAL },
    }),
  ];
}
