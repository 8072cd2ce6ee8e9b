import { randomFillSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLayout } from '@thea/image';
import { digestOf } from '@thea/image/digest';
import { MANIFEST_TYPE } from '@thea/image/manifest';
import { serveCrane } from '../conformance/real-crane.ts';
import { importLayout, startDocker } from '../conformance/real-docker.ts';
import { installed, runProgram } from '../conformance/sigstore/program.ts';
import { ROOT } from './bundles.ts';
import { interleaved } from './interleaved.ts';
import { runNode } from './node-child.ts';
import { type Row, row } from './row.ts';

const LAYERS = 20;
const MEBIBYTE = 1_048_576;
/** At any size of an image, in megabytes. */
const MEMORY_GOAL = 128;
// What skopeo is linked to lies beside it.
const LIBRARIES = ['usr/lib', 'lib']
  .map((path) => join(ROOT, '.cache/conformance/docker', path, 'x86_64-linux-gnu'))
  .join(':');
const GROUP = 'Pushing an image of 20 layers to a registry on loopback';

/** An image in a layout: 20 layers of random bytes, `mebibytes` in all. Each layer is written by itself. */
async function largeLayout(folder: string, mebibytes: number): Promise<string> {
  await mkdir(join(folder, 'blobs/sha256'), { recursive: true });
  const bytes = Buffer.alloc(Math.floor((mebibytes * MEBIBYTE) / LAYERS));
  const layers = [];
  for (let index = 0; index < LAYERS; index += 1) {
    randomFillSync(bytes);
    const digest = digestOf(bytes);
    await writeFile(join(folder, 'blobs', ...digest.split(':')), bytes);
    layers.push({ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size: bytes.length });
  }
  const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
  const config = Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', config: {}, rootfs }));
  const mediaType = 'application/vnd.oci.image.config.v1+json';
  const described = { mediaType, digest: digestOf(config), size: config.length };
  const manifest = Buffer.from(
    JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST_TYPE, config: described, layers }),
  );
  const root = { mediaType: MANIFEST_TYPE, digest: digestOf(manifest), size: manifest.length };
  await createLayout(folder, root, [config, manifest]);
  return folder;
}

/**
 * A push of a large image, and one of an image that is there, by the bundle of push-ecr beside crane, skopeo and
 * `docker push` in the same run. No row where they are not installed.
 */
export async function pushImages(folder: string, mebibytes: number, rounds: number): Promise<readonly Row[]> {
  const missing = ['crane', 'skopeo', 'dockerd'].filter((name) => !existsSync(installed(name)));
  if (missing.length > 0) {
    console.log(
      `Pushing is not measured: ${missing.join(' and ')} is not here. Run: bash test/conformance/set-up.sh`,
    );
    return [];
  }
  const layout = await largeLayout(join(folder, 'layout'), mebibytes);
  let memory = 0;
  const ours = async (host: string): Promise<number> => {
    const words = ['--layout', layout, '--repository', `${host}/bench`, '--version', 'v1'];
    const end = await runNode({
      words: [join(ROOT, 'dist/push-ecr/index.js'), ...words],
      folder,
      environment: {},
      memory: true,
    });
    if (end.code !== 0) throw new Error(end.output);
    memory = Math.max(memory, end.megabytes ?? 0);
    return end.milliseconds;
  };
  const peer = async (name: string, words: readonly string[]): Promise<number> => {
    const began = performance.now();
    const { code, stderr } = await runProgram(name, words, folder, { LD_LIBRARY_PATH: LIBRARIES });
    if (code !== 0) throw new Error(`${name}: ${stderr}`);
    return performance.now() - began;
  };
  const crane = (host: string): Promise<number> =>
    peer('crane', ['push', '--insecure', layout, `${host}/bench:v1`]);
  const skopeo = (host: string): Promise<number> =>
    peer('skopeo', [
      '--insecure-policy',
      'copy',
      '--dest-tls-verify=false',
      `oci:${layout}`,
      `docker://${host}/bench:v1`,
    ]);
  const whole = await (async () => {
    await using docker = await startDocker();
    await importLayout(docker, layout, 'bench:v1');
    const engine = async (host: string): Promise<number> => {
      await docker.docker('tag', 'bench:v1', `${host}/bench:v1`);
      const began = performance.now();
      await docker.docker('push', '--quiet', `${host}/bench:v1`);
      return performance.now() - began;
    };
    const fresh = (push: (host: string) => Promise<number>) => async (): Promise<number> => {
      await using registry = await serveCrane();
      return await push(registry.host);
    };
    return await interleaved(
      { ours: fresh(ours), crane: fresh(crane), skopeo: fresh(skopeo), docker: fresh(engine) },
      rounds,
    );
  })();
  await using registry = await serveCrane();
  await ours(registry.host);
  const again = await interleaved(
    { ours: () => ours(registry.host), crane: () => crane(registry.host) },
    rounds,
  );
  await rm(layout, { recursive: true, force: true });
  const of = (figures: ReadonlyMap<string, number>, name: string): number => figures.get(name) ?? Number.NaN;
  const peers = (['crane', 'skopeo', 'docker'] as const).map((name) => ({ name, value: of(whole, name) }));
  const best = Math.min(...peers.map(({ value }) => value));
  const idle = of(again, 'crane');
  return [
    ...peers.map(({ name, value }) =>
      row({
        group: GROUP,
        what: `push-ecr, ${mebibytes} MiB`,
        value: of(whole, 'ours') / 1000,
        unit: 's',
        peer: { what: name === 'docker' ? 'docker push' : name, value: value / 1000 },
        goal: { what: 'the fastest peer', value: best / 1000 },
      }),
    ),
    row({
      group: GROUP,
      what: 'push-ecr, nothing to do',
      value: of(again, 'ours'),
      unit: 'ms',
      peer: { what: 'crane', value: idle },
      goal: null,
    }),
    row({
      group: GROUP,
      what: 'push-ecr, peak memory',
      value: memory,
      unit: 'MB',
      peer: null,
      goal: { what: '128 MB', value: MEMORY_GOAL },
    }),
  ];
}
