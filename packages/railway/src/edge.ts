import { messageOf } from '@thea/action';
import { proxyAgents } from '@thea/action/proxy';
import { sendRequest } from '@thea/action/request';
import type { RailwayApi } from './api.ts';

/**
 * Whether the public domain reaches a replica: Railway's health check asks the container, never the edge, so that a
 * domain with a wrong port gives a green deployment and 502. Null where it does; else why not. Any answer of the
 * application counts: whether it is a good one is for verify to say.
 */
export async function askEdge(api: RailwayApi, url: string): Promise<string | null> {
  const { deadline, environment } = api.tools;
  try {
    const { status, headers } = await sendRequest({
      url: new URL('/', url),
      headers: { 'user-agent': api.headers['user-agent'] ?? '' },
      signal: deadline.signal,
      agents: proxyAgents(environment),
    });
    return headers['x-railway-fallback'] === 'true' ? `Railway's edge itself answers ${status}` : null;
  } catch (thrown) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    return messageOf(thrown);
  }
}
