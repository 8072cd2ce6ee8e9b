/** What the text of an input stands for. `seconds` takes `90`, `90s`, `2m`, `1h30m`; `lines` one item per line. */
export type InputType = 'string' | 'boolean' | 'integer' | 'seconds' | 'lines' | 'json' | 'choice';

/** One input, declared once: action.yml, the parser, `--help` and the README table follow from it. */
export interface InputDeclaration {
  readonly type: InputType;
  readonly description: string;
  readonly required?: boolean;
  /**
   * As a user would write it; it passes the same checks as a user's value. An expression (`${{ github.token }}`) is
   * evaluated by GitHub; outside of it the input is not given then.
   */
  readonly default?: string;
  /** Its value is masked and never quoted in a message. */
  readonly secret?: boolean;
  /** The values of a `choice`. */
  readonly choices?: readonly string[];
  /** Bounds of an `integer`, or of `seconds` in seconds. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** In bytes of UTF-8; default 65536. */
  readonly maximumLength?: number;
  /** What the whole value of a `string`, or each of the `lines`, must match. */
  readonly pattern?: RegExp;
  /** What a valid value looks like, to fit "Give …". */
  readonly patternHint?: string;
  /** The value is the path of a file in the workspace; the parsed value is its absolute path (`json`: its content). */
  readonly file?: boolean;
  /** What to do where the file that it names is not there; default: check the path. */
  readonly missingFile?: string;
  /** What to use instead; a warning when the input is given. */
  readonly deprecated?: string;
}

export type InputDeclarations = { readonly [name: string]: InputDeclaration };
export type OutputDeclarations = { readonly [name: string]: string };

/** One action, declared once. Names are kebab-case; an output's text is its description. */
export interface ActionDeclaration<
  I extends InputDeclarations = InputDeclarations,
  O extends OutputDeclarations = OutputDeclarations,
> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** A Feather icon and a colour, as the marketplace shows them. */
  readonly icon: string;
  readonly color: string;
  readonly inputs: I;
  readonly outputs: O;
  /** Inputs of former versions: old name → new name. */
  readonly renamed?: { readonly [old: string]: string };
  /** Inputs of other actions that people bring along: name → what replaces it, to fit "It is replaced by …". */
  readonly refused?: { readonly [foreign: string]: string };
  /** The bundle runs once more when the job ends. */
  readonly post?: boolean;
}

/** Keeps the literal types of a declaration, so that `InputsOf` knows every input. */
export function declareAction<const I extends InputDeclarations, const O extends OutputDeclarations>(
  declaration: ActionDeclaration<I, O> & { readonly renamed?: { readonly [old: string]: keyof I } },
): ActionDeclaration<I, O> {
  return declaration;
}

/** The inputs that every action has. Spread them into `inputs`; give `timeout` another default where it is short. */
export const commonInputs = {
  timeout: {
    type: 'seconds',
    description: 'One limit for everything this step does; then it stops and leaves a usable record.',
    default: '900',
    minimum: 1,
    maximum: 21_600,
  },
  'dry-run': {
    type: 'boolean',
    description: 'Print what would be done, change nothing, and end well.',
    default: 'false',
  },
} as const satisfies InputDeclarations;
