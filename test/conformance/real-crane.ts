import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CRANE = fileURLToPath(new URL('../../.cache/conformance/bin/crane', import.meta.url));
const run = promisify(execFile);

/** What the real crane prints, without the line's end. Rejects with its own words where it fails. */
export async function crane(...words: readonly string[]): Promise<string> {
  // Neither credentials nor proxies of whoever runs this have a say.
  const { stdout } = await run(CRANE, ['--insecure', ...words], { env: { HOME: '/nonexistent' } });
  return stdout.trimEnd();
}

/** A registry on loopback, whoever made it. */
export interface Peer extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string;
}

/** Starts `crane registry serve`, the registry of go-containerregistry, on a port that it picks. */
export async function serveCrane(): Promise<Peer> {
  const child = spawn(CRANE, ['registry', 'serve', '--address', '127.0.0.1:0'], {
    env: {},
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Error(`crane did not start: ${cause.message}. Run: bash test/conformance/set-up.sh`)),
    );
    child.once('close', () => resolve());
  });
  const port = new Promise<string>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /serving on port (\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const found = await Promise.race([port, ended]);
  if (found === undefined) throw new Error('crane ended before it served.');
  return {
    host: `127.0.0.1:${found}`,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
