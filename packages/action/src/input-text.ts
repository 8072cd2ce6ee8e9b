import type { InputDeclaration } from './declaration.ts';
import { Failure } from './errors.ts';

const DEFAULT_MAXIMUM_BYTES = 65_536;

/** Fails as `input` for input `name`: `message` continues `Input "name" …`. */
export function refuse(name: string, message: string, remedy: string): never {
  throw new Failure('input', { message: `Input "${name}" ${message}`, remedy, input: name });
}

/** A user's value as a message may show it: one line, at most 60 characters, a secret never. */
export function quote(text: string, declaration: Pick<InputDeclaration, 'secret'>): string {
  if (declaration.secret) return 'a value that is not shown';
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return JSON.stringify(shown);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function refuseCharacter(name: string, text: string, pattern: RegExp, what: string, remedy: string): void {
  const found = pattern.exec(text);
  if (found) refuse(name, `holds ${what} (${codePoint(found[0])}) at character ${found.index + 1}.`, remedy);
}

const RETYPE = 'Delete it and type the value again; it often comes along when text is pasted.';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
// Format characters (zero width, bidirectional), the odd line ends and the no-break space. Unicode, TR36 "Security".
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}\u00a0]/u;

/**
 * The checks of an input's text that do not depend on what it means: length, expressions that were never evaluated,
 * line ends, characters nobody can see. Returns the text: one line without white space around it, or lines that end with `\n`.
 * Throws `Failure('input')`.
 */
export function checkText(name: string, declaration: InputDeclaration, given: string): string {
  const maximum = declaration.maximumLength ?? DEFAULT_MAXIMUM_BYTES;
  const length = Buffer.byteLength(given);
  if (length > maximum) {
    refuse(
      name,
      `is ${length} bytes long; ${maximum} is the most it may be.`,
      'Shorten it, or check that the right variable is passed.',
    );
  }
  const manyLines = (declaration.type === 'lines' || declaration.type === 'json') && !declaration.file;
  // Many lines keep what is around them: places in them are counted from the first.
  const text = manyLines ? given.replace(/\r\n/g, '\n') : given.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
  if (text.includes('${{')) {
    refuse(
      name,
      'holds "${{", an expression that GitHub never evaluated.',
      'Write the expression in the workflow file itself, outside of quotes that escape it, and not inside a value that another expression makes.',
    );
  }
  if (text.includes('\r')) {
    refuse(
      name,
      'holds a carriage return.',
      manyLines
        ? 'End its lines with LF or CRLF.'
        : 'Save the workflow file with LF line ends, or strip the value where it is made.',
    );
  }
  if (!manyLines && text.includes('\n')) {
    refuse(
      name,
      'has more than one line.',
      'Give one line; a block scalar ("|") in YAML keeps line breaks, ">-" folds them.',
    );
  }
  refuseCharacter(name, text, CONTROL, 'a control character', RETYPE);
  if (!manyLines) refuseCharacter(name, text, /\t/, 'a tab', RETYPE);
  if (declaration.type !== 'json')
    refuseCharacter(name, text, INVISIBLE, 'a character that cannot be seen', RETYPE);
  if (!manyLines && !declaration.secret && text.includes('$(')) {
    refuse(
      name,
      'holds "$(", but no shell runs on inputs.',
      'Compute the value in a step before and pass its output.',
    );
  }
  return text;
}
