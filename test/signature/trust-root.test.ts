import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openSigstore } from '@thea/rehearsal/sigstore/server';
import { fetchTrustRoot, parseTrustRoot, publicTrustRoot } from '@thea/signature';
import { PUBLIC_TRUST_ROOT } from '@thea/signature/trust-root-public';
import { describe, expect, it } from 'vitest';
import { openDeadline } from '../verification/driven-clock.ts';
import { openTufRepository } from './tuf-repository.ts';

describe('the pinned trust root', () => {
  it('is the one that the pinned client of Sigstore carries', () => {
    const seeds = readFileSync(createRequire(import.meta.url).resolve('@sigstore/tuf/seeds.json'), 'utf8');
    const [, encoded = ''] = /"trusted_root\.json":\s*"([^"]+)"/.exec(seeds) ?? [];
    expect(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))).toEqual(PUBLIC_TRUST_ROOT);
  });

  it('is read whole', () => {
    const { root } = publicTrustRoot();
    expect(root.certificateAuthorities.length).toBeGreaterThan(0);
    expect(root.tlogs[0]?.baseUrl).toBe('https://rekor.sigstore.dev');
  });
});

describe('a given trust root', () => {
  it.each([
    ['no object', [], 'is no trusted root of Sigstore'],
    ['a bundle', { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' }, 'is no trusted root'],
    [
      'one that trusts nobody',
      { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1', tlogs: [] },
      'trusts nobody',
    ],
  ])('that is %s is refused', (_what, value, sentence) => {
    expect(() => parseTrustRoot(value, 'root.json', 'signature-policy')).toThrow(sentence);
  });
});

describe('a trust root out of a TUF repository', () => {
  it('is believed by the root that is here already', async () => {
    const sigstore = await openSigstore();
    const { server, root } = await openTufRepository(JSON.stringify(sigstore.trustRoot));
    await using _closed = server;
    const fetched = await fetchTrustRoot({ mirror: server.url, root }, openDeadline(), 'signature-policy');
    expect(fetched.root).toEqual(parseTrustRoot(sigstore.trustRoot, 'here', 'signature-policy').root);
    await sigstore.close();
  });

  it.each([
    ['changed after it was signed', true, (root: string) => root],
    ['of another root', false, (root: string) => root.replace(/"sig":"[0-9a-f]{8}/, '"sig":"00000000')],
  ])('is refused where it is %s', async (_what, tampered, change) => {
    const sigstore = await openSigstore();
    const { server, root } = await openTufRepository(JSON.stringify(sigstore.trustRoot), tampered);
    await using _closed = server;
    const fetched = fetchTrustRoot(
      { mirror: server.url, root: change(root) },
      openDeadline(),
      'signature-policy',
    );
    await expect(fetched).rejects.toThrow('The trust root could not be fetched from');
    await sigstore.close();
  });

  it('is not waited for beyond the deadline', async () => {
    const controller = new AbortController();
    controller.abort(new Error('the time is up'));
    const source = { mirror: 'http://127.0.0.1:1', root: '{}' };
    await expect(fetchTrustRoot(source, openDeadline(controller), 'signature-policy')).rejects.toThrow();
  });
});
