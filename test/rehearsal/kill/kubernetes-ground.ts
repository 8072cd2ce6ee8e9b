import { fileURLToPath } from 'node:url';
import type { Ground } from '@thea/rehearsal/kill/ground';
import { openKubernetesGround } from '@thea/rehearsal/kill/kubernetes-ground';

const FOLDER = fileURLToPath(new URL('../../../.cache/kill', import.meta.url));

/** A fresh cluster with one namespace in the ignored folder. */
export function openKubernetes(): Promise<Ground> {
  return openKubernetesGround(FOLDER);
}
