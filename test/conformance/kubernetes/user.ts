import { Agent, request } from 'node:https';
import type { Json } from '@thea/action';
import { fromJson, isObject, type JsonObject, object, objects, text } from '@thea/kubernetes/raw';

/** Somebody with all rights who works on the cluster beside the releases, over the API alone. */
export interface User {
  get(path: string): Promise<JsonObject | null>;
  list(path: string): Promise<readonly JsonObject[]>;
  create(path: string, body: Json): Promise<JsonObject>;
  /** A merge patch, as `manager`. */
  patch(path: string, body: Json, manager?: string): Promise<JsonObject>;
  /** Sets one condition of an object's status, as a controller does. */
  setCondition(path: string, condition: JsonObject, manager: string): Promise<JsonObject>;
  jsonPatch(path: string, operations: Json, manager: string): Promise<JsonObject>;
  /** A server-side apply, as `manager`. */
  apply(path: string, body: Json, manager: string): Promise<JsonObject>;
  remove(path: string): Promise<void>;
  /** Waits until `holds` of the object at `path`. */
  until(path: string, holds: (raw: JsonObject | null) => boolean): Promise<void>;
}

/** Opens the cluster of a kubeconfig's text with its token. */
export function openUser(kubeconfig: string): User {
  const config = object(fromJson(kubeconfig));
  const cluster = object(objects(config['clusters'])[0]?.['cluster']);
  const server = new URL(text(cluster['server']));
  const ca = Buffer.from(text(cluster['certificate-authority-data']), 'base64');
  const token = text(object(objects(config['users'])[0]?.['user'])['token']);
  const agent = new Agent({ keepAlive: true, ca });
  const call = (method: string, path: string, body?: Json, contentType = 'application/json') =>
    new Promise<{ readonly status: number; readonly value: JsonObject }>((resolve, reject) => {
      const sent = request(
        new URL(path, server),
        { method, agent, headers: { authorization: `Bearer ${token}`, 'content-type': contentType } },
        (response) => {
          let answer = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            answer += chunk;
          });
          response.on('end', () => {
            const value = fromJson(answer);
            resolve({ status: response.statusCode ?? 0, value: isObject(value) ? value : {} });
          });
        },
      );
      sent.once('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  const must = async (method: string, path: string, body?: Json, type?: string): Promise<JsonObject> => {
    const { status, value } = await call(method, path, body, type);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text(value['message'])}`);
    return value;
  };
  const get = async (path: string): Promise<JsonObject | null> => {
    const { status, value } = await call('GET', path);
    return status === 200 ? value : null;
  };
  return {
    get,
    list: async (path) => {
      const items = (await must('GET', path))['items'];
      return Array.isArray(items) ? items.filter(isObject) : [];
    },
    create: (path, body) => must('POST', path, body),
    patch: (path, body, manager = 'kubectl-edit') =>
      must('PATCH', `${path}?fieldManager=${manager}`, body, 'application/merge-patch+json'),
    setCondition: (path, condition, manager) =>
      must(
        'PATCH',
        `${path}/status?fieldManager=${manager}`,
        { status: { conditions: [condition] } },
        'application/strategic-merge-patch+json',
      ),
    jsonPatch: (path, operations, manager) =>
      must('PATCH', `${path}?fieldManager=${manager}`, operations, 'application/json-patch+json'),
    apply: (path, body, manager) =>
      must('PATCH', `${path}?fieldManager=${manager}&force=true`, body, 'application/apply-patch+yaml'),
    remove: async (path) => {
      await must('DELETE', path);
    },
    until: async (path, holds) => {
      for (const began = Date.now(); !holds(await get(path)); ) {
        if (Date.now() - began > 60_000) throw new Error(`${path} did not get there within a minute.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
