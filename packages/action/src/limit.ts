const DEFAULT_SECONDS = 900;

/**
 * The limit of time of a step in seconds, from its inputs: `timeout`. An action that takes over from another one may
 * have that one's word for the same limit, `wait-for-minutes`; where it is given, it counts.
 */
export function limitOf(inputs: object): number {
  if ('wait-for-minutes' in inputs && typeof inputs['wait-for-minutes'] === 'number') {
    return inputs['wait-for-minutes'] * 60;
  }
  return 'timeout' in inputs && typeof inputs.timeout === 'number' ? inputs.timeout : DEFAULT_SECONDS;
}
