import { readPolicy } from '@thea/platforms';
import { DEFAULT_POLICY, THEA_POLICY } from '@thea/release';
import { describe, expect, it } from 'vitest';
import { writtenFile } from './written-file.ts';

describe('a policy', () => {
  it('is known by name', () => {
    expect(readPolicy('thea')).toBe(THEA_POLICY);
    expect(readPolicy('default')).toBe(DEFAULT_POLICY);
  });

  it('is a file like any other', () => {
    const text =
      'version: 1\nblocking: [minimum-replicas]\nallowed:\n  log-driver: the sidecar ships the logs\n';
    expect(readPolicy('policy.yml', writtenFile('policy.yml', text))).toEqual({
      name: 'policy.yml',
      blocking: ['minimum-replicas'],
      allowed: { 'log-driver': 'the sidecar ships the logs' },
    });
  });

  it('adds to a known one', () => {
    const text =
      'version: 1\nextends: thea\nblocking: [slow-drain]\nallowed:\n  tls-listener: it ends at the edge\n';
    const policy = readPolicy('policy.yml', writtenFile('policy.yml', text));
    expect(policy.blocking).toEqual([...THEA_POLICY.blocking, 'slow-drain']);
    expect(Object.keys(policy.allowed)).toEqual(['tls-listener']);
  });

  it.each([
    ['version: 1\nextends: tea\n', 2, 'Write one of "default", "thea".'],
    ['version: 1\nblockin: all\n', 2, 'Did you mean "blocking"?'],
    ['version: 1\nallowed:\n  log-driver: ""\n', 3, 'The reason.'],
    ['blocking: all\n', 1, 'Add the key "version".'],
  ])('names what is wrong with %j', (text, line, remedy) => {
    const workspace = writtenFile('policy.yml', text);
    expect(() => readPolicy('policy.yml', workspace)).toThrow(
      expect.objectContaining({ kind: 'input', place: expect.objectContaining({ line }) }),
    );
    expect(() => readPolicy('policy.yml', workspace)).toThrow(remedy);
  });
});
