import { WHERE } from '../simulation/request.ts';
import { openCrowdedAccount, type Rate, USUAL_RATE } from './crowded-account.ts';

/** What it took to deploy to many services of one account at the same time; per release. */
export interface Crowd {
  readonly services: number;
  readonly calls: number;
  readonly throttled: number;
  /** Seconds from the moment that a release served until its deploy knew. */
  readonly late: number;
  /** Seconds until the last of them knew. */
  readonly latest: number;
  /** The most service deployments that one release began. */
  readonly updates: number;
  /** Deploys that gave up because they were throttled. */
  readonly refused: number;
}

/** Deploys one good release to `services` services at once, through the SDK with its retries. */
export async function deployToCrowd(services: number, rate: Rate = USUAL_RATE): Promise<Crowd> {
  const account = await openCrowdedAccount(services, rate);
  const { time, aws, names } = account;
  try {
    const served = new Map<string, number>();
    aws.onChange(({ service: name, counts, at }) => {
      const alone = Object.entries(counts).every(([definition, { serving }]) =>
        definition === `${name}:2` ? serving >= account.replicas : serving === 0,
      );
      if (alone && counts[`${name}:2`] !== undefined && !served.has(name)) served.set(name, at);
    });
    const ends = await Promise.allSettled(
      names.map(async (name) => {
        await account.deploy(await account.open(name), name);
        return (time.now() - (served.get(name) ?? Number.NaN)) / 1000;
      }),
    );
    const late = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
    const begun = names.map((name) => aws.inspect.service(WHERE.cluster, name).serviceDeployments.length - 1);
    return {
      services,
      calls: account.calls() / services,
      throttled: account.throttled() / services,
      late: late.reduce((sum, seconds) => sum + seconds, 0) / late.length,
      latest: Math.max(...late),
      updates: Math.max(...begun),
      refused: ends.filter(({ status }) => status === 'rejected').length,
    };
  } finally {
    await account.close();
  }
}
