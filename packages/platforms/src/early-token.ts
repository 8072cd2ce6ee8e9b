import type { TargetRef } from '@thea/release';

/** The audience that STS expects of a web identity token (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
const STS = 'sts.amazonaws.com';

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
