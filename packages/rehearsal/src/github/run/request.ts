import type { Json } from '@thea/action';
import type { Time } from '../../time/time.ts';
import type { EmbeddedGitHub } from '../api/github.ts';
import type { RunEvent } from './events.ts';

export type Texts = { readonly [name: string]: string };

/** The event that starts a run. `payload` is `github.event`. */
export interface TriggerEvent {
  readonly name: string;
  readonly payload: { readonly [key: string]: Json };
  /** Such as refs/heads/main. */
  readonly ref: string;
  readonly sha: string;
}

export type Review = 'approve' | 'reject';

/** A deployment environment of the repository. Without `review` nobody has to approve. */
export interface EnvironmentSettings {
  readonly secrets?: Texts;
  readonly vars?: Texts;
  readonly review?: Review | (() => Promise<Review>);
}

/** Which step this is. `job` is the path of job ids, such as `wave-1/deploy`. */
export interface StepPlace {
  readonly job: string;
  readonly matrix: Json;
  /** The id that was given to the step; empty where none was. */
  readonly id: string;
  readonly name: string;
  readonly uses: string | null;
  readonly run: string | null;
}

/**
 * How a step ends without being run. `step-timeout` and `job-timeout` hang until that time is up; `hangs` until it
 * is cancelled; `run-cancelled`: the user cancels the run while it hangs; `runner-dies` takes the machine away.
 */
export interface StandIn {
  readonly outcome:
    | 'success'
    | 'failure'
    | 'step-timeout'
    | 'job-timeout'
    | 'hangs'
    | 'run-cancelled'
    | 'runner-dies';
  readonly outputs?: Texts;
  /** How long it works, in seconds of the run's time; 1 where not given. */
  readonly seconds?: number;
}

export interface RunRequest {
  readonly time: Time;
  readonly github: EmbeddedGitHub;
  /** The folder of the repository that the run belongs to; checkout copies it. */
  readonly repository: string;
  /** The folder that `$/…`, `theaia/<action>@ref` and `theaia/actions/…@ref` resolve to. */
  readonly actionsRepository: string;
  /** `./.github/workflows/x.yml` of the repository, or `$/.github/workflows/x.yml` of the actions' repository. */
  readonly workflow: string;
  readonly event: TriggerEvent;
  readonly inputs?: { readonly [name: string]: string | number | boolean };
  readonly secrets?: Texts;
  readonly vars?: Texts;
  readonly environments?: { readonly [name: string]: EnvironmentSettings };
  /** What every step finds in its environment beside GitHub's own variables. */
  readonly runnerEnvironment?: Texts;
  /** Folders that stand in front of the machine's own path. */
  readonly paths?: readonly string[];
  /** An ignored folder for workspaces, HOME and temporary files. */
  readonly folder: string;
  readonly actor?: string;
  /** The id of the run that this is another attempt of. */
  readonly rerunOf?: string;
  /** Milliseconds of one minute of `timeout-minutes`; 60,000 where not given. */
  readonly minute?: number;
  /** Milliseconds until GitHub gives up a runner that is dead; 600,000 where not given. */
  readonly lostRunner?: number;
  /** Whether conditions of a called workflow's jobs also see the ancestors of the job that calls it. */
  readonly outerAncestors?: boolean;
  /** Replaces steps; null lets the step really run. */
  readonly stepStandIn?: (step: StepPlace) => StandIn | null;
  readonly onEvent?: (event: RunEvent) => void;
}
