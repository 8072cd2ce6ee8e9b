import { writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { isRecord } from '../language/template.ts';
import type { Texts } from '../run/request.ts';
import type { Machine } from './machine.ts';

// What `github` has and the runner exports as GITHUB_*: docs "Variables", Default environment variables.
const EXPORTED = [
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'event_name',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
];

/** PATH of the next step: GITHUB_PATH in front, then the node that the runner brings, then the machine's. */
export function currentPath(machine: Machine): string {
  return [...machine.paths, dirname(process.execPath), process.env['PATH'] ?? '/usr/bin:/bin'].join(
    delimiter,
  );
}

/** Writes the event's payload to the file that GITHUB_EVENT_PATH names. */
function eventFile(machine: Machine): string {
  const file = join(machine.folders.temp, 'event.json');
  writeFileSync(file, JSON.stringify(machine.assignment.request.event.payload, null, 2));
  return file;
}

/** What the machine gives to every process of a job; a step's own `env` may replace it. */
export function machineVariables(machine: Machine): Texts {
  const { assignment, folders } = machine;
  return {
    LANG: 'C.UTF-8',
    USER: 'runner',
    HOME: folders.home,
    TMPDIR: folders.temp,
    CI: 'true',
    ...assignment.request.runnerEnvironment,
    PATH: currentPath(machine),
  };
}

/** What the runner itself says: no step can replace it (docs "Variables", Default environment variables). */
export function runnerVariables(machine: Machine): Texts {
  const { assignment, folders } = machine;
  const github = assignment.contexts['github'] ?? null;
  const exported = EXPORTED.map((name): [string, string] => {
    const value = isRecord(github) ? github[name] : '';
    return [`GITHUB_${name.toUpperCase()}`, value === null || value === undefined ? '' : String(value)];
  });
  return {
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(exported),
    GITHUB_WORKSPACE: folders.workspace,
    GITHUB_EVENT_PATH: eventFile(machine),
    RUNNER_NAME: 'rehearsal',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.tools,
    RUNNER_WORKSPACE: join(folders.workspace, '..'),
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...assignment.identity,
  };
}
