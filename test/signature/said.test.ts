import {
  buildFacts,
  PUBLIC_SIGNING_CONFIG,
  parseSigningConfig,
  provenanceOf,
  refusePublication,
  sbomClaim,
} from '@thea/signature';
import { describe, expect, it } from 'vitest';
import { CLAIMS, tokenOf, VERSION } from './house.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

describe('provenance', () => {
  it('says what the token says, not what the environment says', () => {
    const environment = { GITHUB_REPOSITORY: 'mallory/thea-ia', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2' };
    const claim = provenanceOf(buildFacts(environment, tokenOf(CLAIMS), { target: 'runtime' }));
    expect(claim.predicateType).toBe('https://slsa.dev/provenance/v1');
    expect(claim.predicate).toMatchObject({
      buildDefinition: {
        externalParameters: {
          workflow: {
            repository: 'https://github.com/theaia/thea-ia',
            path: '.github/workflows/deploy.yml',
            ref: 'refs/heads/main',
          },
          inputs: { target: 'runtime' },
        },
        resolvedDependencies: [{ digest: { gitCommit: VERSION } }],
      },
      runDetails: {
        builder: {
          id: 'https://github.com/theaia/actions/.github/workflows/release.yml@refs/tags/v1.2.0',
        },
        metadata: { invocationId: 'https://github.com/theaia/thea-ia/actions/runs/7/attempts/2' },
      },
    });
  });
});

describe('an SBOM', () => {
  it.each([
    ['SPDX', { spdxVersion: 'SPDX-2.3' }, 'https://spdx.dev/Document'],
    ['CycloneDX', { bomFormat: 'CycloneDX' }, 'https://cyclonedx.org/bom'],
  ])('in %s is known by its type', (_what, sbom, type) => {
    expect(sbomClaim(sbom).predicateType).toBe(type);
  });

  it('in another form, or without measure, is refused', () => {
    expect(() => sbomClaim({ artifacts: [] })).toThrow('neither SPDX nor CycloneDX');
    expect(() => sbomClaim({ spdxVersion: 'SPDX-2.3', name: 'x'.repeat(9_000_000) })).toThrow('is the most');
  });
});

describe('a signing configuration', () => {
  const listed = (services: object): object => ({
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    ...services,
  });
  const parse = (services: object) => parseSigningConfig(JSON.parse(JSON.stringify(listed(services))), NOW);

  it('gives the newest version of a log that is in use now', () => {
    const { witnesses } = parse({
      rekorTlogUrls: [
        { url: 'https://one.example', majorApiVersion: 1, validFor: { start: '2020-01-01T00:00:00Z' } },
        { url: 'https://two.example', majorApiVersion: 2, validFor: { start: '2026-01-01T00:00:00Z' } },
        { url: 'https://next.example', majorApiVersion: 2, validFor: { start: '2027-01-01T00:00:00Z' } },
        { url: 'https://three.example', majorApiVersion: 3 },
      ],
    });
    expect(witnesses.log).toEqual({ version: 2, url: new URL('https://two.example') });
    expect(witnesses.timestamp).toBeNull();
  });

  it('is refused where it is none, or asks for what is not done here', () => {
    expect(() => parseSigningConfig({}, NOW)).toThrow('is none of Sigstore in version 0.2');
    expect(() => parse({ tsaUrls: [{ url: 'no address' }] })).toThrow('"no address", which is no address');
    const several = { rekorTlogUrls: [{ url: 'https://a.example' }, { url: 'https://b.example' }] };
    expect(() => parse({ ...several, rekorTlogConfig: { selector: 'ALL' } })).toThrow('demands 2 logs');
  });
});

describe('a private repository', () => {
  const config = parseSigningConfig(PUBLIC_SIGNING_CONFIG, NOW);
  const publication = {
    signer: 'keyless',
    config,
    visibility: 'private',
    transparency: null,
    repository: 'theaia/thea-ia',
  } as const;

  it('is not published without the word for it', () => {
    expect(() => refusePublication(publication)).toThrow(
      'would publish the name theaia/thea-ia, its workflow, branch and commit, for good. Choose: `transparency: public`',
    );
    expect(() => refusePublication({ ...publication, signer: 'key' })).toThrow('the digest of the image');
  });

  it('is published where that is meant, and a Sigstore of its own is nobody else’s', () => {
    expect(() => refusePublication({ ...publication, transparency: 'public' })).not.toThrow();
    expect(() => refusePublication({ ...publication, visibility: 'public' })).not.toThrow();
    const own = { fulcio: new URL('https://fulcio.corp.example'), witnesses: { log: null, timestamp: null } };
    expect(() => refusePublication({ ...publication, config: own })).not.toThrow();
  });
});
