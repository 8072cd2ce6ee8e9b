import { Refused } from './refused.ts';

/** One instruction of a Dockerfile, with the line where it begins. */
export interface Instruction {
  readonly line: number;
  readonly name: string;
  readonly rest: string;
}

/**
 * Reads the instructions of a Dockerfile: comments and empty lines are left out, lines that end in a backslash go on.
 * Docker, "Dockerfile reference", "Format". Parser directives and heredocs are refused.
 */
export function readDockerfile(text: string): readonly Instruction[] {
  const instructions: Instruction[] = [];
  let begun: { line: number; text: string } | null = null;
  for (const [index, raw] of text.split('\n').entries()) {
    if (begun === null && instructions.length === 0 && /^#\s*(syntax|escape|check)\s*=/i.test(raw))
      throw new Refused(`the parser directive "${raw.trim()}"`);
    if (/^\s*#/.test(raw) || (begun === null && raw.trim() === '')) continue;
    if (raw.includes('<<')) throw new Refused('heredocs');
    begun ??= { line: index + 1, text: '' };
    const goesOn = /\\\s*$/.test(raw);
    begun.text += goesOn ? raw.replace(/\\\s*$/, '') : raw;
    if (goesOn) continue;
    const [, name = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*?)\s*$/.exec(begun.text) ?? [];
    instructions.push({ line: begun.line, name: name.toUpperCase(), rest });
    begun = null;
  }
  return instructions;
}

/** Replaces `$NAME` and `${NAME}` by their values, an unknown one by nothing. Modifiers are refused. */
export function expand(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$(?:\{(\w+)([^}]*)\}|(\w+))/g, (_, braced: string, more: string, plain: string) => {
    if (more) throw new Refused(`the modifier in \${${braced}${more}}`);
    return values.get(braced ?? plain) ?? '';
  });
}

/** The words of an instruction in JSON form. The shell form would need a shell, which the image has not. */
export function jsonWords({ name, rest }: Instruction): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(rest);
  } catch {
    throw new Refused(`the shell form of ${name}`);
  }
  if (Array.isArray(parsed) && parsed.every((word) => typeof word === 'string')) return parsed;
  throw new Refused(`the shell form of ${name}`);
}

/** `key=value` pairs of ENV and LABEL, quotes taken off; null where the older form with a space is used. */
export function pairsOf(rest: string): readonly (readonly [string, string])[] | null {
  if (!/^[^\s=]+=/.test(rest)) return null;
  const words = rest.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  return words.map((word) => {
    const equals = word.indexOf('=');
    const value = word
      .slice(equals + 1)
      .replace(/"((?:[^"\\]|\\.)*)"/g, (_, inner: string) => inner.replace(/\\(.)/g, '$1'));
    return [word.slice(0, equals), value] as const;
  });
}
