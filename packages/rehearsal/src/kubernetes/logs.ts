import { type Answer, answerRefusal } from './answer.ts';
import type { LogQuery } from './cluster-life.ts';
import { type JsonObject, objectsAt, textAt } from './raw.ts';
import { badRequest } from './refusal.ts';

/** Whoever keeps the words of pods. @throws Refusal 400 where a container has not started. */
export type Logs = (namespace: string, pod: string, query: LogQuery) => string;

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^\d+$/.test(text))
    throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
  return Number(text);
}

/**
 * The log of a pod's container (`core/v1.PodLogOptions`). What was said until now: `follow` ends there too.
 * @throws Refusal 400 for a container that is not in the pod, or where none of several is named.
 */
export function readLog(logs: Logs, pod: JsonObject, query: URLSearchParams): Answer {
  const name = textAt(pod, 'metadata', 'name');
  const of = (list: string): readonly string[] =>
    objectsAt(pod, 'spec', list).map((one) => textAt(one, 'name'));
  const [containers, all] = [of('containers'), [...of('initContainers'), ...of('containers')]];
  const asked = query.get('container') ?? '';
  if (asked === '' && containers.length > 1) {
    const choices = `[${containers.join(' ')}]`;
    return answerRefusal(
      badRequest(`a container name must be specified for pod ${name}, choose one of: ${choices}`),
    );
  }
  if (asked !== '' && !all.includes(asked)) {
    return answerRefusal(badRequest(`container ${asked} is not valid for pod ${name}`));
  }
  const [tailLines, sinceSeconds, limitBytes] = ['tailLines', 'sinceSeconds', 'limitBytes'].map((one) =>
    numberIn(query, one),
  );
  const text = logs(textAt(pod, 'metadata', 'namespace'), name, {
    container: asked || (containers[0] ?? ''),
    previous: ['1', 'true'].includes(query.get('previous') ?? ''),
    timestamps: ['1', 'true'].includes(query.get('timestamps') ?? ''),
    ...(tailLines === undefined ? {} : { tailLines }),
    ...(sinceSeconds === undefined ? {} : { sinceSeconds }),
    ...(limitBytes === undefined ? {} : { limitBytes }),
  });
  return { status: 200, body: text, headers: { 'content-type': 'text/plain' } };
}
