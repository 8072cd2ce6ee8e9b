import { fileURLToPath } from 'node:url';
import { buildImage, filesOfFolder, type Image } from './image.ts';

/** How the sample's application behaves; `test/thea-ia/README.md` says what each mode does. */
export interface Behaviour {
  readonly mode:
    | 'good'
    | 'crashes-at-start'
    | 'out-of-memory'
    | 'never-healthy'
    | `errors-from-request:${number}`
    | 'html-health'
    | 'redirects-health'
    | 'wrong-version'
    | 'slow';
  /** Seconds of the machine's time before it listens. */
  readonly startSeconds?: number;
}

const APPLICATION = fileURLToPath(new URL('../../../../test/thea-ia/app', import.meta.url));
const PORT = 8000;

/**
 * Builds the image of the sample repository's application: `FROM scratch`, its files under /app, the behaviour and
 * the version baked in. Equal arguments give an equal digest.
 */
export async function sampleImage(options: {
  readonly version: string;
  readonly behaviour?: Behaviour;
}): Promise<Image> {
  const behaviour = options.behaviour ?? { mode: 'good' };
  const files = await filesOfFolder(APPLICATION, 'app');
  const baked = {
    path: 'app/behaviour.json',
    mode: 0o644,
    bytes: Buffer.from(`${JSON.stringify(behaviour)}\n`),
  };
  return buildImage([...files.filter((file) => file.path !== baked.path), baked], {
    version: options.version,
    entrypoint: ['/app/uvicorn'],
    command: ['theaia.api.main:app', '--host', '0.0.0.0', '--port', String(PORT), '--workers', '5'],
    workingFolder: '/app',
    environment: { PATH: '/app:/usr/local/bin:/usr/bin:/bin', THEA_VERSION: options.version },
    port: PORT,
  });
}
