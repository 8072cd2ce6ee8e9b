import { Failure, type Json, parseJsonText, proxyAgents, sendRequest } from '@thea/action';
import { type AwsAccess, credentialsOf, enterRegion, type SigningCredentials } from '@thea/aws';
import type { PlatformTools } from '@thea/release';
import type { ClusterAccess } from './access.ts';
import { awsHost, eksToken, TOKEN_LIFETIME } from './eks-token.ts';
import { at, type JsonObject, object, text } from './raw.ts';
import { signerOf } from './sigv4.ts';

/** Milliseconds before its end from which on a token is made anew. */
const CUSHION = 60_000;

/**
 * Enters an EKS cluster by its name: DescribeCluster for address and certificate, and a token made in this process.
 * @throws Failure('access') where AWS refuses, Failure('input') where there is no such cluster.
 */
export async function enterEks(
  region: string,
  cluster: string,
  access: AwsAccess,
  tools: PlatformTools,
): Promise<ClusterAccess> {
  const session = credentialsOf(await enterRegion(region, access, tools), tools);
  const found = await describeCluster(region, cluster, await session(), tools);
  const server = text(found['endpoint']);
  const status = text(found['status']);
  if (!URL.canParse(server)) {
    throw new Failure('platform', {
      message: `The EKS cluster ${cluster} in ${region} has no address yet (it is ${status === '' ? 'in no state' : status}).`,
      remedy: 'Wait until it is ACTIVE.',
    });
  }
  let token = '';
  let ends = 0;
  return {
    server: new URL(server),
    tls: { ca: Buffer.from(text(at(found, 'certificateAuthority', 'data')), 'base64').toString('utf8') },
    source: `the EKS cluster ${cluster} in ${region}`,
    headers: async (renew) => {
      const { wall, skew } = tools.clock.now();
      if (renew || ends - wall <= CUSHION) {
        // EKS judges the age of a token by its own clock.
        token = await eksToken(region, cluster, await session(), new Date(wall + (skew ?? 0)));
        tools.mask(token);
        ends = wall + TOKEN_LIFETIME;
      }
      return { authorization: `Bearer ${token}` };
    },
  };
}

/** `GET /clusters/<name>` of the EKS API (Amazon EKS API Reference, DescribeCluster), signed. */
async function describeCluster(
  region: string,
  cluster: string,
  credentials: SigningCredentials,
  tools: PlatformTools,
): Promise<JsonObject> {
  const { environment } = tools;
  const given = environment['AWS_ENDPOINT_URL_EKS'] || environment['AWS_ENDPOINT_URL'];
  const url = new URL(
    `/clusters/${encodeURIComponent(cluster)}`,
    given || `https://${awsHost('eks', region)}`,
  );
  const signed = await signerOf(region, 'eks', credentials).sign({
    method: 'GET',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: { host: url.host },
  });
  const answer = await sendRequest({
    url,
    headers: signed.headers,
    signal: tools.deadline.signal,
    agents: proxyAgents(environment),
  });
  const parsed = parseJsonText(answer.body);
  const body: Json = parsed.ok ? parsed.value : null;
  if (answer.status === 200) return object(at(body, 'cluster'));
  const said = text(at(body, 'message')) || text(at(body, 'Message')) || `status ${answer.status}`;
  if (answer.status === 404) {
    throw new Failure('input', {
      input: 'cluster',
      message: `There is no EKS cluster "${cluster}" in ${region}: ${said}`,
      remedy: 'Check "cluster" and "aws-region", and that the role is of the right account.',
    });
  }
  throw new Failure(answer.status === 403 || answer.status === 401 ? 'access' : 'platform', {
    message: `Describing the EKS cluster ${cluster} in ${region} failed: ${said}`,
    remedy: 'Allow eks:DescribeCluster on it for the deploying role.',
  });
}
