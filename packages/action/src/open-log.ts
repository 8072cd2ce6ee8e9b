import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { type Clock, elapsed } from './clock.ts';
import type { ActionContext } from './context.ts';
import { messageOf, type SourcePlace } from './errors.ts';
import { annotationTitle, jobLine, terminalLine } from './event-line.ts';
import type { Log, LogEvent, LogLevel, PhaseTime } from './log.ts';
import type { Masks } from './masks.ts';

/** What a log is opened with. */
export interface LogOptions {
  readonly clock: Clock;
  readonly masks: Masks;
  /** The action's name: the phase of what happens outside of every phase. */
  readonly name: string;
  readonly environment: NodeJS.ProcessEnv;
}

function annotation(event: LogEvent, title: string): core.AnnotationProperties {
  const { place } = event;
  return {
    title,
    ...(place ? { file: place.path } : {}),
    ...(place?.line === undefined ? {} : { startLine: place.line }),
    ...(place?.column === undefined ? {} : { startColumn: place.column }),
  };
}

/**
 * Opens the log of a run. Under GitHub it prints workflow commands (a group for each outermost phase, annotations for
 * notice, warning and error), outside it plain lines with the time. Every event is also one JSON line in the file that
 * `THEA_EVENT_LOG` names. Masked values are `***` in all of them.
 */
export function openLog(options: LogOptions): Log & Pick<ActionContext, 'about'> {
  const { clock, masks, environment } = options;
  const onGitHub = environment['GITHUB_ACTIONS'] === 'true';
  const started = clock.now();
  const events: LogEvent[] = [];
  const phases: PhaseTime[] = [];
  // Phases may run side by side: what a line belongs to follows the call, not the time.
  const current = new AsyncLocalStorage<string>();
  let eventFile = environment['THEA_EVENT_LOG'];
  const subject = new AsyncLocalStorage<string>();

  function print(event: LogEvent): void {
    if (!onGitHub) {
      if (event.level !== 'debug' || environment['RUNNER_DEBUG'] === '1')
        core.info(terminalLine(event, started));
      return;
    }
    const properties = annotation(event, annotationTitle(event, started));
    if (event.level === 'debug') core.debug(jobLine(event, started));
    else if (event.level === 'info') core.info(jobLine(event, started));
    else if (event.level === 'notice') core.notice(event.message, properties);
    else if (event.level === 'warning') core.warning(event.message, properties);
    else core.error(event.message, properties);
  }

  function keep(event: LogEvent): void {
    events.push(event);
    if (!eventFile) return;
    try {
      appendFileSync(eventFile, `${JSON.stringify({ action: options.name, ...event })}\n`);
    } catch (thrown) {
      eventFile = undefined;
      emit(
        'warning',
        `The file that THEA_EVENT_LOG names cannot be written, events are lost: ${messageOf(thrown)}`,
      );
    }
  }

  function emit(level: LogLevel, message: string, extra: Pick<LogEvent, 'data' | 'place'> = {}): void {
    const target = subject.getStore();
    const event: LogEvent = {
      at: clock.now(),
      phase: current.getStore() ?? options.name,
      level,
      message: masks.clean(message),
      ...(target === undefined ? {} : { target }),
      ...(extra.place ? { place: extra.place } : {}),
    };
    print(event);
    keep(extra.data ? { ...event, data: masks.cleanData(extra.data) } : event);
  }

  async function phase<T>(name: string, work: () => Promise<T>): Promise<T> {
    const outermost = current.getStore() === undefined;
    const startedAt = clock.now();
    if (outermost && onGitHub) core.startGroup(masks.clean(name));
    const end = (outcome: PhaseTime['outcome']): void => {
      const { seconds } = elapsed(startedAt, clock.now());
      phases.push({ name, startedAt, seconds, outcome });
      current.run(name, () => {
        const data = { phase: name, seconds, outcome };
        emit(outermost ? 'info' : 'debug', `${outcome} after ${seconds.toFixed(1)} s`, { data });
      });
      if (outermost && onGitHub) core.endGroup();
    };
    try {
      const result = await current.run(name, work);
      end('done');
      return result;
    } catch (thrown) {
      end('failed');
      throw thrown;
    }
  }

  const placed = (place: SourcePlace | undefined): Pick<LogEvent, 'place'> => (place ? { place } : {});
  const told = (data: LogEvent['data']): Pick<LogEvent, 'data'> => (data ? { data } : {});
  return {
    events,
    phases,
    phase,
    about: (target, work) => subject.run(masks.clean(target), work),
    debug: (message, data) => emit('debug', message, told(data)),
    info: (message, data) => emit('info', message, told(data)),
    notice: (message, place) => emit('notice', message, placed(place)),
    warning: (message, place) => emit('warning', message, placed(place)),
    error: (message, place) => emit('error', message, placed(place)),
  };
}
