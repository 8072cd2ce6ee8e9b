import { openApi } from '@thea/kubernetes/api';
import { enterKubeconfig } from '@thea/kubernetes/kubeconfig';
import { at, objects, text } from '@thea/kubernetes/raw';
import { watchObjects } from '@thea/kubernetes/watch';
import { median, type Row, row } from '../../../bench/row.ts';
import { accept, deploy, sampleObjects, specOf } from '../releases.ts';
import { type Stage, untilWhole, withImage } from './stage.ts';

/** Four pods of the new release at once, by the default strategy. */
const REPLICAS = 8;
const POLL = 3_000;

const sample = (deadline: number, behaviour?: string) =>
  sampleObjects({
    replicas: REPLICAS,
    deployment: { progressDeadlineSeconds: deadline },
    ...(behaviour === undefined ? {} : { behaviour }),
  });

/** Seconds from the first crash of a container in a namespace until each of `acts` has ended, which a bad release makes them do. */
async function sinceCrash(
  stage: Stage,
  namespace: string,
  ...acts: readonly (() => Promise<unknown>)[]
): Promise<readonly number[]> {
  const tools = stage.tools();
  const api = openApi(await enterKubeconfig('current', tools), tools);
  let crashed = Number.NaN;
  const watched = await watchObjects(
    api,
    `/api/v1/namespaces/${namespace}/pods`,
    {},
    () => {
      if (!Number.isNaN(crashed)) return;
      const all = [...watched.objects.values()].flatMap((pod) =>
        objects(at(pod, 'status', 'containerStatuses')),
      );
      if (all.some((one) => at(one, 'state', 'terminated') !== undefined)) crashed = performance.now();
    },
    (reason) => console.error(reason),
  );
  try {
    const ends = await Promise.all(acts.map((act) => act().then(() => performance.now())));
    return ends.map((end) => (end - crashed) / 1000);
  } finally {
    watched.close();
    api.close();
  }
}

async function ours(stage: Stage, name: string, deadline: number): Promise<readonly number[]> {
  await stage.namespace(name);
  await accept(
    await stage.open(name),
    await deploy(await stage.open(name), specOf('1', sample(deadline)), '1'),
  );
  const platform = await stage.open(name);
  return sinceCrash(stage, name, async () => {
    const said = await deploy(platform, specOf('2', sample(deadline, 'crash')), '2').then(() => '', String);
    if (!said.includes('ended with exit code 3')) throw new Error(`No verdict with its cause: ${said}`);
  });
}

async function begin(stage: Stage, name: string, deadline: number): Promise<() => Promise<void>> {
  await stage.namespace(name);
  const good = await stage.listFile(`${name}-1`, withImage(sample(deadline), '1'));
  await stage.kubectl(['-n', name, 'apply', '--server-side', '-f', good]);
  await untilWhole(stage, name, 'api', REPLICAS);
  const bad = await stage.listFile(`${name}-2`, withImage(sample(deadline, 'crash'), '2'));
  return async () => {
    await stage.kubectl(['-n', name, 'apply', '--server-side', '-f', bad]);
  };
}

async function kubectl(stage: Stage, name: string, deadline: number): Promise<readonly number[]> {
  const apply = await begin(stage, name, deadline);
  return sinceCrash(stage, name, async () => {
    await apply();
    const said = await stage
      .kubectl(['-n', name, 'rollout', 'status', 'deployment/api'])
      .then(() => '', String);
    if (!said.includes('exceeded its progress deadline')) throw new Error(`kubectl ended otherwise: ${said}`);
  });
}

async function helm(stage: Stage, name: string, deadline: number): Promise<readonly number[]> {
  await stage.namespace(name);
  await stage.helm([
    'install',
    'thea',
    await stage.chart(name, withImage(sample(deadline), '1')),
    '-n',
    name,
  ]);
  await untilWhole(stage, name, 'api', REPLICAS);
  const chart = await stage.chart(name, withImage(sample(deadline, 'crash'), '2'));
  const limit = `${deadline + 300}s`;
  return sinceCrash(stage, name, async () => {
    const words = ['upgrade', 'thea', chart, '-n', name, '--wait', '--timeout', limit];
    const said = await stage.helm(words).then(() => '', String);
    if (said === '') throw new Error('helm took the release for good.');
  });
}

/** How many look in turn: their looks are spread evenly over the three seconds. */
const LOOKERS = 6;

/** People who list the pods every three seconds and take the first crash loop for a verdict, as krane does. */
async function polled(stage: Stage, name: string, deadline: number): Promise<readonly number[]> {
  const apply = await begin(stage, name, deadline);
  const applied = apply();
  const look = async (phase: number): Promise<void> => {
    await applied;
    for (let wait = phase; ; wait = POLL) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const pods = await stage.user.list(`/api/v1/namespaces/${name}/pods`);
      const waiting = pods
        .flatMap((pod) => objects(at(pod, 'status', 'containerStatuses')))
        .map((one) => text(at(one, 'state', 'waiting', 'reason')));
      if (waiting.includes('CrashLoopBackOff')) return;
    }
  };
  const phases = Array.from({ length: LOOKERS }, (_, index) => (POLL * (index + 0.5)) / LOOKERS);
  return sinceCrash(stage, name, ...phases.map((phase) => () => look(phase)));
}

/** From the first crash to a verdict with its cause, beside those who wait for the deadline of the Deployment. */
export async function verdictRows(stage: Stage, rounds: number, deadline: number): Promise<Row[]> {
  const group = `From the first crash to the verdict (progressDeadlineSeconds ${deadline})`;
  // The long ones wait; beside them the short ones are measured.
  const long = Promise.all([
    kubectl(stage, 'verdict-kubectl', deadline),
    helm(stage, 'verdict-helm', deadline),
  ]);
  long.catch(() => undefined);
  const own: number[] = [];
  const looks: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    own.push(...(await ours(stage, `verdict-ours-${index}`, deadline)));
    looks.push(...(await polled(stage, `verdict-poll-${index}`, deadline)));
  }
  const mean = looks.reduce((sum, one) => sum + one, 0) / looks.length;
  const [byKubectl, byHelm] = (await long).map((values) => median(values));
  const value = median(own);
  const against = (what: string, peer: number, times: number): Row =>
    row({
      group,
      what: 'verdict with its cause',
      value,
      unit: 's',
      peer: { what, value: peer },
      goal: { what: `${times} × the peer`, value: peer * times },
    });
  return [
    against('kubectl rollout status', byKubectl ?? Number.NaN, 0.02),
    against('helm upgrade --wait', byHelm ?? Number.NaN, 0.02),
    against('a look every 3 s, on average', mean, 0.5),
  ];
}
