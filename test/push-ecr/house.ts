import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputVariable } from '@thea/action';
import { type EmbeddedAws, openAws } from '@thea/rehearsal/aws/index';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { realTime } from '@thea/rehearsal/time/real';

const ACTION = fileURLToPath(new URL('../../actions/push-ecr/src/index.ts', import.meta.url));

/** What a finished run of the action left behind. */
export interface Ran {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly output: string;
  readonly outputs: string;
}

/** An account with ECR, and the action as a process beside it. */
export interface House extends AsyncDisposable {
  readonly aws: EmbeddedAws;
  readonly registry: EmbeddedRegistry;
  /** Runs push-ecr as a user of the account who may do `allow` (everything by default). `kill` gets the way to end it. */
  run(
    inputs: { readonly [name: string]: string },
    options?: {
      readonly allow?: readonly string[];
      readonly as?: string;
      /** Instead of what the environment has otherwise. */
      readonly environment?: { readonly [name: string]: string };
      readonly kill?: (kill: () => Promise<void>) => void;
    },
  ): Promise<Ran>;
}

/** Opens an account whose scans and copies are there at once. */
export async function openHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-push-'));
  const time = realTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry, folder: join(folder, 'images') });
  const aws = await openAws({ time, registryUrl: registry.endpoint, registry, replicaHost: host });
  aws.ecr.watch.scan = { type: 'basic', seconds: 0, findings: [] };
  let runs = 0;
  return {
    aws,
    registry,
    run: async (inputs, { allow, as = 'push', environment = {}, kill } = {}) => {
      runs += 1;
      const outputs = join(folder, `output-${runs}`);
      await writeFile(outputs, '');
      const user = aws.addUser(as, allow);
      const variables = Object.entries(inputs).map(([name, text]) => [inputVariable(name), text] as const);
      const child = spawn(process.execPath, [ACTION], {
        cwd: folder,
        env: {
          GITHUB_ACTIONS: 'true',
          GITHUB_WORKSPACE: folder,
          GITHUB_OUTPUT: outputs,
          GITHUB_SHA: 'f'.repeat(40),
          AWS_ENDPOINT_URL: aws.endpoint,
          AWS_REGION: aws.region,
          AWS_ACCESS_KEY_ID: user.accessKeyId,
          AWS_SECRET_ACCESS_KEY: user.secretAccessKey,
          AWS_EC2_METADATA_DISABLED: 'true',
          HOME: folder,
          NODE_COMPILE_CACHE: fileURLToPath(new URL('../../.cache/compile', import.meta.url)),
          ...environment,
          ...Object.fromEntries(variables),
        },
      });
      const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
      kill?.(async () => {
        child.kill('SIGKILL');
        await closed;
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text;
        });
      const code = await closed;
      return { code, output, outputs: await readFile(outputs, 'utf8') };
    },
    [Symbol.asyncDispose]: async () => {
      await aws.close();
      await host.close();
      await time.close();
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
