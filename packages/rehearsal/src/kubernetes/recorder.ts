import type { Time } from '../time/time.ts';
import type { Objects } from './objects.ts';
import { at, type JsonObject, numberAt, textAt } from './raw.ts';
import { Refusal } from './refusal.ts';
import { microStampOf, stampOf } from './stamp.ts';

/** Who says something, and on which node. */
export interface EventSource {
  readonly component: string;
  readonly host?: string;
}

/** One thing that happened to an object. */
export interface Happening {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
  /** Which part of the object, such as `spec.containers{api}`. */
  readonly fieldPath?: string;
}

/** Writes Events beside the objects that they are about. */
export interface Recorder {
  tell(source: EventSource, about: JsonObject, what: Happening): void;
  /** The same in the newer form (events.k8s.io), which the scheduler uses: an `eventTime`, and a series instead of a count. */
  tellAction(source: EventSource, about: JsonObject, what: Happening & { readonly action: string }): void;
}

/** Spoken at once about one object by one source, then once in `REFILL` ms (client-go, `EventSourceObjectSpamFilter`). */
const BURST = 25;
const REFILL = 300_000;

/** So many messages of one reason about one object within so long (ms) become one Event (client-go, `EventAggregator`). */
const ALIKE = 10;
const ALIKE_WITHIN = 600_000;

function referenceTo(about: JsonObject, fieldPath: string | undefined): JsonObject {
  return {
    kind: textAt(about, 'kind'),
    namespace: textAt(about, 'metadata', 'namespace'),
    name: textAt(about, 'metadata', 'name'),
    uid: textAt(about, 'metadata', 'uid'),
    apiVersion: textAt(about, 'apiVersion'),
    resourceVersion: textAt(about, 'metadata', 'resourceVersion'),
    ...(fieldPath === undefined ? {} : { fieldPath }),
  };
}

/**
 * Opens a recorder: the same thing said again of the same object counts up its Event (client-go,
 * `EventCorrelator`), and who says too much about one object is not heard.
 */
export function openRecorder(time: Time, objects: Objects): Recorder {
  const written = new Map<string, { readonly namespace: string; readonly name: string }>();
  const heard = new Map<string, { left: number; at: number }>();
  const alike = new Map<string, { messages: Set<string>; at: number }>();
  let number = 0;

  const isHeard = (source: EventSource, uid: string): boolean => {
    const key = `${source.component} ${source.host ?? ''} ${uid}`;
    const bucket = heard.get(key) ?? { left: BURST, at: time.now() };
    const refilled = Math.floor((time.now() - bucket.at) / REFILL);
    bucket.left = Math.min(BURST, bucket.left + refilled);
    bucket.at += refilled * REFILL;
    heard.set(key, bucket);
    if (bucket.left === 0) return false;
    bucket.left -= 1;
    return true;
  };
  /** Whether this is one message too many of its reason, so that it shares an Event with others. */
  const isCombined = (key: string, message: string): boolean => {
    const known = alike.get(key);
    const isRecent = known !== undefined && time.now() - known.at <= ALIKE_WITHIN;
    const messages = new Set([...(isRecent ? known.messages : []), message]);
    alike.set(key, { messages: new Set([...messages].slice(-ALIKE + 1)), at: time.now() });
    return messages.size >= ALIKE;
  };
  const attempt = <T>(write: () => T): T | null => {
    try {
      return write();
    } catch (thrown) {
      // An Event that cannot be written (its namespace is going) is dropped, as by client-go.
      if (thrown instanceof Refusal) return null;
      throw thrown;
    }
  };
  const record = (
    source: EventSource,
    about: JsonObject,
    what: Happening,
    fresh: JsonObject,
    again: (old: JsonObject) => JsonObject,
    whole: string | null = null,
  ): void => {
    const uid = textAt(about, 'metadata', 'uid');
    if (!isHeard(source, uid)) return;
    const key =
      whole ?? JSON.stringify([source, uid, what.fieldPath ?? '', what.type, what.reason, what.message]);
    const known = written.get(key);
    const old = known === undefined ? null : objects.get('Event', known.namespace, known.name);
    if (old !== null) {
      attempt(() => objects.update('Event', { ...old, ...again(old) }, source.component));
      return;
    }
    const namespace = textAt(about, 'metadata', 'namespace') || 'default';
    number += 1;
    const suffix = (time.now() * 1000 + number).toString(16);
    const name = `${textAt(about, 'metadata', 'name')}.${suffix}`;
    const event: JsonObject = {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name, namespace },
      involvedObject: referenceTo(about, what.fieldPath),
      reason: what.reason,
      message: what.message,
      type: what.type,
      reportingComponent: source.component,
      reportingInstance: source.host ?? '',
      ...fresh,
    };
    if (attempt(() => objects.create('Event', event, source.component)) !== null) {
      written.set(key, { namespace, name });
    }
  };

  return {
    tell: (source, about, what) => {
      const now = stampOf(time.now());
      const fresh: JsonObject = {
        source: { ...source },
        firstTimestamp: now,
        lastTimestamp: now,
        eventTime: null,
        count: 1,
      };
      const reason = JSON.stringify([source, textAt(about, 'metadata', 'uid'), what.type, what.reason]);
      const combined = isCombined(reason, what.message);
      const message = combined ? `(combined from similar events): ${what.message}` : what.message;
      record(
        source,
        about,
        { ...what, message },
        fresh,
        (old) => ({ count: (numberAt(old, 'count') ?? 1) + 1, lastTimestamp: now, message }),
        combined ? reason : null,
      );
    },
    tellAction: (source, about, what) => {
      const now = microStampOf(time.now());
      const fresh: JsonObject = {
        source: {},
        firstTimestamp: null,
        lastTimestamp: null,
        eventTime: now,
        action: what.action,
        reportingInstance: `${source.component}-embedded`,
      };
      record(source, about, what, fresh, (old) => ({
        series: { count: (numberAt(at(old, 'series'), 'count') ?? 1) + 1, lastObservedTime: now },
      }));
    },
  };
}
