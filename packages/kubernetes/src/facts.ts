import type { SourcePlace } from '@thea/action';
import type { MissingPermission } from '@thea/release';
import type { GoalImage } from './goal-images.ts';
import type { Ref } from './object.ts';
import type { KubeRoom } from './observe-room.ts';
import type { JsonObject } from './raw.ts';
import type { KubeRecord } from './records.ts';

/** One container of a pod, as its status tells. Texts are '' and numbers null where nothing is said. */
export interface KubeContainer {
  readonly name: string;
  readonly init: boolean;
  readonly image: string;
  /** The reference that the pod was made with. */
  readonly named: string;
  /** What the runtime says that it runs: by digest, where it says so. */
  readonly imageID: string;
  readonly ready: boolean;
  readonly restarts: number;
  /** Why it is not running yet. */
  readonly waiting: { readonly reason: string; readonly message: string } | null;
  /** How it ended, now or the time before. */
  readonly ended: {
    readonly reason: string;
    readonly exitCode: number;
    readonly message: string;
    readonly at: string;
  } | null;
  readonly startedAt: string;
}

/** A condition that somebody else than the kubelet sets, and that a pod waits for. Texts are '' where nothing is said. */
export interface KubeGate {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

/** One pod. Times are ISO 8601 by the cluster's clock. */
export interface KubePod {
  readonly name: string;
  readonly uid: string;
  /** Which revision of its workload it is of: the hash that the controller labels it with. */
  readonly revision: string;
  readonly phase: string;
  readonly reason: string;
  readonly ready: boolean;
  readonly readySince: string;
  /** Since when all its containers are ready; '' where they are not. */
  readonly containersReadySince: string;
  /** What its readiness waits for beside its containers. */
  readonly gates: readonly KubeGate[];
  readonly deleting: boolean;
  readonly createdAt: string;
  readonly node: string;
  /** Why no node takes it. */
  readonly unschedulable: string;
  readonly containers: readonly KubeContainer[];
}

/** One workload with its pods. */
export interface KubeWorkload {
  readonly ref: Ref;
  readonly uid: string;
  readonly raw: JsonObject;
  /** The controller has seen the newest spec: what its status says is of it. */
  readonly observed: boolean;
  readonly wanted: number;
  /** The revision that the spec asks for; '' until the controller has made it. */
  readonly revision: string;
  readonly pods: readonly KubePod[];
  /** Why its controller could not create pods of that revision (quota, admission), and since when. */
  readonly refused: { readonly message: string; readonly since: string } | null;
}

export interface KubeScaler {
  readonly name: string;
  readonly of: Ref;
  readonly minimum: number;
  readonly maximum: number;
}

/** A Service of the target or of its workloads. `address` is where the outside reaches it; null: nowhere. */
export interface KubeService {
  readonly name: string;
  readonly selector: { readonly [key: string]: string };
  readonly address: string | null;
}

/** What the cluster would make of one object of the release. */
export interface AskedObject {
  readonly ref: Ref;
  readonly place: SourcePlace;
  readonly desired: JsonObject;
  readonly live: JsonObject | null;
  /** As it would be after a server-side apply; null where the API server refuses it. */
  readonly result: JsonObject | null;
  readonly refused: string;
  /** Fields of it that other managers own, and who: they would not be taken over without being asked. */
  readonly conflicts: readonly { readonly manager: string; readonly field: string }[];
}

/** What plan and every decision need to know. Plain JSON; it holds values of Secrets and never leaves the process. */
export interface KubeFacts {
  readonly application: string;
  readonly namespace: string;
  /** The cluster's clock, ISO 8601. */
  readonly at: string;
  /** Newest first. */
  readonly records: readonly KubeRecord[];
  /** The objects of the target that exist, raw. */
  readonly live: readonly JsonObject[];
  readonly workloads: readonly KubeWorkload[];
  readonly scalers: readonly KubeScaler[];
  readonly services: readonly KubeService[];
  /** Null where no release is asked for. */
  readonly asked: readonly AskedObject[] | null;
  /** The hooks of Helm that a release may run, each as a dry run would make it anew. */
  readonly hooks: readonly AskedObject[];
  /** What limits how many pods a release may have; unknown where no release is asked for. */
  readonly room: KubeRoom;
  /** What the image of the release says of itself, where nobody else says its version. */
  readonly imageVersion: string | null;
  /** What the image that runs says of itself, where no record and no label says its version and a release is asked for. */
  readonly liveVersion: string | null;
  /** What the registries say of the images of the way back; none where no release is asked for. */
  readonly goalImages: readonly GoalImage[];
  readonly missing: readonly MissingPermission[];
  /** Seconds from creation to readiness that the running pods took; null where none tells. */
  readonly measuredStart: number | null;
}
