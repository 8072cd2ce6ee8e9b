import type { Time } from '../../time/time.ts';
import type { ClusterBehaviour } from '../cluster-options.ts';
import type { Objects } from '../objects.ts';
import type { Recorder } from '../recorder.ts';

/** What every controller works with. */
export interface ControllerParts {
  readonly time: Time;
  readonly objects: Objects;
  readonly recorder: Recorder;
  readonly behaviour: ClusterBehaviour;
}

/** One control loop: it works by itself until it is closed. */
export interface Controller {
  /** Whether it has something to look at soon. */
  waiting(): boolean;
  close(): void;
}
