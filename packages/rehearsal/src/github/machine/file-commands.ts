import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '@thea/action';
import type { Texts } from '../run/request.ts';

/**
 * Reads `name=value` lines and `name<<DELIMITER` blocks. Throws the runner's sentences on anything else.
 * actions/runner, Runner.Worker/FileCommandManager.cs, EnvFileKeyValuePairs.
 */
export function parseKeyValues(content: string, file: string): Texts {
  const found: { [name: string]: string } = {};
  const lines = content.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw invalidFormat(file, line, 'Name must not be empty');
      found[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc >= 0) {
      const name = line.slice(0, heredoc);
      const delimiter = line.slice(heredoc + 2);
      if (name === '' || delimiter === '')
        throw invalidFormat(file, line, 'Name and delimiter must not be empty');
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw invalidFormat(file, line, `Matching delimiter not found '${delimiter}'`);
      found[name] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else throw invalidFormat(file, line, `Invalid format '${line}'`);
  }
  return found;
}

function invalidFormat(file: string, line: string, why: string): Failure {
  return new Failure('input', {
    message: `Unable to process file command '${file}' successfully. ${why}.`,
    remedy: line.includes('=')
      ? ''
      : 'Write name=value, or name<<DELIMITER, the value and DELIMITER on lines of their own.',
  });
}

// FileCommandManager.cs: AttachmentSizeLimit.
const LARGEST_SUMMARY = 1024 * 1024;

/** The files by which one step tells the runner its outputs, state, environment, path and summary. */
export class FileCommands {
  readonly #paths: { readonly [name: string]: string };

  constructor(folder: string, unique: string) {
    mkdirSync(folder, { recursive: true });
    const path = (kind: string): string => join(folder, `${kind}_${unique}`);
    this.#paths = {
      GITHUB_OUTPUT: path('set_output'),
      GITHUB_ENV: path('set_env'),
      GITHUB_PATH: path('add_path'),
      GITHUB_STATE: path('save_state'),
      GITHUB_STEP_SUMMARY: path('step_summary'),
    };
    for (const file of Object.values(this.#paths)) writeFileSync(file, '');
  }

  /** What the process finds in its environment. */
  get environment(): Texts {
    return this.#paths;
  }

  outputs(): Texts {
    return parseKeyValues(this.#read('GITHUB_OUTPUT'), 'output');
  }

  state(): Texts {
    return parseKeyValues(this.#read('GITHUB_STATE'), 'state');
  }

  variables(): Texts {
    const variables = parseKeyValues(this.#read('GITHUB_ENV'), 'env');
    if (Object.keys(variables).some((name) => name.toUpperCase() === 'NODE_OPTIONS')) {
      throw new Failure('input', {
        message: "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
        remedy: 'Set NODE_OPTIONS in the "env" of the step.',
      });
    }
    return variables;
  }

  paths(): string[] {
    return this.#read('GITHUB_PATH')
      .split(/\r?\n/)
      .filter((line) => line !== '');
  }

  summary(): string {
    const text = this.#read('GITHUB_STEP_SUMMARY');
    const bytes = Buffer.byteLength(text);
    if (bytes <= LARGEST_SUMMARY) return text;
    throw new Failure('input', {
      message: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(bytes / 1024)}k.`,
      remedy: 'Write a shorter summary.',
    });
  }

  #read(name: string): string {
    const path = this.#paths[name];
    return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : '';
  }
}
