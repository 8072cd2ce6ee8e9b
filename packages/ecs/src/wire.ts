import type { BuildMiddleware, DeserializeMiddleware } from '@smithy/types';
import type { Clock, Json } from '@thea/action';

/** A command whose middleware can be added to; every command of the SDK is one. */
interface Stacked<Input extends object, Output extends object> {
  readonly middlewareStack: {
    add(middleware: BuildMiddleware<Input, Output>, options: { step: 'build'; priority: 'high' }): void;
    add(
      middleware: DeserializeMiddleware<Input, Output>,
      options: { step: 'deserialize'; priority: 'low' },
    ): void;
  };
}

interface HttpMessage {
  body: unknown;
  headers: { [name: string]: string };
}

function isHttpMessage(value: unknown): value is HttpMessage {
  return typeof value === 'object' && value !== null && 'headers' in value && 'body' in value;
}

/** Feeds the clock with what the platform's `Date` header says (RFC 9110, section 6.6.1; whole seconds). */
export function watchDate<Input extends object, Output extends object>(
  clock: Clock,
): DeserializeMiddleware<Input, Output> {
  return (next) => async (args) => {
    const sent = clock.now().wall;
    const result = await next(args);
    if (isHttpMessage(result.response)) {
      const header = result.response.headers['date'] ?? result.response.headers['Date'];
      const platform = header === undefined ? Number.NaN : Date.parse(header);
      // The header is cut to the second, so its middle is half a second later; so is the request's middle.
      if (!Number.isNaN(platform))
        clock.observeSkew(Math.round(platform + 500 - (sent + clock.now().wall) / 2));
    }
    return result;
  };
}

/** Sends `body` instead of what the SDK's model would leave of it: unknown fields reach the platform. */
export function sendRaw<Input extends object, Output extends object>(
  command: Stacked<Input, Output>,
  body: Json,
): void {
  const middleware: BuildMiddleware<Input, Output> = (next) => (args) => {
    if (isHttpMessage(args.request)) args.request.body = JSON.stringify(body);
    return next(args);
  };
  command.middlewareStack.add(middleware, { step: 'build', priority: 'high' });
}

/** Keeps the answer's JSON as it came over the wire, with the fields that the SDK's model drops. */
export function keepRaw<Input extends object, Output extends object>(
  command: Stacked<Input, Output>,
): () => Json {
  let kept: Json = null;
  const middleware: DeserializeMiddleware<Input, Output> = (next) => async (args) => {
    const result = await next(args);
    if (isHttpMessage(result.response)) {
      const bytes = await collect(result.response.body);
      result.response.body = bytes;
      kept = parseJson(bytes);
    }
    return result;
  };
  command.middlewareStack.add(middleware, { step: 'deserialize', priority: 'low' });
  return () => kept;
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function collect(body: unknown): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  const chunks: Uint8Array[] = [];
  if (isStream(body)) for await (const chunk of body) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): Json {
  try {
    const parsed: Json = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return parsed;
  } catch {
    // Not JSON (a proxy's page): the SDK reports it with status and body.
    return null;
  }
}
