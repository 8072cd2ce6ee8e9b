import type { Annotation } from '../run/events.ts';
import type { Texts } from '../run/request.ts';
import { CommandReader, type WorkflowCommand } from './commands.ts';
import type { Masker } from './mask.ts';

// "10 warning annotations, 10 error annotations, and 10 notice annotations per step" (docs "Usage limits").
const ANNOTATIONS_PER_LEVEL = 10;

/** What one step leaves behind: its log, outputs, state, annotations and summary. */
export class StepRecord {
  readonly outputs: { [name: string]: string } = {};
  readonly state: { [name: string]: string } = {};
  readonly log: string[] = [];
  readonly annotations: Annotation[] = [];
  summary = '';
  readonly #masker: Masker;
  readonly #reader = new CommandReader();
  readonly #onLine: (line: string) => void;
  readonly #onAnnotation: (annotation: Annotation) => void;

  constructor(
    masker: Masker,
    onLine: (line: string) => void,
    onAnnotation: (annotation: Annotation) => void,
  ) {
    this.#masker = masker;
    this.#onLine = onLine;
    this.#onAnnotation = onAnnotation;
  }

  /** A line that the process printed: a workflow command, or text for the log. */
  line(line: string): void {
    const command = this.#reader.read(line);
    if (command === null) this.write(line);
    else if (command !== 'resumed') this.#obey(command, line);
  }

  write(line: string): void {
    const masked = this.#masker.mask(line);
    this.log.push(masked);
    this.#onLine(masked);
  }

  annotate(annotation: Annotation): void {
    const masked = { ...annotation, message: this.#masker.mask(annotation.message) };
    this.write(`##[${masked.level}]${masked.message}`);
    if (this.annotations.filter((item) => item.level === masked.level).length >= ANNOTATIONS_PER_LEVEL)
      return;
    this.annotations.push(masked);
    this.#onAnnotation(masked);
  }

  error(message: string): void {
    this.annotate({ level: 'error', message });
  }

  /** The record of a step of a composite action: its lines and annotations are this step's too. */
  inner(): StepRecord {
    return new StepRecord(
      this.#masker,
      (line) => {
        this.log.push(line);
        this.#onLine(line);
      },
      (annotation) => {
        this.annotations.push(annotation);
        this.#onAnnotation(annotation);
      },
    );
  }

  /** Takes over the summary of an inner step. */
  absorb(inner: StepRecord): void {
    this.summary += inner.summary;
  }

  setOutputs(outputs: Texts): void {
    Object.assign(this.outputs, outputs);
  }

  setState(state: Texts): void {
    Object.assign(this.state, state);
  }

  /** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
  #obey({ name, properties, data }: WorkflowCommand, line: string): void {
    switch (name) {
      case 'add-mask':
        this.#masker.add(data);
        break;
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate({ level: name, message: data, ...annotationPlace(properties) });
        break;
      case 'set-output':
        this.setOutputs({ [properties['name'] ?? '']: data });
        break;
      case 'save-state':
        this.setState({ [properties['name'] ?? '']: data });
        break;
      case 'set-env':
      case 'add-path':
        // Disabled since 2020-11: environment files took their place.
        this.error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
        break;
      case 'group':
      case 'endgroup':
      case 'debug':
        this.write(`##[${name}]${data}`);
        break;
      case 'stop-commands':
      case 'echo':
      case 'add-matcher':
      case 'remove-matcher':
        // They change how a page looks, not what a run does.
        break;
      default:
        // Not a command of the runner: a line like any other.
        this.write(line);
    }
  }
}

function annotationPlace(properties: Texts): Partial<Annotation> {
  const line = Number(properties['line']);
  const column = Number(properties['col']);
  return {
    ...(properties['title'] === undefined ? {} : { title: properties['title'] }),
    ...(properties['file'] === undefined ? {} : { file: properties['file'] }),
    ...(Number.isInteger(line) ? { line } : {}),
    ...(Number.isInteger(column) ? { column } : {}),
  };
}
