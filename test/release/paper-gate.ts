import type { SignatureGate } from '@thea/release';

/** A gate that everything passes: for tests of what comes after it. */
export const everythingSigned: SignatureGate = {
  judge: async ({ images }) => ({
    findings: [],
    evidence: [],
    proof: {
      policy: '0123456789abcdef',
      at: '2026-11-23T12:00:00.000Z',
      images: Object.fromEntries(images.map(({ container }) => [container, 'signed' as const])),
    },
    exception: null,
  }),
};
