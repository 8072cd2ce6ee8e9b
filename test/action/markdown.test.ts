import { nearest, openSummary } from '@thea/action';
import { describe, expect, it } from 'vitest';

const shown = (value: string): string => {
  const page = openSummary('t');
  page.fact('f', value);
  return /\| \*\*f\*\* \| (.*) \|/.exec(page.markdown())?.[1] ?? '';
};

describe('text in a summary', () => {
  it.each([
    ['sha256:abc', 'sha256:abc'],
    ['ecs:eu-west-1/thea/thea-ia', 'ecs:eu-west-1/thea/thea-ia'],
    ['see http://x.y', 'see http&#58;//x.y'],
    ['www.x.y', 'www&#46;x.y'],
    [':tada:', '&#58;tada:'],
    ['1. one', '1&#46; one'],
    ['- one', '&#45; one'],
    ['# one', '&#35; one'],
    ['a & b &lt;', 'a &amp; b &amp;lt;'],
    ['[a](b)', '&#91;a&#93;(b)'],
    ['a\r\n| b', 'a &#124; b'],
    [
      '`a` $b$ ~c~ _d_ *e* @f \\g',
      '&#96;a&#96; &#36;b&#36; &#126;c&#126; &#95;d&#95; &#42;e&#42; &#64;f &#92;g',
    ],
  ])('%j is written %j', (text, written) => expect(shown(text)).toBe(written));
});

describe('the nearest name', () => {
  it.each([
    ['dryrun', 'dry-run'],
    ['Timeout', 'timeout'],
    ['service-name', null],
    ['', null],
  ])('to %j is %j', (word, name) => expect(nearest(word, ['timeout', 'dry-run', 'cluster'])).toBe(name));
});
