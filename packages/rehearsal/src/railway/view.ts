import { inflateRawSync } from 'node:zlib';
import type { EmbeddedRailway, SeededService } from './index.ts';

/** What runs of a service: the rehearsal's own ruler, which knows nothing of any adapter. */
export interface RailwayView {
  /** The deployment that gets traffic; empty where none does. */
  readonly deployment: string;
  /** All that a rollback must put back. */
  readonly exact: unknown;
  /** The digest of every replica that serves, sorted. */
  readonly digests: readonly string[];
  /** The state of each record by the deployment that it speaks of. */
  readonly records: { readonly [deployment: string]: string };
}

const RECORD = 'THEA_RECORD';

/** The records as anybody can read them: a list of JSON, deflated, in one variable. */
function recordsOf(value: string | undefined): { readonly [deployment: string]: string } {
  if (value === undefined) return {};
  const json = inflateRawSync(Buffer.from(value.replace(/^[^.]*\./, ''), 'base64')).toString('utf8');
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) return {};
  return Object.fromEntries(
    list.flatMap((head: unknown) => {
      if (typeof head !== 'object' || head === null || !('platformRelease' in head) || !('state' in head))
        return [];
      return head.platformRelease === null
        ? []
        : [[String(head.platformRelease), String(head.state)] as const];
    }),
  );
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
  return {
    deployment: first?.deployment ?? '',
    exact: { source: seen.source, settings: seen.settings, variables, served },
    digests: seen.serving
      .flatMap(({ digest, replicas }) => Array.from({ length: replicas }, () => digest ?? ''))
      .sort(),
    records: recordsOf(record),
  };
}
