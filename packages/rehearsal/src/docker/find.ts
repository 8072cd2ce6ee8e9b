import { spawnSync } from 'node:child_process';
import { installDocker } from './install.ts';

/** Whether a Docker Engine answers on this machine whose own builder can write an OCI layout. */
function canBuild(): boolean {
  const ask = (...words: readonly string[]): string => {
    const { status, stdout } = spawnSync('docker', words, { encoding: 'utf8', timeout: 5_000 });
    return status === 0 ? stdout : '';
  };
  const store = ask('info', '--format', '{{json .DriverStatus}}');
  return store.includes('io.containerd.snapshotter') && ask('buildx', 'version') !== '';
}

let machineBuilds: boolean | undefined;

/** The folders that stand in front of the path so that `docker` can be used: none where the machine has it. */
export function dockerFolders(folder: string): readonly string[] {
  // Every world of this process is on the same machine.
  machineBuilds ??= canBuild();
  return machineBuilds ? [] : [installDocker(folder)];
}
