import type { Json } from '@thea/action';
import { canonicalJson } from '@thea/release';
import { RECORD_ANNOTATION } from './names.ts';
import { called, type Ref } from './object.ts';
import { project } from './projection.ts';
import { isObject, type JsonObject, object, text, without } from './raw.ts';

/** One changed place of an object, for a person. */
interface Change {
  readonly path: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

const LONGEST = 80;
const MOST_LINES = 12;

/** An object without our own mark: it changes with every release. */
function unmarked(raw: JsonObject, scaled: boolean): JsonObject {
  const kept = project(raw, scaled);
  const metadata = object(kept['metadata']);
  const annotations = without(object(metadata['annotations']), [RECORD_ANNOTATION]);
  const rest = without(metadata, ['annotations']);
  return {
    ...kept,
    metadata: Object.keys(annotations).length === 0 ? rest : { ...rest, annotations },
  };
}

/** Whether an apply would change nothing that is asked for. Pure. */
export function isSame(live: JsonObject, result: JsonObject, scaled: boolean): boolean {
  return canonicalJson(unmarked(live, scaled)) === canonicalJson(unmarked(result, scaled));
}

/** Lines that say what would change on one object; values of Secrets and variables are never among them. Pure. */
export function diffLines(ref: Ref, live: JsonObject | null, result: JsonObject, scaled: boolean): string[] {
  if (live === null) return [`+ ${called(ref)} is new`];
  const changes = differ('', unmarked(live, scaled), unmarked(result, scaled));
  if (changes.length === 0) return [];
  const lines = changes.map(({ path, from, to }) => {
    const hidden =
      (ref.kind === 'Secret' && /^\/(data|stringData)(\/|$)/.test(path)) || /\/env(\/|$)/.test(path);
    const shown = (value: Json | undefined): string =>
      value === undefined ? 'nothing' : hidden ? '(a value)' : short(redacted(value));
    return `  ${path}: ${shown(from)} → ${hidden && from !== undefined && to !== undefined ? '(another value)' : shown(to)}`;
  });
  const more = lines.length > MOST_LINES ? [`  … and ${lines.length - MOST_LINES} more`] : [];
  return [`~ ${called(ref)}`, ...lines.slice(0, MOST_LINES), ...more];
}

/** A value without what its containers' variables are set to. */
function redacted(value: Json): Json {
  if (Array.isArray(value)) return value.map(redacted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'env' ? '(variables)' : redacted(item)]),
  );
}

function short(value: Json): string {
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  return said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said;
}

function differ(path: string, from: Json | undefined, to: Json | undefined): Change[] {
  if (isObject(from) && isObject(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
    return keys.flatMap((key) => differ(`${path}/${key}`, from[key], to[key]));
  }
  const [one, other] = [byName(from), byName(to)];
  if (one !== null && other !== null) return differ(path, one, other);
  const same =
    from === undefined || to === undefined ? from === to : canonicalJson(from) === canonicalJson(to);
  return same ? [] : [{ path, from, to }];
}

/** A list of named things (containers, variables, volumes, ports) as a map, so that an insertion is one line. */
function byName(list: Json | undefined): JsonObject | null {
  if (!Array.isArray(list) || list.length === 0) return null;
  const items = list.filter(isObject);
  const names = items.map((item) => text(item['name']));
  const named = items.length === list.length && names.every((name) => name !== '');
  return named && new Set(names).size === names.length
    ? Object.fromEntries(items.map((item, index) => [names[index] ?? '', without(item, ['name'])]))
    : null;
}
