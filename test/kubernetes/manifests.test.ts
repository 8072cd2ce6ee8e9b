import { parseKubeSpec } from '@thea/kubernetes';
import { describe, expect, it } from 'vitest';
import { digestOf } from './sample.ts';

describe('manifests that are wrong', () => {
  const parse = (content: string) =>
    parseKubeSpec(
      { manifests: ['k8s/app.yaml'], namespace: 'production' },
      { image: digestOf('1'), version: '1', readFile: () => content },
    );
  const map = (name: string, more = '') =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}${more}\n`;
  it.each([
    ['broken YAML', 'a: [1\nb: 2\n', /^k8s\/app.yaml:\d+ is not YAML/],
    ['a tab', 'kind: ConfigMap\n\tname: x\n', /^k8s\/app.yaml:2 is not YAML.*tab/s],
    ['a key twice', `${map('x')}kind: Secret\n`, /^k8s\/app.yaml:5 is not YAML: Map keys must be unique/],
    ['text', 'hello\n', /^k8s\/app.yaml:1 has a document that is no object/],
    ['no kind', 'apiVersion: v1\nmetadata: {name: x}\n', /without "kind"/],
    ['no name', 'apiVersion: v1\nkind: ConfigMap\n', /a ConfigMap without a name/],
    ['generateName', 'apiVersion: v1\nkind: Pod\nmetadata: {generateName: x-}\n', /with "generateName"/],
    [
      'two of one name',
      `${map('x')}---\n${map('x')}`,
      /^k8s\/app.yaml:6 is ConfigMap x, and so is k8s\/app.yaml:1/,
    ],
    [
      'another namespace',
      map('x', '\n  namespace: staging'),
      /into the namespace "staging", but the target is "production"/,
    ],
    [
      'anchors that explode',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      /uses its anchors too often/,
    ],
    ['ten megabytes', `# ${'x'.repeat(10 * 1024 * 1024)}\n`, /is 11 MiB large; 4 MiB is the most/],
    ['nothing', '# nothing\n---\n', /There is no object in k8s\/app.yaml/],
  ])('%s', (_, content, sentence) => {
    expect(() => parse(content)).toThrow(sentence);
  });

  it('a tag instead of a digest', () => {
    expect(() =>
      parseKubeSpec(
        { manifests: ['a'] },
        { image: 'thea-ia:latest', version: null, readFile: () => map('x') },
      ),
    ).toThrow('is not named by its digest');
  });

  it('reads YAML as Kubernetes does: octal modes, yes and no, times as text', () => {
    const spec = parse(`${map('x')}data:\n  mode: 0644\n  on: yes\n  day: 2026-11-23\n  time: 12:30\n`);
    expect(spec.manifests[0]?.object['data']).toEqual({
      mode: 420,
      on: true,
      day: '2026-11-23',
      time: '12:30',
    });
  });
});
