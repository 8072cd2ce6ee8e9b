import type { InspectedService } from '../../railway/index.ts';
import { wantedReplicas } from '../../railway/state.ts';
import type { RailwayView } from '../../railway/view.ts';
import type { View } from '../view.ts';

/** What runs of a service, in the words that every platform shares. Pure. */
export function railwayViewOf(seen: InspectedService, view: RailwayView): View {
  const [first] = seen.serving;
  return {
    platformRelease: view.deployment,
    desired: first === undefined ? 0 : wantedReplicas(first.settings).length,
    moving: seen.moving,
    digests: view.digests,
    replicas: seen.serving.flatMap(({ deployment, replicas, pids }) =>
      pids.map((pid, index) => ({ id: String(pid), platformRelease: deployment, running: index < replicas })),
    ),
    exact: view.exact,
    variables: seen.serving.flatMap(({ variables, replicas }) =>
      Array.from({ length: replicas }, () => variables),
    ),
    records: view.heads,
    marks: view.marks,
  };
}
