import type { Json } from './log.ts';

/** A place in a text: 1-based line and column, the column in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type JsonText =
  | { readonly ok: true; readonly value: Json; place(path: JsonPath): TextPlace }
  | { readonly ok: false; readonly message: string; readonly at: TextPlace };

/** A way into a JSON value: keys and indexes, outermost first. */
export type JsonPath = readonly (string | number)[];

/** The place of the character at `offset` (UTF-16 code units from the start). */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

class Unexpected extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside of a string.
const STRING = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const TOKEN = new RegExp(`[{}[\\],:]|${STRING.source}|${NUMBER.source}|true|false|null`, 'y');
const DEEPEST = 200;
const SPACE = /[ \t\r\n]*/y;

/** Walks over JSON text once and keeps where each value begins. RFC 8259; `JSON.parse` alone does not say where. */
class Walk {
  readonly starts = new Map<string, number>();
  readonly text: string;
  offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  private space(): void {
    SPACE.lastIndex = this.offset;
    SPACE.exec(this.text);
    this.offset = SPACE.lastIndex;
  }

  private token(): string {
    this.space();
    TOKEN.lastIndex = this.offset;
    return TOKEN.exec(this.text)?.[0] ?? '';
  }

  private expected(what: string): never {
    const rest = this.text.slice(this.offset);
    if (rest === '') throw new Unexpected(`expected ${what} but the text ends`, this.offset);
    if (rest.startsWith('"'))
      throw new Unexpected('a string that is not closed or holds a bad escape', this.offset);
    const shown = JSON.stringify([...rest].slice(0, 1).join(''));
    throw new Unexpected(`expected ${what} but found ${shown}`, this.offset);
  }

  private take(wanted: readonly string[], what: string): string {
    const token = this.token();
    if (!wanted.includes(token)) this.expected(what);
    this.offset += token.length;
    return token;
  }

  private members(close: string, member: (index: number) => void): void {
    if (this.token() === close) {
      this.offset += 1;
      return;
    }
    for (let index = 0; ; index += 1) {
      member(index);
      if (this.take([',', close], `"," or "${close}"`) === close) return;
    }
  }

  value(path: JsonPath): void {
    const token = this.token();
    if (path.length > DEEPEST) throw new Unexpected(`more than ${DEEPEST} levels`, this.offset);
    this.starts.set(JSON.stringify(path), this.offset);
    if (token === '' || ',:]}'.includes(token)) this.expected('a value');
    this.offset += token.length;
    if (token === '[') this.members(']', (index) => this.value([...path, index]));
    if (token === '{') {
      this.members('}', () => {
        const key = this.token();
        if (!key.startsWith('"')) this.expected('a key in double quotes');
        this.offset += key.length;
        this.take([':'], '":"');
        this.value([...path, String(JSON.parse(key))]);
      });
    }
  }

  end(): void {
    this.space();
    if (this.offset < this.text.length) this.expected('the end of the text');
  }
}

/** Parses JSON; tells where a value stands, or where and why the text is not JSON. Pure, total. */
export function parseJsonText(given: string): JsonText {
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  const walk = new Walk(text);
  try {
    walk.value([]);
    walk.end();
    const value: Json = JSON.parse(text);
    const place = (path: JsonPath): TextPlace => {
      // The nearest place above: a key that is missing is reported at the object that should hold it.
      for (let depth = path.length; depth >= 0; depth -= 1) {
        const start = walk.starts.get(JSON.stringify(path.slice(0, depth)));
        if (start !== undefined) return placeAt(text, start);
      }
      return { line: 1, column: 1 };
    };
    return { ok: true, value, place };
  } catch (thrown) {
    const offset = thrown instanceof Unexpected ? thrown.offset : 0;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, message, at: placeAt(text, offset) };
  }
}
