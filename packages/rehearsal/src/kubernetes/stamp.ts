/** A time as Kubernetes writes it: RFC 3339 in whole seconds (`metav1.Time`). `at` in milliseconds since the epoch. Pure. */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The same with microseconds (`metav1.MicroTime`). Pure. */
export function microStampOf(at: number): string {
  return new Date(at).toISOString().replace('Z', '000Z');
}
