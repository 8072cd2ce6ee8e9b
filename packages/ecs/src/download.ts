import { type HttpAnswer, sendRequest } from '@thea/action';

const HOPS = 4;
/** Milliseconds: a blob is worth more patience than a call. */
const CONNECT_WITHIN = 5_000;

/**
 * What stands at an address that ECR gave. Storage may send on to another of its addresses (OCI distribution
 * specification, "Pulling blobs"). Any status is an answer. The house's own wire and not `fetch`, whose first use loads
 * undici: a twentieth of the processor time of a plan.
 * @throws what `sendRequest` throws, also where the answer has more than `atMost` bytes.
 */
export async function download(url: URL, signal: AbortSignal, atMost: number): Promise<HttpAnswer> {
  for (let hop = 1; ; hop += 1) {
    const answer = await sendRequest({ url, signal, atMost, connectWithin: CONNECT_WITHIN });
    const { location } = answer.headers;
    if (answer.status < 300 || answer.status >= 400 || location === undefined || hop === HOPS) return answer;
    url = new URL(location, url);
  }
}
