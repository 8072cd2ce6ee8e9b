import { bundles } from './bundles.ts';
import { interleaved, type Subject } from './interleaved.ts';
import { bareNode, runNode } from './node-child.ts';
import { type Row, row } from './row.ts';

/** Over bare node, in milliseconds. */
export const START_GOAL = 100;
const START_GOALS: { readonly [bundle: string]: number } = { 'deploy-railway': 80 };
const SIZE_GOALS: { readonly [bundle: string]: number } = {
  'build-sign': 2,
  'deploy-ecs': 3.2,
  'deploy-eks': 4,
  'deploy-railway': 1.8,
  'push-ecr': 1,
};

/** The size of every bundle, its licences left out. */
export function sizes(): readonly Row[] {
  return bundles().map(({ name, bytes }) => {
    const goal = SIZE_GOALS[name];
    return row({
      group: 'Size of the JavaScript of a bundle',
      what: name,
      value: bytes / 1e6,
      unit: 'MB',
      peer: null,
      goal: goal === undefined ? null : { what: 'fixed', value: goal },
    });
  });
}

/**
 * From the start of every bundle without inputs, in an empty environment, to its end with the sentence that says what
 * is missing. Throws where one ends otherwise.
 */
export async function coldStarts(folder: string, rounds: number): Promise<readonly Row[]> {
  const all = bundles();
  const refused =
    (name: string, entry: string): Subject =>
    async () => {
      const end = await runNode({ words: [entry], folder, environment: {} });
      if (end.code !== 1 || !/input "/i.test(end.output)) {
        throw new Error(
          `${name} without inputs ended with ${end.code} instead of its sentence: ${end.output}`,
        );
      }
      return end.milliseconds;
    };
  const found = await interleaved(
    {
      node: async () => (await runNode(bareNode(folder))).milliseconds,
      ...Object.fromEntries(all.map(({ name, entry }) => [name, refused(name, entry)])),
    },
    rounds,
  );
  const node = found.get('node') ?? 0;
  return all.map(({ name }) =>
    row({
      group: `Cold start without inputs, to the end (median of ${rounds})`,
      what: name,
      value: found.get(name) ?? 0,
      unit: 'ms',
      peer: { what: 'node', value: node },
      goal: {
        what: `node + ${START_GOALS[name] ?? START_GOAL}`,
        value: node + (START_GOALS[name] ?? START_GOAL),
      },
    }),
  );
}
