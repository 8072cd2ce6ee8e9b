import { Failure, type Json } from '@thea/action';
import { fieldsOf, textOf } from './fields.ts';
import { type Claim, CYCLONEDX_PREDICATE, SPDX_PREDICATE } from './statement.ts';

/** The largest list that is signed: a registry and every verifier take it whole. */
const LIMIT_BYTES = 8 * 1024 * 1024;

/**
 * A given software bill of materials as a claim: SPDX 2 or CycloneDX, in JSON.
 * @throws Failure('input') naming `sbom` where it is neither, or larger than 8 MiB.
 */
export function sbomClaim(value: Json): Claim {
  const { spdxVersion, bomFormat } = fieldsOf(value);
  const refused = (message: string, remedy: string): Failure =>
    new Failure('input', { input: 'sbom', message, remedy });
  const size = Buffer.byteLength(JSON.stringify(value));
  if (size > LIMIT_BYTES) {
    throw refused(
      `The SBOM is ${size} bytes long; ${LIMIT_BYTES} is the most that is signed.`,
      'List packages, not files: `syft` does with its default settings.',
    );
  }
  if (textOf(spdxVersion).startsWith('SPDX-')) return { predicateType: SPDX_PREDICATE, predicate: value };
  if (bomFormat === 'CycloneDX') return { predicateType: CYCLONEDX_PREDICATE, predicate: value };
  throw refused(
    'The SBOM is neither SPDX nor CycloneDX in JSON.',
    'Write it with `syft -o spdx-json` or `syft -o cyclonedx-json`.',
  );
}
