import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Deadline, Failure } from '@thea/action';
import { parseJsonFile, readSource, type SourceFile } from '@thea/action/source-file';
import { parseYamlFile } from '@thea/action/yaml-file';
import { hashJson } from '@thea/release';
import {
  fetchTrustRoot,
  PUBLIC_TUF,
  parseTrustRoot,
  publicTrustRoot,
  type SignaturePolicy,
  type TrustedSigner,
  type TrustRoot,
} from '@thea/signature';
import { assertFits, placedFailure } from './schema-failure.ts';
import { SIGNATURE_SCHEMA } from './signature-schema.ts';

interface WorkflowWords {
  readonly issuer?: string;
  readonly 'repository-id': string;
  readonly 'owner-id': string;
  readonly workflow: string;
  readonly refs: readonly string[];
  readonly commit?: 'version' | 'any';
  readonly runner?: 'github-hosted' | 'any';
  readonly triggers?: readonly string[];
}

interface KeyWords {
  readonly key: string;
  readonly 'valid-from'?: string;
  readonly 'valid-until'?: string;
}

/** As the schema has it: one of the two, which `signerOf` decides. */
type SignerWords = Partial<WorkflowWords> & Partial<KeyWords>;

const OF_A_WORKFLOW = ['repository-id', 'owner-id', 'workflow', 'refs'] as const;
const OF_A_KEY = ['key', 'valid-from', 'valid-until'];

interface PolicyWords {
  readonly 'trust-root'?: string | { readonly tuf: string; readonly root: string };
  readonly signers: readonly SignerWords[];
  readonly attestations?: readonly {
    readonly 'predicate-type': string;
    readonly signers?: readonly SignerWords[];
  }[];
  readonly others?: readonly {
    readonly repository: string;
    readonly digests?: readonly string[];
    readonly signers?: readonly SignerWords[];
  }[];
}

const INPUT = 'signature-policy';
const GITHUB = 'https://token.actions.githubusercontent.com';
const SERVER = 'https://github.com';

type Path = readonly (string | number)[];

/** Reads what a policy file names: keys and trust root, relative to the workspace. */
class Reader {
  readonly #file: SourceFile;
  readonly #workspace: string;

  constructor(file: SourceFile, workspace: string) {
    this.#file = file;
    this.#workspace = workspace;
  }

  #moment(words: Partial<KeyWords>, name: 'valid-from' | 'valid-until', path: Path): Date | null {
    const value = words[name];
    if (value === undefined) return null;
    const moment = new Date(
      /^\d{4}-\d{2}-\d{2}$/.test(value) && name === 'valid-until' ? `${value}T23:59:59.999Z` : value,
    );
    if (!Number.isNaN(moment.getTime())) return moment;
    throw placedFailure(
      this.#file.place([...path, name]),
      INPUT,
      `"${name}" is no date`,
      'Write it as 2026-12-31, or 2026-12-31T12:00:00Z.',
    );
  }

  #key(path: string, at: Path): KeyObject {
    const text = readSource(path, this.#workspace);
    try {
      // A private key would be turned into its public one: it has no business in a repository.
      if (!text.includes('-----BEGIN PUBLIC KEY-----')) throw new Error('no public key');
      return createPublicKey(text);
    } catch (cause) {
      const place = this.#file.place([...at, 'key']);
      const failure = placedFailure(
        place,
        INPUT,
        `${path} holds no public key in PEM`,
        'Give cosign.pub, or what `cosign public-key` prints.',
      );
      throw new Failure('input', { input: INPUT, place, message: failure.message, remedy: '', cause });
    }
  }

  #signer(words: SignerWords, at: Path): TrustedSigner {
    const { key } = words;
    if (key !== undefined) {
      const foreign = Object.keys(words).find((name) => !OF_A_KEY.includes(name));
      if (foreign !== undefined)
        throw this.#objection(at, foreign, 'is of a workflow, and this entry is a key');
      return {
        kind: 'key',
        name: key,
        publicKey: this.#key(key, at),
        from: this.#moment(words, 'valid-from', at),
        until: this.#moment(words, 'valid-until', at),
      };
    }
    const { workflow, refs, 'repository-id': repositoryId, 'owner-id': ownerId } = words;
    if (workflow === undefined || refs === undefined || repositoryId === undefined || ownerId === undefined) {
      const missing = OF_A_WORKFLOW.filter((name) => words[name] === undefined);
      throw this.#objection(
        at,
        missing[0] ?? '',
        'is missing: a workflow is known by all of them, a key by "key"',
      );
    }
    return {
      kind: 'workflow',
      issuer: words.issuer ?? GITHUB,
      repositoryId,
      ownerId,
      workflow: /^https?:/.test(workflow) ? workflow : `${SERVER}/${workflow}`,
      refs,
      commit: words.commit ?? 'version',
      runner: words.runner ?? 'any',
      triggers: words.triggers ?? [],
    };
  }

  #objection(at: Path, name: string, what: string): Failure {
    const remedy = `Write ${OF_A_WORKFLOW.join(', ')} for a workflow; key, valid-from and valid-until for a key.`;
    return placedFailure(this.#file.place([...at, name]), INPUT, `"${name}" ${what}`, remedy);
  }

  signers(words: readonly SignerWords[], path: Path): TrustedSigner[] {
    return words.map((one, index) => this.#signer(one, [...path, index]));
  }

  trustRoot(words: PolicyWords['trust-root'], deadline: Deadline): TrustRoot | Promise<TrustRoot> {
    if (words === undefined || words === 'public') return publicTrustRoot();
    if (words === 'tuf') return fetchTrustRoot({ mirror: PUBLIC_TUF, root: null }, deadline, INPUT);
    if (typeof words === 'string')
      return parseTrustRoot(parseJsonFile(words, this.#workspace).value, words, INPUT);
    return fetchTrustRoot(
      { mirror: words.tuf, root: readSource(words.root, this.#workspace) },
      deadline,
      INPUT,
    );
  }
}

/**
 * Reads a signature policy (schema `signature-policy.v1.json`), the keys and the trust root that it names. `path` is
 * relative to `workspace`. Only a trust root that is fetched costs a call.
 * Throws `Failure('input')` with file, line and column, `Failure('platform')` where the trust root cannot be fetched.
 */
export async function readSignaturePolicy(
  path: string,
  workspace: string,
  deadline: Deadline,
): Promise<SignaturePolicy> {
  const file: SourceFile = parseYamlFile(path, workspace);
  assertFits<PolicyWords>(file, INPUT, SIGNATURE_SCHEMA);
  const { signers, attestations = [], others = [], 'trust-root': trustRoot } = file.value;
  const reader = new Reader(file, workspace);
  const ours = reader.signers(signers, ['signers']);
  const words = [...signers, ...attestations.flatMap((one) => one.signers ?? [])];
  // Keys alone need no trust root; one that is named is read, so that its error is seen.
  const needed = trustRoot !== undefined || words.some(({ key }) => key === undefined);
  return {
    name: path,
    id: hashJson(file.value).slice(0, 16),
    trustRoot: needed ? await reader.trustRoot(trustRoot, deadline) : null,
    signers: ours,
    attestations: attestations.map((one, index) => ({
      predicateType: one['predicate-type'],
      signers:
        one.signers === undefined ? ours : reader.signers(one.signers, ['attestations', index, 'signers']),
    })),
    others: others.map((one, index) => ({
      repository: one.repository,
      digests: one.digests ?? [],
      signers: reader.signers(one.signers ?? [], ['others', index, 'signers']),
    })),
  };
}
