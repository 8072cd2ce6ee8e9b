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

/** What a process of ours took: all of it, and as it says itself. Milliseconds. */
interface Took {
  readonly whole: number;
  /** The key file, and then one image after the other. */
  readonly key: number;
  readonly times: readonly number[];
}

function tookOf(whole: number, output: string): Took {
  const { key, times }: { key: number; times: number[] } = JSON.parse(output);
  return { whole, key, times };
}

/**
 * Signing an image with a key of cosign and proving it again from the registry, without any service: a process of ours,
 * packed as the actions are, beside the two processes of the cosign CLI that do the same with the same key. Most of
 * either is the key file, which costs what its author set (scrypt), so proving is measured on its own too. No row where
 * cosign is not installed.
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
    const ours = async (mode: 'sign' | 'prove', images: readonly string[]): Promise<Took> => {
      const words = [entry, mode, registry.host, REPOSITORY, folder, ...images];
      const end = await runNode({ words, folder, environment });
      if (end.code !== 0) throw new Error(end.output);
      return tookOf(end.milliseconds, end.output);
    };
    const named = (image: ReturnType<typeof fresh>): string => `${image.digest}/${image.manifest.length}`;
    const sign = (count: number) => ours('sign', Array.from({ length: count }, fresh).map(named));
    const took = async (act: () => Promise<unknown>): Promise<number> => {
      const began = performance.now();
      await act();
      return performance.now() - began;
    };
    const address = ({ digest }: { digest: string }): string => `${registry.host}/${REPOSITORY}@${digest}`;
    const alone = ['--use-signing-config=false', '--tlog-upload=false', '--yes'];
    const cosignSign = (image: string) => cosign('sign', '--key', 'cosign.key', ...alone, image);
    const cosignVerify = (image: string) =>
      cosign('verify', '--key', 'cosign.pub', '--insecure-ignore-tlog=true', image);
    const signed = fresh();
    await cosignSign(address(signed));
    const found = await interleaved(
      {
        whole: async () => (await sign(1)).whole,
        running: async () => {
          const { key, times } = await sign(1);
          return key + (times[0] ?? Number.NaN);
        },
        further: async () => (await sign(3)).times.at(-1) ?? Number.NaN,
        proved: async () => (await ours('prove', [named(signed)])).whole,
        provedFurther: async () =>
          (await ours('prove', Array(3).fill(named(signed)))).times.at(-1) ?? Number.NaN,
        cosign: async () => {
          const image = address(fresh());
          return took(async () => {
            await cosignSign(image);
            await cosignVerify(image);
          });
        },
        cosignVerify: () => took(() => cosignVerify(address(signed))),
      },
      rounds,
    );
    const rowsOf = (group: string, peerName: string, peerWhat: string, rows: readonly [string, string][]) => {
      const peer = { what: peerWhat, value: found.get(peerName) ?? 0 };
      const goal = { what: `${GOAL} × cosign`, value: GOAL * peer.value };
      return rows.map(([what, name]) =>
        row({ group, what, value: found.get(name) ?? 0, unit: 'ms', peer, goal }),
      );
    };
    return [
      ...rowsOf(
        `Sign with a key, attach, and prove offline (median of ${rounds})`,
        'cosign',
        'cosign sign + verify',
        [
          ['a further image in a running action', 'further'],
          ['one image in a running action, with the key file opened', 'running'],
          ['one image, with node, code and key file opened', 'whole'],
        ],
      ),
      ...rowsOf(`Prove offline (median of ${rounds})`, 'cosignVerify', 'cosign verify', [
        ['a further image in a running action', 'provedFurther'],
        ['one image, with node and code opened', 'proved'],
      ]),
    ];
  } finally {
    await registry.close();
  }
}
