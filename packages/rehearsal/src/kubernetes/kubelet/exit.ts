/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/**
 * The exit code and the reason of a container that ended: its own code, or 128 and the signal's number; SIGKILL from
 * nobody (`wanted`: the kubelet did not stop it) is the kernel's, for want of memory. Pure.
 */
export function terminationOf(
  { code, signal }: Exit,
  wanted: boolean,
): { readonly exitCode: number; readonly reason: string } {
  const exitCode = code ?? (signal === 'SIGTERM' ? 143 : 137);
  if (signal === 'SIGKILL' && wanted) return { exitCode, reason: 'OOMKilled' };
  return { exitCode, reason: exitCode === 0 ? 'Completed' : 'Error' };
}
