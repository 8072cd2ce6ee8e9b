// Images signed with a key of cosign, attached, and proved again, one after the other; prints the milliseconds of each:
// `sign-child.ts HOST REPOSITORY FOLDER DIGEST/SIZE …`.
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDeadline, systemClock } from '@thea/action';
import { openKeyFile } from '@thea/signature/key-file';
import { keySigner } from '@thea/signature/key-signer';
import { proveImage } from '@thea/signature/prove-image';
import { signManifests } from '@thea/signature/sign';
import { NO_WITNESSES } from '@thea/signature/witness';
import { pushArtifacts } from '../signature/push.ts';
import { wireReader } from '../signature/wire-reader.ts';

const [host = '', repository = '', folder = '', ...images] = process.argv.slice(2);
const clock = systemClock();
const tools = { clock, deadline: startDeadline(clock, 30_000, 'The bench'), log: { info: () => {} } };
const password = process.env['COSIGN_PASSWORD'] ?? '';
const signer = keySigner(await openKeyFile(readFileSync(join(folder, 'cosign.key'), 'utf8'), password));
const publicKey = createPublicKey(readFileSync(join(folder, 'cosign.pub'), 'utf8'));
const times: number[] = [];
for (const image of images) {
  const began = performance.now();
  const [digest = '', size = ''] = image.split('/');
  const { artifacts } = await signManifests(
    {
      manifests: [{ mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: Number(size) }],
      repository: `${host}/${repository}`,
      signer,
      witnesses: NO_WITNESSES,
      attestations: [],
      legacy: false,
    },
    tools,
  );
  await pushArtifacts(host, repository, artifacts);
  const proof = await proveImage(wireReader(host, repository), {
    digest,
    version: '1.0.0',
    signers: [{ kind: 'key', name: 'cosign.pub', publicKey, from: null, until: null }],
    attestations: [],
    trustRoot: null,
    now: new Date(),
  });
  if (proof.kind !== 'proved') throw new Error(proof.reasons.join('; '));
  times.push(performance.now() - began);
}
console.log(JSON.stringify(times));
