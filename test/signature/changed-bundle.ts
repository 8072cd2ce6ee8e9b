import type { Artifact } from '@thea/signature';

interface Bundle {
  verificationMaterial: {
    tlogEntries: { inclusionProof: { checkpoint: { envelope: string } } }[];
    timestampVerificationData?: object;
  };
  dsseEnvelope: { signatures: object[] };
}

function isBundle(value: unknown): value is Bundle {
  return (
    typeof value === 'object' && value !== null && 'verificationMaterial' in value && 'dsseEnvelope' in value
  );
}

/** The artifact with its bundle as `change` leaves it. */
export function changedBundle(artifact: Artifact, change: (bundle: Bundle) => void): Artifact {
  const layers = artifact.layers.map((layer) => {
    const bundle: unknown = JSON.parse(Buffer.from(layer.bytes).toString('utf8'));
    if (!isBundle(bundle)) throw new Error('no bundle');
    change(bundle);
    return { ...layer, bytes: Buffer.from(JSON.stringify(bundle)) };
  });
  return { ...artifact, layers };
}
