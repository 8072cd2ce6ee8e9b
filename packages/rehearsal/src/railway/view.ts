import { inflateRawSync } from 'node:zlib';
import type { Json } from '@thea/action';
import type { EmbeddedRailway, SeededService } from './index.ts';

/** What runs of a service: the rehearsal's own ruler, which knows nothing of any adapter. */
export interface RailwayView {
  /** The deployment that gets traffic; empty where none does. */
  readonly deployment: string;
  /** All that a rollback must put back. */
  readonly exact: { readonly [key: string]: unknown };
  /** The digest of every replica that serves, sorted. */
  readonly digests: readonly string[];
  /** The state of each record by the deployment that it speaks of. */
  readonly records: { readonly [deployment: string]: string };
  /** The records in the order of the variable, newest first. */
  readonly heads: readonly { readonly version: string; readonly state: string }[];
  /** All that the records hold. */
  readonly marks: Json;
}

const RECORD = 'THEA_RECORD';

/** The records as anybody can read them: a list of JSON, deflated, in one variable. */
function marksOf(value: string | undefined): readonly Json[] {
  if (value === undefined) return [];
  const json = inflateRawSync(Buffer.from(value.replace(/^[^.]*\./, ''), 'base64')).toString('utf8');
  const list: Json = JSON.parse(json);
  return Array.isArray(list) ? list : [];
}

function at(tree: Json | undefined, key: string): Json | undefined {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
    ? new Map(Object.entries(tree)).get(key)
    : undefined;
}

/** What runs of a service, as it really is. */
export function viewRailway(railway: EmbeddedRailway, service: SeededService): RailwayView {
  const seen = railway.inspect.service(service.environmentId, service.serviceId);
  const [first] = seen.serving;
  const { [RECORD]: record, ...variables } = seen.variables;
  const served = seen.serving.map((each) => {
    const { [RECORD]: _, ...own } = each.variables;
    return { digest: each.digest, settings: each.settings, variables: own };
  });
  const marks = marksOf(record);
  return {
    deployment: first?.deployment ?? '',
    exact: { source: seen.source, settings: seen.settings, variables, served },
    digests: seen.serving
      .flatMap(({ digest, replicas }) => Array.from({ length: replicas }, () => digest ?? ''))
      .sort(),
    records: Object.fromEntries(
      marks.flatMap((head) => {
        const [id, state] = [at(head, 'platformRelease'), at(head, 'state')];
        return typeof id === 'string' && state !== undefined ? [[id, String(state)] as const] : [];
      }),
    ),
    heads: marks.map((head) => ({
      version: String(at(at(head, 'release'), 'version')),
      state: at(head, 'withdrawn') === null ? String(at(head, 'state')) : 'withdrawn',
    })),
    marks,
  };
}
