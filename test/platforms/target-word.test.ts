import { isTargetWord, parseTargetWord } from '@thea/platforms';
import { describeTarget } from '@thea/release';
import { describe, expect, it } from 'vitest';

describe('a target in one word', () => {
  it('is read, and written the same again', () => {
    const target = parseTargetWord('ecs:eu-west-1/thea-cluster/thea-ia');
    expect(target).toEqual({
      platform: 'ecs',
      name: 'thea-ia',
      locator: { region: 'eu-west-1', cluster: 'thea-cluster', service: 'thea-ia' },
    });
    expect(describeTarget(target)).toBe('ecs:eu-west-1/thea-cluster/thea-ia');
  });

  it('is told from a name of the targets file by its colon', () => {
    expect(isTargetWord('ecs:a/b/c')).toBe(true);
    expect(isTargetWord('api')).toBe(false);
  });

  it.each([
    ['esc:eu-west-1/c/s', 'names no platform', 'Write ecs:region/cluster/service.'],
    [
      'eu-west-1/c/s',
      'names no platform',
      'Write ecs:region/cluster/service or railway:project/environment/service or kubernetes:access/cluster/namespace/application.',
    ],
    [
      'kubernetes:eu-west-1/c/n',
      'has 3 parts after the colon, not 4',
      'Write kubernetes:access/cluster/namespace/application.',
    ],
    ['ecs:eu-west-1/c', 'has 2 parts', 'Write ecs:region/cluster/service.'],
    ['ecs:eu-west-1/c/s/t', 'has 4 parts', 'Write ecs:region/cluster/service.'],
    ['ecs:eu-west-1//s', 'a part that is no name: ""', 'Write ecs:region/cluster/service.'],
    ['ecs:eu-west-1/c/s\n', 'a part that is no name', 'Write ecs:region/cluster/service.'],
    ['ecs:eu-west-1/c/$(id)', 'a part that is no name: "$(id)"', 'Write ecs:region/cluster/service.'],
  ])('refuses %j', (word, message, remedy) => {
    expect(() => parseTargetWord(word)).toThrow(expect.objectContaining({ input: 'target', remedy }));
    expect(() => parseTargetWord(word)).toThrow(message);
  });
});
