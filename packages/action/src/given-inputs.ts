import type { ActionDeclaration } from './declaration.ts';
import { Failure } from './errors.ts';
import { refuse } from './input-text.ts';
import { nearest } from './nearest.ts';

/** The inputs as they were written, by name; an input that was not given, or was given empty, is not in it. */
export type GivenInputs = ReadonlyMap<string, string>;

const PREFIX = 'INPUT_';
// Input methods of desktops (IBus, Fcitx) set it for every process of a session: it is no input of ours.
const FOREIGN = new Set(['INPUT_METHOD']);

/** The variable that the runner passes an input in: upper case, spaces as underscores, hyphens kept. */
export function inputVariable(name: string): string {
  return `${PREFIX}${name.replace(/ /g, '_').toUpperCase()}`;
}

function refuseUnknown(
  declaration: ActionDeclaration,
  name: string,
  written: (name: string) => string,
): never {
  // The runner passes names in upper case: how it was written is lost.
  const own = (texts: { readonly [name: string]: string } = {}): readonly [string, string] | undefined =>
    Object.entries(texts).find(([spelled]) => spelled.toLowerCase() === name.toLowerCase());
  const renamed = own(declaration.renamed);
  if (renamed !== undefined) {
    const [old, now] = renamed;
    refuse(old, `is now called "${now}".`, `Write ${written(now)} instead of ${written(old)}.`);
  }
  const foreign = own(declaration.refused);
  if (foreign !== undefined) {
    const [theirs, instead] = foreign;
    refuse(theirs, 'belongs to another action.', `Here it is replaced by ${instead.replace(/\.$/, '')}.`);
  }
  const known = Object.keys(declaration.inputs);
  const meant = nearest(name, known);
  return refuse(
    name,
    `is not an input of ${declaration.name}.`,
    meant ? `Did you mean ${written(meant)}?` : `Remove it; the inputs are: ${known.join(', ')}.`,
  );
}

function fromEnvironment(
  declaration: ActionDeclaration,
  environment: NodeJS.ProcessEnv,
  strict: boolean,
): Map<string, string> {
  const known = new Map(Object.keys(declaration.inputs).map((name) => [inputVariable(name), name]));
  const given = new Map<string, string>();
  for (const [variable, text] of Object.entries(environment)) {
    if (!variable.startsWith(PREFIX) || text === undefined) continue;
    const name = known.get(variable);
    if (name === undefined) {
      if (strict && !FOREIGN.has(variable)) {
        refuseUnknown(declaration, variable.slice(PREFIX.length).toLowerCase(), (other) => `"${other}:"`);
      }
    } else if (text.trim() !== '') {
      given.set(name, text);
    }
  }
  return given;
}

function fromArguments(declaration: ActionDeclaration, words: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const flag = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word);
    if (!flag) {
      throw new Failure('input', {
        message: `${JSON.stringify(word)} is not an input.`,
        remedy: 'Write every input as --name value; --help lists them.',
      });
    }
    const [, name = '', attached] = flag;
    const input = Object.hasOwn(declaration.inputs, name) ? declaration.inputs[name] : undefined;
    if (!input) refuseUnknown(declaration, name, (other) => `--${other}`);
    let text = attached;
    if (text === undefined) {
      const next = words[index + 1];
      const alone = input.type === 'boolean' && !/^(?:true|false)$/i.test(next ?? '');
      if (!alone) index += 1;
      text = alone ? 'true' : next;
    }
    if (text === undefined) refuse(name, 'has no value.', `Write --${name} and its value.`);
    const before = given.get(name);
    if (before !== undefined && input.type !== 'lines') refuse(name, 'is given twice.', 'Give it once.');
    given.set(name, before === undefined ? text : `${before}\n${text}`);
  }
  return given;
}

/**
 * Collects what was given: `INPUT_*` under GitHub; outside it `--name value`, `--name=value` and `INPUT_*`, where the
 * command line wins. Throws `Failure('input')` for an unknown, renamed or foreign input, naming what to write.
 */
export function collectInputs(
  declaration: ActionDeclaration,
  environment: NodeJS.ProcessEnv,
  words: readonly string[],
): GivenInputs {
  if (environment['GITHUB_ACTIONS'] === 'true') return fromEnvironment(declaration, environment, true);
  const given = fromEnvironment(declaration, environment, false);
  for (const [name, text] of fromArguments(declaration, words)) {
    if (text.trim() === '') refuse(name, 'is empty.', `Give --${name} a value, or leave it out.`);
    given.set(name, text);
  }
  return given;
}
