import { existsSync } from 'node:fs';
import { buildImage } from '@thea/rehearsal/registry/image';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { installed, runProgram } from '../conformance/sigstore/program.ts';
import { interleaved } from './interleaved.ts';
import { runNode } from './node-child.ts';
import { type Row, row } from './row.ts';
import { packSigner } from './sign-bundle.ts';

const REPOSITORY = 'thea-ia';
const PASSWORD = 'bench';
/** Of the peer's time. */
const GOAL = 0.5;

/**
 * Signing an image with a key of cosign and proving it again from the registry, without any service: a process of ours,
 * packed as the actions are, beside the two processes of the cosign CLI that do the same. No row where cosign is not installed.
 */
export async function signVerify(folder: string, rounds: number): Promise<readonly Row[]> {
  if (!existsSync(installed('cosign'))) {
    console.log('Signing is not measured: cosign is not here. Run: bash test/conformance/set-up.sh');
    return [];
  }
  const entry = await packSigner(folder);
  const registry = await openRegistry();
  const environment = { COSIGN_PASSWORD: PASSWORD };
  let images = 0;
  const fresh = () => {
    images += 1;
    const image = buildImage([], {
      version: '1.0.0',
      entrypoint: [String(images)],
      command: [],
      workingFolder: '/',
      environment: {},
      port: 8000,
    });
    registry.seed({ repository: REPOSITORY, image });
    return image;
  };
  const cosign = async (...words: readonly string[]): Promise<void> => {
    const { code, stderr } = await runProgram('cosign', words, folder, environment);
    if (code !== 0) throw new Error(`cosign ${words[0]}: ${stderr}`);
  };
  try {
    await cosign('generate-key-pair', '--output-key-prefix', 'cosign');
    const ours = async (count: number): Promise<{ whole: number; last: number }> => {
      const images = Array.from({ length: count }, fresh);
      const named = images.map(({ digest, manifest }) => `${digest}/${manifest.length}`);
      const end = await runNode({
        words: [entry, registry.host, REPOSITORY, folder, ...named],
        folder,
        environment,
      });
      if (end.code !== 0) throw new Error(end.output);
      const times: unknown = JSON.parse(end.output);
      return { whole: end.milliseconds, last: Array.isArray(times) ? Number(times.at(-1)) : Number.NaN };
    };
    const found = await interleaved(
      {
        whole: async () => (await ours(1)).whole,
        further: async () => (await ours(3)).last,
        cosign: async () => {
          const image = `${registry.host}/${REPOSITORY}@${fresh().digest}`;
          const began = performance.now();
          const alone = ['--use-signing-config=false', '--tlog-upload=false', '--yes'];
          await cosign('sign', '--key', 'cosign.key', ...alone, image);
          await cosign('verify', '--key', 'cosign.pub', '--insecure-ignore-tlog=true', image);
          return performance.now() - began;
        },
      },
      rounds,
    );
    const peer = { what: 'cosign sign + verify', value: found.get('cosign') ?? 0 };
    const goal = { what: `${GOAL} × cosign`, value: GOAL * peer.value };
    const group = `Sign with a key, attach, and prove offline (median of ${rounds})`;
    const figure = (what: string, name: string): Row =>
      row({ group, what, value: found.get(name) ?? 0, unit: 'ms', peer, goal });
    return [
      figure('one image in a running action', 'further'),
      figure('one image, with node, code and key file opened', 'whole'),
    ];
  } finally {
    await registry.close();
  }
}
