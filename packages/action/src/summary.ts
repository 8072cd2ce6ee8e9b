import type { Json, PhaseTime } from './log.ts';
import { code, plain, table } from './markdown.ts';
import { type BudgetTaken, phaseTable } from './phase-table.ts';

/** A finding as the summary shows it. */
export interface SummaryFinding {
  readonly class: string;
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

/** A difference between what is live and what was wanted. */
export interface SummaryDifference {
  readonly path: string;
  readonly live: Json;
  readonly wanted: Json;
}

/** The page of a run: what, where, digest, previous, next command; phases; findings; evidence. Written once, at the end. */
export interface Summary {
  setTitle(title: string): void;
  /** One row of the first table. A label that is set again replaces its value. */
  fact(label: string, value: string): void;
  /** A command for the reader to copy, under the facts. */
  command(label: string, command: string): void;
  /** The phase table; a budget adds a bar of what was taken of it. */
  phases(phases: readonly PhaseTime[], budget?: BudgetTaken): void;
  findings(findings: readonly SummaryFinding[]): void;
  differences(differences: readonly SummaryDifference[]): void;
  evidence(sentences: readonly string[]): void;
  /** A sentence that nobody may overlook. */
  warning(sentence: string): void;
}

/** A summary that can be turned into Markdown, and into lines for a terminal. */
export interface SummaryPage extends Summary {
  /** The whole page, at most 1 MiB less a margin (GitHub refuses a larger one). `failure` is the sentence it ended with. */
  markdown(failure?: string): string;
  /** The facts, one `label: value` each. */
  lines(): readonly string[];
}

const MAXIMUM_BYTES = 1024 * 1024 - 1024;

// A text may be the value of a variable or secret: only numbers, yes and no, and digests are shown.
function shown(value: Json | undefined): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'number' || typeof value === 'boolean') return code(String(value));
  if (typeof value === 'string' && /(?:^|@)sha256:[0-9a-f]{64}$/.test(value)) return code(value);
  return 'set (not shown)';
}

function cut(page: string): string {
  if (Buffer.byteLength(page) <= MAXIMUM_BYTES) return page;
  const kept = Buffer.from(page)
    .subarray(0, MAXIMUM_BYTES - 200)
    .toString('utf8');
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\nThe rest of this page is cut off: GitHub shows 1 MiB at most. See the log.\n`;
}

/** Opens an empty summary. Text is escaped here; masked values are taken out by whoever writes the page. */
export function openSummary(title: string): SummaryPage {
  let heading = title;
  const facts = new Map<string, string>();
  const commands = new Map<string, string>();
  const warnings: string[] = [];
  const sections: string[] = [];
  const section = (head: string, body: string): void => {
    if (body !== '') sections.push(`### ${head}\n\n${body}`);
  };
  const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  return {
    setTitle: (text) => {
      heading = text;
    },
    fact: (label, value) => {
      facts.set(label, value);
    },
    command: (label, command) => {
      commands.set(label, command);
    },
    phases: (phases, budget) => section('Phases', phaseTable(phases, budget)),
    findings: (findings) => {
      const rows = findings.map((one) => [one.class, code(one.rule), plain(one.message), plain(one.remedy)]);
      if (rows.length > 0) section('Findings', table(['Class', 'Rule', 'Finding', 'What to do'], rows));
    },
    differences: (differences) => {
      const rows = differences.map((one) => [code(one.path), shown(one.live), shown(one.wanted)]);
      if (rows.length > 0) section('Differences', table(['Where', 'Live', 'Wanted'], rows));
    },
    evidence: (sentences) => section('Evidence', bullets(sentences.map(plain))),
    warning: (sentence) => {
      warnings.push(sentence);
    },
    markdown: (failure) => {
      const rows = [...facts].map(([label, value]) => [`**${plain(label)}**`, plain(value)]);
      const parts = [
        `## ${plain(heading)}`,
        failure === undefined ? '' : `> [!CAUTION]\n> **${plain(failure)}**`,
        ...warnings.map((sentence) => `> [!WARNING]\n> **${plain(sentence)}**`),
        rows.length > 0 ? table(['', ''], rows) : '',
        ...[...commands].map(([label, text]) => `${plain(label)}:\n\n<pre><code>${plain(text)}</code></pre>`),
        ...sections,
      ];
      return cut(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
    },
    lines: () => [...facts, ...commands].map(([label, value]) => `${label}: ${value}`),
  };
}
