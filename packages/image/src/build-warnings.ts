import type { SourcePlace } from '@thea/action';
import { field, fields, list, parseJson, text } from './json.ts';

/** What a builder warns of. */
export interface BuildWarning {
  /** The name of a BuildKit check, such as `StageNameCasing`, or `Builder` for what the builder itself says. */
  readonly rule: string;
  readonly message: string;
  /** Where the check is explained; empty where it is not. */
  readonly url: string;
  /** Null where it stands at no line. */
  readonly place: SourcePlace | null;
}

/** The rule of everything that is no BuildKit check. */
export const BUILDER_RULE = 'Builder';

function decoded(value: unknown): string {
  return Buffer.from(text(value), 'base64').toString('utf8');
}

// `…/rule/stage-name-casing/` for a check whose sentence does not begin with its name.
function ruleOf(sentence: string, url: string): string {
  const [, named] = /^([A-Z][A-Za-z]+):/.exec(sentence) ?? [];
  if (named !== undefined) return named;
  const [, slug = ''] = /\/rule\/([a-z-]+)\/?$/.exec(url) ?? [];
  const name = slug.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return name === '' ? BUILDER_RULE : name;
}

/**
 * The warnings in a metadata file (Docker, "docker buildx build", `--metadata-file` with BUILDX_METADATA_WARNINGS=1),
 * each once. `dockerfile` is the path that an annotation names, relative to the workspace.
 */
export function readWarnings(metadata: Uint8Array, dockerfile: string): readonly BuildWarning[] {
  const found = list(field(parseJson(metadata), 'buildx.build.warnings')).map((one): BuildWarning => {
    const warning = fields(one);
    const url = text(warning['url']);
    const sentence = decoded(warning['short']);
    const rule = ruleOf(sentence, url);
    const details = list(warning['detail'])
      .map(decoded)
      .filter((line) => line !== '');
    const line = field(field(list(warning['range'])[0], 'start'), 'line');
    const message = [sentence.replace(/^[A-Z][A-Za-z]+: /, '').replace(/ \(line \d+\)$/, ''), ...details];
    return {
      rule,
      message: message.join(' ').replace(/\s+/g, ' ').trim(),
      url,
      place: typeof line === 'number' ? { path: dockerfile, line } : null,
    };
  });
  return distinct(found);
}

// What BuildKit counts at the end of a plain log, " - Rule: sentence (line 3)": a build that fails writes no metadata.
const CHECK_LINE = /^ - ([A-Z][A-Za-z]+): (.*?)(?: \(line (\d+)\))?$/;
const BUILDER_LINE = /^(?:WARNING|DEPRECATED|WARN): (.+)$/;

/** The warnings in the lines that the Docker CLI printed: those of the builder, and with `checks` BuildKit's too. */
export function scanWarnings(
  lines: readonly string[],
  dockerfile: string,
  checks: boolean,
): readonly BuildWarning[] {
  return distinct(
    lines.flatMap((line): BuildWarning[] => {
      const [, said] = BUILDER_LINE.exec(line) ?? [];
      if (said !== undefined) return [{ rule: BUILDER_RULE, message: said, url: '', place: null }];
      const [, rule, message, number] = CHECK_LINE.exec(line) ?? [];
      if (!checks || rule === undefined || message === undefined) return [];
      const place = number === undefined ? null : { path: dockerfile, line: Number(number) };
      return [{ rule, message, url: '', place }];
    }),
  );
}

function distinct(warnings: readonly BuildWarning[]): readonly BuildWarning[] {
  const key = ({ rule, message, place }: BuildWarning): string => `${rule} ${place?.line ?? ''} ${message}`;
  return [...new Map(warnings.map((one) => [key(one), one])).values()];
}

/** Where a failed build stopped: the file and line that BuildKit prints above the excerpt; null where it prints none. */
export function failedAt(lines: readonly string[], dockerfile: string): SourcePlace | null {
  for (const line of [...lines].reverse()) {
    const [, number] = /^\S+:(\d+)$/.exec(line.trim()) ?? [];
    if (number !== undefined) return { path: dockerfile, line: Number(number) };
  }
  return null;
}

/** A rule whose warnings are accepted, with the reason. */
export interface AllowedWarning {
  readonly rule: string;
  readonly reason: string;
}

/** Reads `StageNameCasing: the names are those of the upstream file`; null where the line is no such thing. */
export function readAllowedWarning(line: string): AllowedWarning | null {
  const [, rule, reason] = /^([A-Z][A-Za-z]+)\s*:\s*(\S.{2,})$/.exec(line.trim()) ?? [];
  return rule === undefined || reason === undefined ? null : { rule, reason };
}

/** Tells the warnings that count from those that are allowed by the name of their rule. Pure. */
export function judgeWarnings(
  warnings: readonly BuildWarning[],
  allowed: readonly AllowedWarning[],
): { readonly counted: readonly BuildWarning[]; readonly accepted: readonly BuildWarning[] } {
  const isAllowed = ({ rule }: BuildWarning): boolean => allowed.some((one) => one.rule === rule);
  return {
    counted: warnings.filter((one) => !isAllowed(one)),
    accepted: warnings.filter(isAllowed),
  };
}
