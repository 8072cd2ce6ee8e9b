import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';

/** A registry for one test and a way to ask it. */
export interface Client extends AsyncDisposable {
  readonly registry: EmbeddedRegistry;
  ask(
    method: string,
    path: string,
    options?: { body?: Buffer | string; headers?: Record<string, string> },
  ): Promise<Heard>;
}

/** What came back, whole. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Opens a registry and a client of it; `path` may be a `Location` that it gave. */
export async function openClient(options?: Parameters<typeof openRegistry>[0]): Promise<Client> {
  const registry = await openRegistry(options);
  return {
    registry,
    ask: async (method, path, { body, headers = {} } = {}) => {
      const answer = await fetch(new URL(path, registry.endpoint), {
        method,
        headers,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      });
      return {
        status: answer.status,
        headers: answer.headers,
        body: Buffer.from(await answer.arrayBuffer()),
      };
    },
    [Symbol.asyncDispose]: () => registry.close(),
  };
}

/** The first error code of an answer in the form of the specification. */
export function codeOf(heard: Heard): string {
  const { errors }: { errors: { code: string }[] } = JSON.parse(heard.body.toString('utf8'));
  return errors[0]?.code ?? '';
}
