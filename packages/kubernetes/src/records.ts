import { Failure, messageOf } from '@thea/action';
import { parseRecordHead, type RecordHead, serialiseHead } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { NUMBER_LABEL, numberOf, RECORD_TYPE, RECORDS_LABEL, recordName } from './names.ts';
import { itemsOf, labelsOf, refOf } from './object.ts';
import { at, fromJson, type JsonObject, text } from './raw.ts';
import { packBody, type RecordBody, unpackBody } from './record-body.ts';
import { isUnanswered, statusOf } from './status.ts';

/** A record as the cluster keeps it. `body` is null where its parts are not whole. */
export interface KubeRecord {
  readonly number: number;
  readonly head: RecordHead;
  readonly body: RecordBody | null;
}

const PAGE = 40;
/** How often a write is repeated that says the same whenever it arrives. */
const ATTEMPTS = 4;

function secretsPath(cluster: Cluster): string {
  return `/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/secrets`;
}

function decode(secret: JsonObject, key: string): string {
  return Buffer.from(text(at(secret, 'data', key)), 'base64').toString('utf8');
}

/** The records of the target, newest first, at most `limit`. One that is not readable is named and skipped. */
export async function readRecords(cluster: Cluster, limit: number): Promise<KubeRecord[]> {
  const { where, tools } = cluster;
  const secrets: JsonObject[] = [];
  for (let token = ''; ; ) {
    const page = await cluster.read(
      secretsPath(cluster),
      {
        labelSelector: `${RECORDS_LABEL}=${where.application}`,
        limit: PAGE,
        continue: token || undefined,
      },
      `Reading the records of ${where.application}`,
    );
    secrets.push(...itemsOf(page));
    token = text(at(page, 'metadata', 'continue'));
    if (token === '') break;
  }
  const named = new Map(secrets.map((secret) => [refOf(secret).name, secret]));
  const numbers = [...new Set(secrets.map((secret) => Number(labelsOf(secret)[NUMBER_LABEL])))]
    .filter((number) => named.has(recordName(where.application, number, '')))
    .sort((a, b) => b - a)
    .slice(0, limit);
  return numbers.flatMap((number) => {
    const first = named.get(recordName(where.application, number, ''));
    if (first === undefined) return [];
    try {
      const head = parseRecordHead(fromJson(decode(first, 'head')));
      const body = unpackBody([
        text(at(first, 'data', 'body')),
        ...seriesOf(named, where.application, number, 'b', 1),
      ]);
      const after = unpackBody(seriesOf(named, where.application, number, 'a', 0));
      return [{ number, head, body: body === null ? null : { ...body, after: after?.after ?? null } }];
    } catch (thrown) {
      tools.log.warning(
        `The record ${recordName(where.application, number, '')} is not readable and was skipped: ${messageOf(thrown)}`,
      );
      return [];
    }
  });
}

function seriesOf(
  named: ReadonlyMap<string, JsonObject>,
  application: string,
  number: number,
  letter: 'a' | 'b',
  from: number,
): string[] {
  const parts: string[] = [];
  for (let index = from; ; index += 1) {
    const secret = named.get(recordName(application, number, `${letter}${index}`));
    if (secret === undefined) return parts;
    // The parts hold base64 themselves, so that a Secret carries their bytes once.
    parts.push(text(at(secret, 'data', 'body')));
  }
}

/** Writes a record whole: its head last, so that a head always has its body. */
export async function createRecord(
  cluster: Cluster,
  number: number,
  head: RecordHead,
  body: RecordBody,
): Promise<void> {
  const [first = '', ...more] = packBody(body);
  for (const [index, part] of more.entries())
    await putSecret(cluster, number, `b${index + 1}`, { body: part });
  await putSecret(cluster, number, '', { head: encodeHead(head), body: first });
}

/** Writes what each object was right after the change. */
export async function writeAfter(
  cluster: Cluster,
  number: number,
  after: readonly JsonObject[],
): Promise<void> {
  for (const [index, part] of packBody({ objects: [], after, hooks: [], tests: [] }).entries()) {
    await putSecret(cluster, number, `a${index}`, { body: part });
  }
}

function encodeHead(head: RecordHead): string {
  return Buffer.from(serialiseHead(head)).toString('base64');
}

/** Writes a head over the one that its record has. A release that was not staged by us has no record: nothing is done. */
export async function writeHead(cluster: Cluster, head: RecordHead): Promise<void> {
  const { where, tools } = cluster;
  const number = head.platformRelease === null ? null : numberOf(head.platformRelease, where.application);
  if (number === null) return;
  try {
    await again(() =>
      cluster.write({
        method: 'PATCH',
        path: `${secretsPath(cluster)}/${recordName(where.application, number, '')}`,
        contentType: 'application/merge-patch+json',
        body: { data: { head: encodeHead(head) } },
        doing: `Writing the record ${where.application}:${number}`,
      }),
    );
  } catch (thrown) {
    if (statusOf(thrown)?.code !== 404) throw thrown;
    tools.log.warning(
      `The record ${where.application}:${number} is gone from the cluster: only GitHub keeps it now.`,
    );
  }
}

/** Creates a Secret, or proves that the one that is there says the same (the answer to an earlier try was lost). */
async function putSecret(
  cluster: Cluster,
  number: number,
  part: string,
  data: { readonly [key: string]: string },
): Promise<void> {
  const { application, namespace } = cluster.where;
  const name = recordName(application, number, part);
  try {
    await again(() =>
      cluster.write({
        method: 'POST',
        path: secretsPath(cluster),
        body: {
          apiVersion: 'v1',
          kind: 'Secret',
          type: RECORD_TYPE,
          metadata: {
            name,
            namespace,
            labels: { [RECORDS_LABEL]: application, [NUMBER_LABEL]: String(number) },
          },
          data,
        },
        doing: `Writing the record ${application}:${number}`,
      }),
    );
  } catch (thrown) {
    if (statusOf(thrown)?.code !== 409) throw thrown;
    const found = await cluster.read(`${secretsPath(cluster)}/${name}`, {}, `Reading ${name}`);
    if (Object.entries(data).every(([key, value]) => text(at(found, 'data', key)) === value)) return;
    throw new Failure('superseded', {
      message: `Another process wrote the record ${application}:${number} at the same moment.`,
      remedy: 'Nothing was changed. Run again once it has ended.',
    });
  }
}

async function again<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (thrown) {
      if (attempt >= ATTEMPTS || !isUnanswered(thrown)) throw thrown;
    }
  }
}

/** Removes the records that nothing needs: all but the newest `keep`, and those that a kept one would go back to. */
export async function forgetOld(
  cluster: Cluster,
  records: readonly KubeRecord[],
  keep: number,
): Promise<void> {
  const { application } = cluster.where;
  const kept = records.slice(0, keep);
  const verified = records.find(({ head }) => head.state === 'verified' && head.withdrawn === null);
  const needed = new Set([
    verified?.number,
    ...kept.flatMap(({ head }) => {
      const goal = head.goal?.snapshot;
      const number = at(goal, 'record');
      return typeof number === 'number' ? number : [];
    }),
  ]);
  for (const { number } of records.slice(keep)) {
    if (needed.has(number)) continue;
    await cluster.write({
      method: 'DELETE',
      path: secretsPath(cluster),
      query: { labelSelector: `${RECORDS_LABEL}=${application},${NUMBER_LABEL}=${number}` },
      doing: `Removing the old record ${application}:${number}`,
    });
  }
}
