import type { RecordHead } from '@thea/release';
import type { RailwayApi } from './api.ts';
import { packHeads, withHead } from './mark-variable.ts';
import { mutate } from './mutation.ts';
import { describe, type RailwayIds } from './names.ts';
import { type Seen, see } from './observe.ts';
import { WriteRecord } from './operations.ts';
import { candidateOf } from './standing.ts';
import { RECORD_VARIABLE } from './variables.ts';

/**
 * The heads that the record's variable holds, newest first, at most `limit`. One whose process died before Railway had
 * named its deployment gets the id of the deployment that it speaks of.
 */
export async function readHistory(api: RailwayApi, ids: RailwayIds, limit: number): Promise<RecordHead[]> {
  const seen = await see(api, ids);
  return headsOf(seen).slice(0, limit);
}

function headsOf(seen: Seen): RecordHead[] {
  return seen.heads.flatMap((head, index) => {
    if (head.platformRelease !== null) return head;
    const candidate = candidateOf(seen, head);
    if (candidate !== null) return { ...head, platformRelease: candidate.id };
    // Of what never reached Railway only the newest can still be on its way.
    return index === 0 ? head : [];
  });
}

/**
 * Writes a head into the record's variable, without deploying. The variable is one text: it is read, and written with
 * this head in its place.
 * @throws Failure where Railway refuses it.
 */
export async function writeMark(api: RailwayApi, ids: RailwayIds, head: RecordHead): Promise<void> {
  const value = packHeads(withHead(headsOf(await see(api, ids)), head));
  await mutate(api, {
    doing: `Writing the record of ${describe(ids)} into ${RECORD_VARIABLE}`,
    send: async () => {
      await api.change(WriteRecord, {
        input: {
          projectId: ids.project,
          environmentId: ids.environment,
          serviceId: ids.service,
          variables: { [RECORD_VARIABLE]: value },
          skipDeploys: true,
        },
      });
      return true;
    },
    look: async () => (packHeads((await see(api, ids)).heads) === value ? true : null),
  });
}
