import type { JsonObject } from '../raw.ts';

/** What a container does right now (`core/v1.ContainerState`); times as in a manifest. */
export type ContainerState =
  | { readonly kind: 'waiting'; readonly reason: string; readonly message: string }
  | { readonly kind: 'running'; readonly startedAt: string }
  | Terminated;

/** How a container ended. */
export interface Terminated {
  readonly kind: 'terminated';
  readonly exitCode: number;
  readonly reason: string;
  readonly message: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly containerID: string;
}

/** All that the kubelet says of one container. */
export interface ContainerRecord {
  readonly name: string;
  readonly image: string;
  readonly state: ContainerState;
  readonly last: Terminated | null;
  readonly restarts: number;
  readonly ready: boolean;
  readonly started: boolean;
  /** `repository@sha256:…`; '' before the image was pulled. */
  readonly imageID: string;
  /** '' before it was created. */
  readonly containerID: string;
}

/** A container of which nothing has been done yet. Pure. */
export function firstRecord(name: string, image: string, reason: string): ContainerRecord {
  return {
    name,
    image,
    state: { kind: 'waiting', reason, message: '' },
    last: null,
    restarts: 0,
    ready: false,
    started: false,
    imageID: '',
    containerID: '',
  };
}

function writtenState(state: ContainerState): JsonObject {
  if (state.kind === 'running') return { running: { startedAt: state.startedAt } };
  const message = state.message === '' ? {} : { message: state.message };
  if (state.kind === 'waiting') return { waiting: { reason: state.reason, ...message } };
  const { exitCode, reason, startedAt, finishedAt, containerID } = state;
  return { terminated: { exitCode, reason, ...message, startedAt, finishedAt, containerID } };
}

/** The record as a pod's status has it. Pure. */
export function writtenContainer(record: ContainerRecord): JsonObject {
  return {
    name: record.name,
    state: writtenState(record.state),
    lastState: record.last === null ? {} : writtenState(record.last),
    ready: record.ready,
    started: record.started,
    restartCount: record.restarts,
    image: record.image,
    imageID: record.imageID,
    ...(record.containerID === '' ? {} : { containerID: record.containerID }),
  };
}
