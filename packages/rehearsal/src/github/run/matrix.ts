import { Failure, type Json } from '@thea/action';
import { isRecord } from '../language/template.ts';

export type Combination = { readonly [key: string]: Json };

function equal(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

// Partial match: every key of the filter that is a mapping is compared key by key.
function matches(combination: Combination, filter: Combination): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    const actual = combination[key];
    return isRecord(wanted) && isRecord(actual) ? matches(actual, wanted) : equal(actual, wanted);
  });
}

function fail(job: string, why: string): Failure {
  return new Failure('input', {
    message: `Error when evaluating 'strategy' for job '${job}'. ${why}`,
    remedy: 'Guard the job with a condition where the list can be empty.',
  });
}

function list(job: string, name: string, value: Json | undefined): readonly Combination[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isRecord))
    throw fail(job, `Matrix ${name} must be a list of mappings.`);
  return value;
}

/**
 * The combinations of an evaluated `strategy.matrix`, in GitHub's order.
 * An include entry is added to every original combination whose original values it does not overwrite; else it is a
 * combination of its own (docs "Running variations of jobs in a workflow"). Throws where no vector has a value, as
 * GitHub fails the job, and beyond 256 combinations.
 */
export function expandMatrix(job: string, matrix: Json): Combination[] {
  if (!isRecord(matrix)) throw fail(job, 'Matrix must be a mapping.');
  const { include, exclude, ...vectors } = matrix;
  const names = Object.keys(vectors);
  const includes = list(job, 'include', include);
  const excludes = list(job, 'exclude', exclude);
  if (names.length === 0 && includes.length === 0) throw fail(job, 'Matrix must define at least one vector');
  let originals: Combination[] = names.length === 0 ? [] : [{}];
  for (const name of names) {
    const values = vectors[name];
    if (!Array.isArray(values)) throw fail(job, `Matrix vector '${name}' must be a list.`);
    if (values.length === 0) throw fail(job, `Matrix vector '${name}' does not contain any values`);
    originals = originals.flatMap((item) => values.map((value: Json) => ({ ...item, [name]: value })));
  }
  originals = originals.filter((item) => !excludes.some((filter) => matches(item, filter)));
  const extended = originals.map((item) => ({ ...item }));
  const own: Combination[] = [];
  for (const entry of includes) {
    let added = false;
    originals.forEach((original, index) => {
      const clashes = Object.entries(entry).some(
        ([key, value]) => key in original && !equal(original[key], value),
      );
      if (clashes) return;
      extended[index] = { ...extended[index], ...entry };
      added = true;
    });
    if (!added) own.push(entry);
  }
  const all = [...extended, ...own];
  if (all.length > 256) throw fail(job, `The matrix has ${all.length} combinations; 256 are allowed.`);
  return all;
}

/** `deploy (api, 1)`: how GitHub names a job of a matrix that has no name of its own. */
export function combinationName(job: string, combination: Combination): string {
  const leaves = (value: Json): Json[] =>
    value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value];
  return `${job} (${leaves(combination)
    .map((value) => (value === null ? '' : String(value)))
    .join(', ')})`;
}
