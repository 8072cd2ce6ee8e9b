import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFacts, provenanceOf } from '@thea/signature';
import { installed } from '../conformance/sigstore/program.ts';
import { openRealSigstore, REF, WORKFLOW } from '../conformance/sigstore/real-sigstore.ts';
import { interleaved } from './interleaved.ts';
import { type Row, row } from './row.ts';
import { openSigningHouse, type SigningHouse } from './signing-house.ts';

/** Of the peer's time. */
const GOAL = 0.5;
const COMMIT = 'f'.repeat(40);

/** A way to sign that both know: what each is told, and where its keys or settings are. */
interface Way {
  readonly name: string;
  readonly folder: string;
  /** What cosign is told to sign with, and to prove with. */
  sign(): readonly string[];
  prove(): readonly string[];
  token?(): string;
}

const last = (times: readonly number[]): number => times.at(-1) ?? Number.NaN;

/** Signing and proving by one way, and the same by cosign: one image, and all of a release. */
async function measureWay(house: SigningHouse, way: Way, rounds: number): Promise<readonly Row[]> {
  const { folder, name } = way;
  const ours = (mode: 'sign' | 'prove' | 'release', images: readonly string[]) =>
    house.ours(mode, images, folder, way.token?.());
  const cosign = (verb: string, words: readonly string[], ...images: readonly string[]) => {
    const told = verb.startsWith('verify') ? way.prove() : [...way.sign(), '--yes'];
    return house.cosign(folder, verb, ...told, ...words, ...images.map(house.address));
  };
  await house.furnish(folder, way.token === undefined);
  const { predicate } = provenanceOf(buildFacts({}, way.token?.() ?? null, {}));
  writeFileSync(join(folder, 'provenance.json'), JSON.stringify(predicate));
  const claims = [
    ['slsaprovenance1', 'provenance.json'],
    ['spdxjson', 'sbom.json'],
  ] as const;
  const signed = house.image();
  await cosign('sign', [], signed);
  const found = await interleaved(
    {
      whole: async () => (await ours('sign', [house.image()])).whole,
      running: async () => {
        const { opening, times } = await ours('sign', [house.image()]);
        return opening + last(times);
      },
      further: async () => last((await ours('sign', Array.from({ length: 3 }, house.image))).times),
      cosign: async () => {
        const image = house.image();
        return (await cosign('sign', [], image)) + (await cosign('verify', [], image));
      },
      release: async () => (await ours('release', house.release())).whole,
      cosignRelease: async () => {
        const images = house.release();
        const index = images.slice(0, 1);
        let sum = await cosign('sign', ['--recursive'], ...index);
        for (const [type, file] of claims)
          sum += await cosign('attest', ['--type', type, '--predicate', file], ...index);
        sum += await cosign('verify', [], ...images);
        for (const [type] of claims) sum += await cosign('verify-attestation', ['--type', type], ...index);
        return sum;
      },
      proved: async () => (await ours('prove', [signed])).whole,
      provedFurther: async () => last((await ours('prove', Array(3).fill(signed))).times),
      cosignVerify: () => cosign('verify', [], signed),
    },
    rounds,
  );
  const rowsOf = (
    group: string,
    aims: boolean,
    peerName: string,
    peerWhat: string,
    rows: readonly [string, string][],
  ) => {
    const peer = { what: peerWhat, value: found.get(peerName) ?? 0 };
    const goal = aims ? { what: `${GOAL} × cosign`, value: GOAL * peer.value } : null;
    return rows.map(([what, figure]) =>
      row({ group, what, value: found.get(figure) ?? 0, unit: 'ms', peer, goal }),
    );
  };
  const signing = `Sign ${name}, attach, and prove offline (median of ${rounds})`;
  return [
    ...rowsOf(signing, true, 'cosignRelease', 'its 6 processes', [
      ['a release: index, two images, provenance and SBOM', 'release'],
    ]),
    // Keyless, both wait for the next checkpoint of the log with a single image.
    ...rowsOf(signing, way.token === undefined, 'cosign', 'cosign sign + verify', [
      ['a further image in a running action', 'further'],
      ['one image in a running action, with the signer opened', 'running'],
      ['one image, with node, code and signer opened', 'whole'],
    ]),
    ...rowsOf(
      `Prove offline what was signed ${name} (median of ${rounds})`,
      false,
      'cosignVerify',
      'cosign verify',
      [
        ['a further image in a running action', 'provedFurther'],
        ['one image, with node and code opened', 'proved'],
      ],
    ),
  ];
}

/**
 * Signing, and proving it again from the registry, by a process of ours, packed as the actions are, beside the processes
 * of the cosign CLI that do the same: with a key file, where most of either is what its author set (scrypt), and keyless
 * with the real Fulcio, Rekor v2 and timestamp authority on this machine. What is proved is proved offline. No row where
 * cosign is not installed.
 */
export async function signVerify(folder: string, rounds: number): Promise<readonly Row[]> {
  const missing = ['cosign', 'fulcio', 'rekor', 'timestamp-server'].filter(
    (name) => !existsSync(installed(name)),
  );
  if (missing.length > 0) {
    console.log(
      `Signing is not measured: ${missing.join(' and ')} is not here. Run: bash test/conformance/set-up.sh`,
    );
    return [];
  }
  await using house = await openSigningHouse(folder);
  const withKey = await measureWay(
    house,
    {
      name: 'with a key file',
      folder,
      sign: () => ['--key', 'cosign.key', '--use-signing-config=false', '--tlog-upload=false'],
      prove: () => ['--key', 'cosign.pub', '--insecure-ignore-tlog=true'],
    },
    rounds,
  );
  await using sigstore = await openRealSigstore();
  const token = (): string => sigstore.token(COMMIT);
  const root = ['--trusted-root', 'trusted_root.json'];
  const keyless = await measureWay(
    house,
    {
      name: 'keyless',
      folder: sigstore.folder,
      sign: () => ['--signing-config', 'signing_config.json', ...root, '--identity-token', token()],
      prove: () => [
        ...[...root, '--use-signed-timestamps', '--insecure-ignore-sct'],
        ...['--certificate-identity', `https://github.com/${WORKFLOW}@${REF}`],
        ...['--certificate-oidc-issuer', sigstore.issuer],
      ],
      token,
    },
    rounds,
  );
  return [...withKey, ...keyless];
}
