import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StartApplication } from '../running-application.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const UVICORN = fileURLToPath(new URL('../../../.cache/conformance/bin/uvicorn', import.meta.url));

/**
 * Starts the real FastAPI service with the real uvicorn on a port that uvicorn picks, and resolves when every worker
 * has started. Throws with uvicorn's own words where it ends before.
 */
export const startFastApi: StartApplication = async (start) => {
  if (!existsSync(UVICORN)) throw new Error('uvicorn is missing. Run: bash test/conformance/set-up.sh');
  const folder = await mkdtemp(join(tmpdir(), 'thea-fastapi-'));
  const { PATH = '' } = process.env;
  const child = spawn(
    UVICORN,
    [
      ...['service:app', '--host', '127.0.0.1', '--port', '0'],
      ...['--workers', String(start.workers), '--no-access-log'],
    ],
    {
      cwd: HERE,
      env: {
        PATH,
        PROMETHEUS_MULTIPROC_DIR: folder,
        PYTHONDONTWRITEBYTECODE: '1',
        THEA_VERSION: start.version,
        WEB_CONCURRENCY: String(start.workers),
        ...(start.failsFrom === undefined ? {} : { THEA_RAISES_FROM: String(start.failsFrom) }),
        ...(start.metadata === undefined ? {} : { ECS_CONTAINER_METADATA_URI_V4: start.metadata }),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const said: string[] = [];
  let url = '';
  let up = 0;
  const listening = new Promise<void>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      url = /running on (http:\S+)/.exec(line)?.[1] ?? url;
      if (line.includes('Application startup complete')) up += 1;
      if (up >= start.workers && url !== '') resolve();
    });
  });
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const code = await ended;
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  await Promise.race([listening, ended]);
  if (up < start.workers) {
    const code = await stop();
    throw new Error(`uvicorn ended with ${code} before its workers had started: ${said.join('\n')}`);
  }
  return {
    url,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
    },
  };
};
