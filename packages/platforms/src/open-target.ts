import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ActionContext, Failure, oidcToken } from '@thea/action';
import { type DeploymentStore, deploymentsFrom } from '@thea/ledger';
import type {
  AnyPlatform,
  AskedRelease,
  OpenRequest,
  PlatformModule,
  StoryTools,
  TargetRef,
} from '@thea/release';
import { askedEarly, audienceOf, onItsWay } from './early-token.ts';
import type { ImageRepositories } from './image-repository.ts';
import { isTargetWord, parseTargetWord } from './locator.ts';
import { findTarget, readTargets, type Targets } from './read-targets.ts';
import type { TargetEntry } from './target-entry.ts';

/** The inputs that every action which touches a target has, parsed (`targetInputs`). */
export interface TargetChoice {
  readonly targets: string;
  readonly target?: string | undefined;
  readonly environment?: string | undefined;
  readonly 'role-to-assume'?: string | undefined;
  readonly 'allowed-account-ids': readonly string[];
  readonly 'github-token'?: string | undefined;
}

/** A target as the user named it. `entry` is null where a word named it and no targets file was read. */
export interface ChosenTarget {
  readonly ref: TargetRef;
  readonly entry: TargetEntry | null;
  readonly file: Targets | null;
}

/** What opening a target needs of an action's context. */
export type Opener = Pick<
  ActionContext,
  'clock' | 'deadline' | 'log' | 'environment' | 'run' | 'workspace'
> & {
  mask(value: string): void;
};

/**
 * Finds the target that the inputs name, without a call to anybody.
 * @throws Failure('input') naming `target`, `targets` or `environment`.
 */
export function chooseTarget(choice: TargetChoice, workspace: string): ChosenTarget {
  if (choice.target === undefined) {
    throw new Failure('input', {
      input: 'target',
      message: 'The input "target" is not given.',
      remedy: 'Name a target of the targets file, or write ecs:region/cluster/service.',
    });
  }
  if (isTargetWord(choice.target)) return { ref: parseTargetWord(choice.target), entry: null, file: null };
  if (choice.environment === undefined) {
    throw new Failure('input', {
      input: 'environment',
      message: `The target "${choice.target}" is a name of the targets file, but no "environment" is given.`,
      remedy:
        'Give the environment that it is in, such as production, or write the target as ecs:region/cluster/service.',
    });
  }
  const file = readTargets(choice.targets, choice.environment, workspace);
  const entry = findTarget(file, choice.target);
  return { ref: entry.ref, entry, file };
}

function roleOf(
  choice: TargetChoice,
  entry: TargetEntry | null,
  purpose: 'deploy' | 'rollback',
): string | null {
  const names = purpose === 'rollback' ? ['rollback-role', 'role-to-assume'] : ['role-to-assume'];
  const own = names.map((name) => entry?.words[name]).find((role) => typeof role === 'string');
  return choice['role-to-assume'] ?? own ?? null;
}

function accountsOf(choice: TargetChoice, entry: TargetEntry | null): readonly string[] {
  const own = entry?.words['allowed-account-ids'];
  if (choice['allowed-account-ids'].length > 0 || !Array.isArray(own)) return choice['allowed-account-ids'];
  return own.map(String);
}

/** How the platform of a chosen target is entered, by the role that deploys or the one that rolls back. */
export function openRequest(
  chosen: ChosenTarget,
  choice: TargetChoice,
  purpose: 'deploy' | 'rollback',
  context: Opener,
): OpenRequest {
  const { environment } = context;
  const fromJob = Boolean(environment['ACTIONS_ID_TOKEN_REQUEST_URL']);
  return {
    target: chosen.ref,
    roleToAssume: roleOf(choice, chosen.entry, purpose),
    allowedAccountIds: accountsOf(choice, chosen.entry),
    idToken: fromJob
      ? async (audience) => {
          const token = await oidcToken(environment, audience, context.deadline, context.clock);
          context.mask(token);
          return token;
        }
      : null,
    sessionName: context.run === null ? 'thea' : `thea-${context.run.id}-${context.run.attempt}`,
    tools: { ...context, urgent: purpose === 'rollback' },
    ...(chosen.entry === null ? {} : { words: chosen.entry.words }),
  };
}

/**
 * Where a role enters the platform, asks for the job's token at once, so that it travels while the adapter is loaded, as
 * do requests that were begun before. Call it once nothing can be wrong with the inputs any more.
 */
export async function askEarly(asked: OpenRequest): Promise<OpenRequest> {
  const audience = asked.roleToAssume === null ? null : audienceOf(asked.target);
  const request =
    asked.idToken === null || audience === null
      ? asked
      : { ...asked, idToken: askedEarly(asked.idToken, audience) };
  await onItsWay();
  return request;
}

/**
 * Enters the platform of a chosen target by its adapter, bound to this action's clock, deadline and log. What the adapter
 * cannot read of images `repositories` reads; who proves no signatures needs none. `askEarly` tells when to call it.
 */
export async function openTarget(
  chosen: ChosenTarget,
  choice: TargetChoice,
  purpose: 'deploy' | 'rollback',
  context: Opener,
  adapter: PlatformModule | (() => Promise<PlatformModule>),
  repositories?: ImageRepositories,
): Promise<AnyPlatform> {
  const request = await askEarly(openRequest(chosen, choice, purpose, context));
  const module = typeof adapter === 'function' ? await adapter() : adapter;
  return openBy(request, module, context, repositories);
}

/**
 * Opens a platform by a request that its permissions were checked with: a platform that can then goes on with the same
 * session. Images are read as by `openTarget`.
 */
export async function openBy(
  request: OpenRequest,
  module: PlatformModule,
  context: Opener,
  repositories?: ImageRepositories,
): Promise<AnyPlatform> {
  const { idToken } = request;
  if (repositories === undefined) return module.open(request);
  const access = {
    ...(request.roleToAssume === null ? {} : { roleToAssume: request.roleToAssume }),
    ...(idToken === null ? {} : { webIdentityToken: () => idToken('sts.amazonaws.com') }),
    sessionName: request.sessionName,
    allowedAccountIds: request.allowedAccountIds,
  };
  const images = (name: string) => repositories(name, access, context);
  const platform = await module.open({ ...request, images });
  return { ...platform, imageRepository: (name) => platform.imageRepository?.(name) ?? images(name) };
}

/** The release that the inputs ask for, with files read from the workspace. */
export function askedRelease(image: string, version: string | undefined, workspace: string): AskedRelease {
  return {
    image,
    version: version ?? null,
    readFile: (path) => {
      try {
        return readFileSync(resolve(workspace, path), 'utf8');
      } catch (cause) {
        throw new Failure('input', {
          input: 'task-definition',
          place: { path },
          message: `The file ${path} cannot be read.`,
          remedy: 'Give its path relative to the repository, and check out the repository before this step.',
          cause,
        });
      }
    },
    listFiles: (path) => {
      const absolute = resolve(workspace, path);
      if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
      return readdirSync(absolute, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(path, join(entry.parentPath, entry.name).slice(absolute.length)));
    },
  };
}

/** The tools that a story is told with: GitHub Deployments are the second place of its records, where there are any. */
export function storyTools(
  context: Opener,
  token: string | undefined,
): StoryTools & { store: DeploymentStore | null } {
  const { clock, log, deadline, environment } = context;
  return {
    clock,
    log,
    deadline,
    store: token ? deploymentsFrom(environment, token, { log, deadline }) : null,
  };
}
