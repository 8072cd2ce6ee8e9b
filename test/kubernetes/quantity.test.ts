import { podResources } from '@thea/kubernetes/pod-resources';
import { quantityOf, quantityText } from '@thea/kubernetes/quantity';
import { describe, expect, it } from 'vitest';

describe('a quantity', () => {
  it.each([
    ['500m', 0.5],
    ['2', 2],
    [3, 3],
    ['1Gi', 1024 ** 3],
    ['1.5Ki', 1536],
    ['100k', 100_000],
    ['1e3', 1000],
    ['12E', 12e18],
    ['.5', 0.5],
    ['250u', 0.00025],
    ['', null],
    ['1GiB', null],
    ['abc', null],
    [null, null],
  ])('%s is %s', (said, amount) => {
    expect(quantityOf(said)).toBe(amount);
  });

  it.each([
    ['cpu', 2, '2'],
    ['requests.cpu', 0.25, '250m'],
    ['memory', 1536 * 1024 ** 2, '1.5Gi'],
    ['limits.memory', 100, '100'],
    ['pods', 12, '12'],
  ])('%s %s is written as %s', (resource, amount, said) => {
    expect(quantityText(resource, amount)).toBe(said);
  });
});

describe('what a pod asks for', () => {
  const container = (cpu: string, more = {}) => ({ resources: { requests: { cpu } }, ...more });
  const of = (spec: Parameters<typeof podResources>[0], ranges: Parameters<typeof podResources>[1] = []) =>
    podResources({ spec }, ranges);

  it.each([
    ['its containers together', { containers: [container('1'), container('500m')] }, 1.5],
    [
      'the largest of those that run before',
      { initContainers: [container('3'), container('2')], containers: [container('1')] },
      3,
    ],
    [
      'those that stay beside, with each that comes after them',
      {
        initContainers: [container('1', { restartPolicy: 'Always' }), container('2')],
        containers: [container('500m')],
      },
      3,
    ],
    ['its overhead too', { overhead: { cpu: '250m' }, containers: [container('1')] }, 1.25],
    ['a limit where no request is written', { containers: [{ resources: { limits: { cpu: '2' } } }] }, 2],
  ])('%s', (_, spec, cpu) => {
    expect(of(spec).requests['cpu']).toBe(cpu);
  });

  it('is completed by a LimitRange', () => {
    const range = {
      spec: { limits: [{ type: 'Container', defaultRequest: { cpu: '100m' }, default: { cpu: '1' } }] },
    };
    expect(of({ containers: [{}] }, [range])).toEqual({ requests: { cpu: 0.1 }, limits: { cpu: 1 } });
    expect(of({ containers: [container('2')] }, [range])).toEqual({
      requests: { cpu: 2 },
      limits: { cpu: 1 },
    });
  });
});
