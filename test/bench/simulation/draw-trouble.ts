import type { Faults } from '@thea/rehearsal/aws/index';
import type { Behaviour } from './paper-replicas.ts';
import type { Random } from './random.ts';

/** What is wrong with a release, and when that is found: by the deploy, by verify at once, or by a verify after all settled. */
export type Badness =
  | { readonly kind: 'never-serves'; readonly behaviour: Exclude<Behaviour, 'serves'> }
  | { readonly kind: 'answers-badly' | 'found-late'; readonly errorRate: number };

/** What goes wrong with the way back itself. */
export type Trouble =
  | 'none'
  | 'throttled'
  | 'error-500'
  | 'answer-lost'
  | 'call-lost'
  | 'hang'
  | 'stale-reads'
  | 'slow-api'
  | 'pull-fails';

/** Draws the bad release. */
export function drawBadness(random: Random): Badness {
  return random.pick<() => Badness>([
    [
      () => ({
        kind: 'never-serves',
        behaviour: random.pick([
          ['exits', 50],
          ['fails-checks', 30],
          ['missing', 20],
        ]),
      }),
      30,
    ],
    [
      () => ({
        kind: 'answers-badly',
        errorRate: random.pick([
          [1, 80],
          [random.between(0.2, 0.9), 20],
        ]),
      }),
      50,
    ],
    [() => ({ kind: 'found-late', errorRate: 1 }), 20],
  ])();
}

/** Draws the trouble; nine in ten ways back have none. */
export function drawTrouble(random: Random): Trouble {
  return random.pick([
    ['none', 90],
    ['throttled', 3],
    ['error-500', 1],
    ['answer-lost', 1],
    ['call-lost', 1],
    ['hang', 1],
    ['stale-reads', 1],
    ['slow-api', 1],
    ['pull-fails', 1],
  ]);
}

const READS = ['DescribeServices', 'ListServiceDeployments', 'DescribeServiceDeployments', 'DescribeTasks'];
const WRITES = ['UpdateService', 'StopServiceDeployment', 'ContinueServiceDeployment'];

/** Plants the faults of the calls that follow. */
export function plantTrouble(random: Random, trouble: Trouble, faults: Faults): void {
  const service = 'ecs';
  const read = random.pick(READS.map((operation) => [operation, 1] as const));
  switch (trouble) {
    case 'throttled':
      faults.add({ service, operation: read, kind: 'throttle', times: 2 });
      for (const operation of WRITES) faults.add({ service, operation, kind: 'throttle', times: 2 });
      return;
    case 'error-500':
      faults.add({ service, operation: read, kind: 'error-500', times: 2 });
      return;
    case 'hang':
      faults.add({ service, operation: read, kind: 'hang' });
      return;
    case 'answer-lost':
      for (const operation of WRITES) faults.add({ service, operation, kind: 'cut-after' });
      return;
    case 'call-lost':
      for (const operation of WRITES) faults.add({ service, operation, kind: 'cut-before' });
      return;
    case 'none':
    case 'stale-reads':
    case 'slow-api':
    case 'pull-fails':
      return;
  }
}
