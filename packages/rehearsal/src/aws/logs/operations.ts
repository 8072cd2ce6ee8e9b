import type { Account } from '../account.ts';
import type { Operations } from '../operation.ts';
import { AwsError } from '../wire/error.ts';
import { flag, type JsonObject, number, text, texts } from '../wire/json.ts';
import type { LogLine, LogStream, Logs } from './streams.ts';

const direction = { forward: 'f', backward: 'b' } as const;

// A token says how many lines lie before it. GetLogEvents: the same token comes back at the end of a stream.
function token(kind: keyof typeof direction, position: number): string {
  return `${direction[kind]}/${String(position).padStart(56, '0')}/s`;
}

function position(value: string | undefined): { kind: keyof typeof direction; at: number } | null {
  if (value === undefined) return null;
  const match = /^([fb])\/(\d+)\/s$/.exec(value);
  if (match === null) throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
  return { kind: match[1] === 'f' ? 'forward' : 'backward', at: Number(match[2]) };
}

function groupName(input: JsonObject): string {
  const name =
    text(input, 'logGroupName') ?? text(input, 'logGroupIdentifier')?.replace(/^.*:log-group:/, '');
  if (name) return name;
  throw new AwsError('InvalidParameterException', 'Either logGroupName or logGroupIdentifier is required.');
}

function within(input: JsonObject): (line: LogLine) => boolean {
  const start = number(input, 'startTime') ?? Number.NEGATIVE_INFINITY;
  const end = number(input, 'endTime') ?? Number.POSITIVE_INFINITY;
  return ({ timestamp }) => timestamp >= start && timestamp < end;
}

/** CloudWatch Logs: reading streams. API reference 2014-03-28; page size at most 10,000 events. */
export function logsOperations(account: Account, logs: Logs): Operations {
  const streamsOf = (input: JsonObject): readonly LogStream[] => {
    const name = groupName(input);
    if (logs.hasGroup(name)) return logs.streams(name);
    throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
  };
  const arnOf = (name: string): string => account.arn('logs', `log-group:${name}`);
  return {
    GetLogEvents: (input) => {
      const name = text(input, 'logStreamName');
      const stream = streamsOf(input).find((one) => one.name === name);
      if (stream === undefined) {
        throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
      }
      const lines = stream.lines.filter(within(input));
      const limit = number(input, 'limit') ?? 10_000;
      const from = position(text(input, 'nextToken'));
      const start =
        from === null
          ? flag(input, 'startFromHead') === true
            ? 0
            : Math.max(0, lines.length - limit)
          : from.kind === 'forward'
            ? from.at
            : Math.max(0, from.at - limit);
      const end = from?.kind === 'backward' ? from.at : start + limit;
      const page = lines.slice(start, end);
      return {
        events: page.map(({ timestamp, message }) => ({ timestamp, message, ingestionTime: timestamp })),
        nextForwardToken: token('forward', start + page.length),
        nextBackwardToken: token('backward', start),
      };
    },
    DescribeLogStreams: (input) => {
      const prefix = text(input, 'logStreamNamePrefix') ?? '';
      const latest = ({ lines }: LogStream): number => lines.at(-1)?.timestamp ?? 0;
      const byTime = text(input, 'orderBy') === 'LastEventTime';
      const found = streamsOf(input)
        .filter(({ name }) => name.startsWith(prefix))
        .sort((a, b) => (byTime ? latest(a) - latest(b) : a.name < b.name ? -1 : 1));
      if (flag(input, 'descending') === true) found.reverse();
      return {
        logStreams: found.slice(0, number(input, 'limit') ?? 50).map((stream) => ({
          logStreamName: stream.name,
          creationTime: stream.createdAt,
          firstEventTimestamp: stream.lines[0]?.timestamp,
          lastEventTimestamp: stream.lines.at(-1)?.timestamp,
          lastIngestionTime: stream.lines.at(-1)?.timestamp,
          arn: `${arnOf(stream.group)}:log-stream:${stream.name}`,
          storedBytes: 0,
        })),
      };
    },
    FilterLogEvents: (input) => {
      const names = texts(input, 'logStreamNames');
      const prefix = text(input, 'logStreamNamePrefix') ?? '';
      const pattern = (text(input, 'filterPattern') ?? '').replace(/^"|"$/g, '');
      const found = streamsOf(input)
        .filter(({ name }) => names.length === 0 || names.includes(name))
        .filter(({ name }) => name.startsWith(prefix))
        .flatMap(({ name, lines }) => lines.filter(within(input)).map((line) => ({ name, ...line })))
        .filter(({ message }) => message.includes(pattern))
        .sort((a, b) => a.timestamp - b.timestamp);
      const start = position(text(input, 'nextToken'))?.at ?? 0;
      const end = start + (number(input, 'limit') ?? 10_000);
      return {
        events: found.slice(start, end).map(({ name, timestamp, message, id }) => ({
          logStreamName: name,
          timestamp,
          message,
          ingestionTime: timestamp,
          eventId: id,
        })),
        searchedLogStreams: [],
        nextToken: end < found.length ? token('forward', end) : undefined,
      };
    },
    DescribeLogGroups: (input) => {
      const prefix = text(input, 'logGroupNamePrefix') ?? text(input, 'logGroupNamePattern') ?? '';
      const names = logs.groups().filter((name) => name.startsWith(prefix));
      return { logGroups: names.map((logGroupName) => ({ logGroupName, arn: `${arnOf(logGroupName)}:*` })) };
    },
  };
}
