/** What a registry answered, whole. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Asks a registry on loopback; `path` may be a `Location` that it gave, absolute or not. */
export async function ask(
  host: string,
  method: string,
  path: string,
  options: {
    readonly body?: Buffer | string;
    readonly headers?: { readonly [name: string]: string };
  } = {},
): Promise<Heard> {
  const { body, headers = {} } = options;
  const answer = await fetch(new URL(path, `http://${host}`), {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

/** Status and first error code of a refusal: OCI distribution specification, "Error Codes". */
export function refusalOf({ status, body }: Heard): readonly [number, string] {
  const said: { readonly errors?: readonly { readonly code: string }[] } = JSON.parse(body.toString('utf8'));
  return [status, said.errors?.[0]?.code ?? ''];
}

/** Pushes a blob: begins an upload and ends it at once. Gives the last answer. */
export async function pushBlob(
  host: string,
  repository: string,
  digest: string,
  bytes: Buffer,
): Promise<Heard> {
  const begun = await ask(host, 'POST', `/v2/${repository}/blobs/uploads/`);
  const location = new URL(begun.headers.get('location') ?? '', `http://${host}`);
  location.searchParams.set('digest', digest);
  return ask(host, 'PUT', location.href, {
    body: bytes,
    headers: { 'content-type': 'application/octet-stream' },
  });
}
