/** A workflow command that a process printed: `::name key=value,…::data`. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: { readonly [name: string]: string };
  readonly data: string;
}

const COMMAND = /^\s*::(?<name>[^\s:]+)(?:\s+(?<properties>[^:]*(?::(?!:)[^:]*)*))?::(?<data>.*)$/s;

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string =>
  unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/**
 * Reads a line as a workflow command; null where it is none. White space may stand before it.
 * actions/runner, Common/ActionCommand.cs, TryParseV2.
 */
export function parseCommand(line: string): WorkflowCommand | null {
  const groups = COMMAND.exec(line)?.groups;
  if (groups?.['name'] === undefined) return null;
  const properties: { [name: string]: string } = {};
  for (const pair of (groups['properties'] ?? '').split(',')) {
    const at = pair.indexOf('=');
    if (at > 0) properties[pair.slice(0, at).trim()] = unescapeProperty(pair.slice(at + 1));
  }
  return { name: groups['name'].toLowerCase(), properties, data: unescapeData(groups['data'] ?? '') };
}

/**
 * Tells commands from plain lines over the output of one step, `::stop-commands::TOKEN` until `::TOKEN::` included
 * (docs "Workflow commands", Stopping and starting workflow commands).
 */
export class CommandReader {
  #stopToken: string | null = null;

  /** The command of a line; `ended` where the line ends a stop; null where it is plain text. */
  read(line: string): WorkflowCommand | 'resumed' | null {
    const command = parseCommand(line);
    if (command === null) return null;
    if (this.#stopToken !== null) {
      if (command.name !== this.#stopToken.toLowerCase()) return null;
      this.#stopToken = null;
      return 'resumed';
    }
    if (command.name === 'stop-commands') this.#stopToken = command.data;
    return command;
  }
}
