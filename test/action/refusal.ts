import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { BadInput } from './bad-input.ts';
import { startAction } from './start-action.ts';

/** A loopback server that every address in `environment` leads to, proxies included; it counts who knocks. */
export interface Wire extends AsyncDisposable {
  readonly environment: { readonly [name: string]: string };
  readonly calls: number;
}

/** Opens a wire on which no call may be made. */
export async function openSilentWire(): Promise<Wire> {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'planted',
      GITHUB_API_URL: url,
      GITHUB_TOKEN: 'planted',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'planted',
      HTTPS_PROXY: url,
      HTTP_PROXY: url,
    },
    get calls() {
      return calls;
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * Starts the action in `file` with bad inputs and expects one sentence with the name and a remedy, exit code 1, a
 * silent wire, and a workspace and runner files as they were.
 */
export async function expectRefusal(file: string, bad: BadInput, wire: Wire): Promise<void> {
  const before = wire.calls;
  const start = { file, inputs: bad.inputs, environment: wire.environment, files: bad.files ?? {} };
  await startAction(start, (end) => {
    const errors = end.lines.filter((line) => line.startsWith('::error'));
    expect(errors, end.output + end.errors).toHaveLength(1);
    const [, properties = '', message = ''] = /^::error ([^:]*)::(.*)$/.exec(errors[0] ?? '') ?? [];
    expect(message).toContain(bad.names);
    // Two sentences: what is wrong, and what to do.
    expect(message).toMatch(/[.?] [A-Z].*[.?]$/);
    expect(message.length, message).toBeLessThan(700);
    if (bad.place) expect(properties).toContain(`file=${bad.place.path},line=${bad.place.line}`);
    expect(end.errors).toBe('');
    expect(end.code).toBe(1);
    expect([end.outputs, end.summary, end.state]).toEqual([null, null, null]);
    expect(readdirSync(join(end.folder, 'workspace')).sort()).toEqual(Object.keys(bad.files ?? {}).sort());
  });
  expect(wire.calls).toBe(before);
}
