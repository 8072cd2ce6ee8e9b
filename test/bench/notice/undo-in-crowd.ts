import { rollback } from '@thea/release';
import { runOf, WHERE } from '../simulation/request.ts';
import { openCrowdedAccount, type Rate, USUAL_RATE } from './crowded-account.ts';

/** The rollback of one service while others of its account are being deployed to. */
export interface Undone {
  readonly others: number;
  /** Seconds from its first call to T2. */
  readonly t2: number;
  /** Service deployments of it: the one before, the release, and one way back at most. */
  readonly deployments: number;
  readonly differences: number;
  readonly serving: string | null;
  /** Deploys of the others that gave up. */
  readonly refused: number;
}

/** Rolls back the newest release of the first service in the moment in which all others begin to deploy. */
export async function undoInCrowd(others: number, rate: Rate = USUAL_RATE): Promise<Undone> {
  const account = await openCrowdedAccount(others + 1, rate);
  const { aws, tools } = account;
  const [first = '', ...rest] = account.names;
  try {
    await account.deploy(await account.open(first), first);
    const deploys = Promise.allSettled(
      rest.map(async (name) => account.deploy(await account.open(name), name)),
    );
    const began = tools.clock.now().monotonic;
    const outcome = await rollback(
      await account.open(first, true),
      {
        environment: 'production',
        run: runOf('crowd'),
        to: null,
        reason: 'it fails',
        dryRun: false,
        keepAccepted: false,
      },
      tools,
    );
    if (outcome.kind !== 'restored' || outcome.head.times.t2 === null)
      throw new Error(`The rollback ended as ${outcome.kind}, and T2 was not reached.`);
    const refused = (await deploys).filter(({ status }) => status === 'rejected').length;
    const { taskDefinition, serviceDeployments } = aws.inspect.service(WHERE.cluster, first);
    return {
      others,
      t2: (outcome.head.times.t2.monotonic - began) / 1000,
      deployments: serviceDeployments.length,
      differences: outcome.differences.length,
      serving: taskDefinition,
      refused,
    };
  } finally {
    await account.close();
  }
}
