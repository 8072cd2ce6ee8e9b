import type { Reply } from './reply.ts';

type Response = Extract<Reply, { kind: 'response' }>;

/**
 * Who stands between us and the service and made this answer itself; null where the service made it.
 * ALB: the fixed `Server: awselb/2.0` on its own answers, never on a target's
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html).
 * Railway: `x-railway-fallback` where no deployment answers. The others put their name on everything that passes, so
 * only their gateway statuses with a page instead of JSON are theirs.
 */
export function madeBy(response: Response): string | null {
  const server = (response.headers['server'] ?? '').toLowerCase();
  if (server.startsWith('awselb/')) return 'the AWS load balancer';
  if (response.headers['x-railway-fallback'] === 'true') return "Railway's edge";
  if (![502, 503, 504, 520, 521, 522, 523, 524].includes(response.status)) return null;
  if ((response.headers['content-type'] ?? '').includes('json')) return null;
  if (server.startsWith('cloudflare')) return 'Cloudflare';
  if (server.startsWith('envoy') || response.body.startsWith('upstream connect error'))
    return 'the Envoy proxy';
  if (server.startsWith('nginx') || server.startsWith('openresty')) return 'the nginx proxy';
  if (server.startsWith('cloudfront')) return 'CloudFront';
  if (server.startsWith('caddy') || server.startsWith('haproxy')) return 'the proxy';
  return null;
}

/**
 * Whether something in front (firewall, rate limit, login, this caller's own outbound proxy) turned this caller away:
 * that says nothing of the release.
 */
export function turnedAway(response: Response): boolean {
  const { headers, status } = response;
  return (
    [401, 403, 407, 429, 511].includes(status) ||
    headers['cf-mitigated'] !== undefined ||
    headers['x-squid-error'] !== undefined
  );
}
