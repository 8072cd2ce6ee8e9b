import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../registry/image.ts';
import { expand, type Instruction, jsonWords, pairsOf } from './dockerfile.ts';
import { Refused } from './refused.ts';
import { entriesOf, pack } from './tar.ts';

/** What BuildKit warns of, as far as it is known here. */
export interface Check {
  readonly rule: string;
  readonly sentence: string;
  readonly detail: string;
  readonly slug: string;
  readonly line: number;
}

/** An image: its configuration's bytes, its layers in order, and the warnings of its Dockerfile. */
export interface Assembled {
  readonly config: Buffer;
  readonly layers: readonly Buffer[];
  readonly checks: readonly Check[];
}

interface History {
  readonly createdBy: string;
  readonly empty: boolean;
}

const COMMENT = 'buildkit.dockerfile.v0';

function legacyPair({ name, line }: Instruction): Check {
  return {
    rule: 'LegacyKeyValueFormat',
    sentence: `"${name} key=value" should be used instead of legacy "${name} key value" format`,
    detail: 'Legacy key/value format with whitespace separator should not be used',
    slug: 'legacy-key-value-format',
    line,
  };
}

/** `["a" "b"]`, as Go prints a list of quoted words. */
function goList(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(' ')}]`;
}

/** JSON as Go writes it: these three are escaped. */
function goJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Builds what a Dockerfile says, for `FROM scratch` with ARG, COPY of one folder, WORKDIR, ENV, LABEL, EXPOSE, ENTRYPOINT
 * and CMD: configuration and layers byte for byte as BuildKit 0.2x makes them with SOURCE_DATE_EPOCH and
 * `rewrite-timestamp`. Throws `Refused` for anything else.
 */
export function assemble(options: {
  readonly instructions: readonly Instruction[];
  readonly context: string;
  readonly arguments: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly epoch: number;
  readonly architecture: string;
}): Assembled {
  const { instructions, context, epoch } = options;
  const values = new Map<string, string>();
  const environment = new Map<string, string>();
  const labels = new Map<string, string>();
  const ports: string[] = [];
  const layers: Buffer[] = [];
  const history: History[] = [];
  const checks: Check[] = [];
  let entrypoint: readonly string[] | undefined;
  let command: readonly string[] | undefined;
  let folder: string | undefined;
  const [from, ...others] = instructions;
  if (from?.name !== 'FROM' || from.rest !== 'scratch')
    throw new Refused(`"${from?.name ?? 'nothing'} ${from?.rest ?? ''}" as a beginning, FROM scratch alone`);
  const made = new Set<string>();
  const pairs = (instruction: Instruction): readonly (readonly [string, string])[] => {
    const found = pairsOf(instruction.rest);
    if (found !== null) return found.map(([key, value]) => [key, expand(value, values)] as const);
    checks.push(legacyPair(instruction));
    const [, key = '', value = ''] = /^(\S+)\s+([\s\S]*)$/.exec(instruction.rest) ?? [];
    return [[key, expand(value, values)]];
  };
  for (const instruction of others) {
    const { name, rest } = instruction;
    switch (name) {
      case 'ARG': {
        const [key = '', otherwise] = rest.split('=');
        const value = options.arguments.get(key) ?? otherwise;
        if (value !== undefined) values.set(key, value);
        history.push({ createdBy: `ARG ${key}${value === undefined ? '' : `=${value}`}`, empty: true });
        break;
      }
      case 'COPY': {
        const words = rest.split(/\s+/);
        const [source = '', target = ''] = words;
        const path = join(context, source);
        if (
          words.length !== 2 ||
          !target.startsWith('/') ||
          !existsSync(path) ||
          !statSync(path).isDirectory()
        )
          throw new Refused(`COPY ${rest}: one folder to an absolute path`);
        const root = target.replace(/^\/+|\/+$/g, '');
        made.add(root);
        layers.push(pack(entriesOf(path, root), epoch));
        history.push({ createdBy: `COPY ${source} ${target} # buildkit`, empty: false });
        break;
      }
      case 'WORKDIR': {
        if (!made.has(rest.replace(/^\//, '')))
          throw new Refused(`WORKDIR ${rest}, a folder that COPY did not make`);
        folder = rest;
        layers.push(pack([], epoch));
        history.push({ createdBy: `WORKDIR ${rest}`, empty: false });
        break;
      }
      case 'ENV':
        for (const [key, value] of pairs(instruction)) {
          environment.set(key, value);
          values.set(key, value);
          history.push({ createdBy: `ENV ${key}=${value}`, empty: true });
        }
        break;
      case 'LABEL': {
        const found = pairs(instruction);
        for (const [key, value] of found) labels.set(key, value);
        history.push({
          createdBy: `LABEL ${found.map(([key, value]) => `${key}=${value}`).join(' ')}`,
          empty: true,
        });
        break;
      }
      case 'EXPOSE':
        if (!/^\d+$/.test(rest)) throw new Refused(`EXPOSE ${rest}`);
        ports.push(`${rest}/tcp`);
        history.push({ createdBy: `EXPOSE [${rest}/tcp]`, empty: true });
        break;
      case 'ENTRYPOINT':
        entrypoint = jsonWords(instruction);
        history.push({ createdBy: `ENTRYPOINT ${goList(entrypoint)}`, empty: true });
        break;
      case 'CMD':
        command = jsonWords(instruction);
        history.push({ createdBy: `CMD ${goList(command)}`, empty: true });
        break;
      default:
        throw new Refused(`the instruction ${name}`);
    }
  }
  for (const [key, value] of options.labels) labels.set(key, value);
  const created = new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
  const sorted = [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
  const config = {
    architecture: options.architecture,
    config: {
      ...(ports.length === 0
        ? {}
        : { ExposedPorts: Object.fromEntries(ports.sort().map((port) => [port, {}])) }),
      Env: [...environment].map(([key, value]) => `${key}=${value}`),
      ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
      ...(command === undefined ? {} : { Cmd: command }),
      ...(folder === undefined ? {} : { WorkingDir: folder }),
      ...(sorted.length === 0 ? {} : { Labels: Object.fromEntries(sorted) }),
      ArgsEscaped: true,
    },
    created,
    history: history.map(({ createdBy, empty }) => ({
      created,
      created_by: createdBy,
      comment: COMMENT,
      ...(empty ? { empty_layer: true } : {}),
    })),
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: layers.map(digestOf) },
  };
  return { config: Buffer.from(goJson(config)), layers, checks };
}
