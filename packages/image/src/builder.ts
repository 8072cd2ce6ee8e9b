import { Failure, type Log } from '@thea/action';
import type { Docker } from './docker.ts';

function command(...words: readonly string[]) {
  return { words, variables: {} };
}

/** The driver of the current builder, from `docker buildx inspect`. Throws `Failure('platform')` where there is none. */
async function driverOf(docker: Docker): Promise<string> {
  const { code, lines } = await docker(command('buildx', 'inspect'));
  if (code === 0) return /^Driver:\s+(\S+)/m.exec(lines.join('\n'))?.[1] ?? '';
  const said = lines.find((line) => /error|not a docker command/i.test(line)) ?? lines.at(-1) ?? '';
  throw new Failure('platform', {
    message: `docker buildx cannot be used here: ${said.trim().replace(/\.$/, '') || `it ended with code ${code}`}.`,
    remedy: 'Use a runner with the buildx plugin and a running Docker Engine, such as ubuntu-24.04.',
  });
}

/**
 * Whether the current builder can write an OCI layout: every driver can but `docker` without the containerd image store
 * (Docker, "OCI and Docker exporters").
 * @throws Failure('platform') where there is no builder at all.
 */
export async function canExport(docker: Docker): Promise<boolean> {
  const driver = await driverOf(docker);
  if (driver !== 'docker') return true;
  const { lines } = await docker(command('info', '--format', '{{json .DriverStatus}}'));
  return lines.some((line) => line.includes('io.containerd.snapshotter'));
}

/**
 * Makes a builder of its own, which runs BuildKit in a container. Nothing else uses it; `removeBuilder` takes it away.
 * `options` are those of the driver (Docker, "docker-container driver"), such as the image of BuildKit.
 * @throws Failure('platform') where it cannot be made.
 */
export async function createBuilder(
  docker: Docker,
  name: string,
  options: readonly string[],
  log: Log,
): Promise<void> {
  const chosen = options.flatMap((option) => ['--driver-opt', option]);
  const { code, lines } = await docker(
    command('buildx', 'create', '--name', name, '--driver', 'docker-container', ...chosen, '--bootstrap'),
  );
  if (code === 0) {
    log.info(
      `The current builder cannot export an OCI layout: the builder ${name} was made, and goes with the job.`,
    );
    return;
  }
  const said = lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? `code ${code}`;
  throw new Failure('platform', {
    input: 'driver-opts',
    message: `The builder of this runner cannot export an OCI layout, and another one could not be made: ${said
      .trim()
      .replace(/^ERROR: /, '')
      .replace(/\.$/, '')}.`,
    remedy:
      'Name an image of BuildKit that this runner can pull (`image=…` in "driver-opts"), run docker/setup-buildx-action before this step, or switch on the containerd image store of the Docker Engine.',
  });
}

/** Removes a builder and what it holds, where it was made. Never throws: the machine goes away with the job. */
export async function removeBuilder(docker: Docker, name: string, log: Log): Promise<void> {
  const { code, lines } = await docker(command('buildx', 'rm', '--force', name));
  if (code === 0 || lines.some((line) => line.includes(`no builder "${name}" found`))) return;
  log.warning(`The builder ${name} could not be removed: ${lines.at(-1)?.trim() ?? code}.`);
}
