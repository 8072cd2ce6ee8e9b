import type { TargetRef } from '@thea/release';

/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const STS = 'sts.amazonaws.com';

/** Until a connection to an address that is known stands and the request is written. */
const TURNS = 3;

type Ask = (audience: string) => Promise<string>;

/** The audience that a platform will ask a token for as soon as a role enters it; null where it may never ask. Pure. */
export function audienceOf({ platform, locator }: TargetRef): string | null {
  const byAws = platform === 'ecs' || (platform === 'kubernetes' && locator['access'] !== 'kubeconfig');
  return byAws ? STS : null;
}

/**
 * Asks for the token for `audience` at once and hands it to the first who wants it: it travels while the platform's
 * client is read, which takes as long. Every later one is asked for anew, because a token of GitHub lives five minutes.
 * A refusal reaches whoever wants the token, and nobody else.
 */
export function askedEarly(ask: Ask, audience: string): Ask {
  let early: Promise<string> | null = ask(audience);
  early.catch(() => undefined);
  return (wanted) => {
    if (early === null || wanted !== audience) return ask(wanted);
    const token = early;
    early = null;
    return token;
  };
}

/**
 * Lets the event loop turn, so that requests that were just begun leave: what is loaded next takes the processor, and
 * nothing is sent meanwhile.
 */
export async function onItsWay(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
