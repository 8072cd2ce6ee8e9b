import type { Time } from '../../time/time.ts';

/** One line of a stream; times in milliseconds since the epoch, as CloudWatch Logs speaks them. */
export interface LogLine {
  readonly id: string;
  readonly timestamp: number;
  readonly message: string;
}

/** One log stream with its lines in the order of arrival. */
export interface LogStream {
  readonly group: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lines: readonly LogLine[];
}

export interface Logs {
  createGroup(name: string): void;
  hasGroup(name: string): boolean;
  groups(): readonly string[];
  append(group: string, stream: string, message: string): void;
  streams(group: string): readonly LogStream[];
}

/** The log groups of an account; starts empty. */
export function openLogs(time: Time): Logs {
  const groups = new Map<string, Map<string, { createdAt: number; lines: LogLine[] }>>();
  let count = 0;
  const group = (name: string): Map<string, { createdAt: number; lines: LogLine[] }> => {
    const known = groups.get(name) ?? new Map();
    groups.set(name, known);
    return known;
  };
  return {
    createGroup: (name) => {
      group(name);
    },
    hasGroup: (name) => groups.has(name),
    groups: () => [...groups.keys()],
    append: (groupName, streamName, message) => {
      const streams = group(groupName);
      const stream = streams.get(streamName) ?? { createdAt: time.now(), lines: [] };
      streams.set(streamName, stream);
      count += 1;
      stream.lines.push({ id: String(count).padStart(56, '0'), timestamp: time.now(), message });
    },
    streams: (groupName) =>
      [...(groups.get(groupName) ?? [])].map(([name, stream]) => ({ group: groupName, name, ...stream })),
  };
}
