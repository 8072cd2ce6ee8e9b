import { Failure } from '@thea/action';
import { nearest } from '@thea/action/nearest';
import type { RailwayApi } from './api.ts';
import type { RailwayIds, RailwayLocator } from './names.ts';
import { type ProjectNames, ReadProject, ReadProjects, ReadToken } from './operations.ts';
import { nodes } from './raw.ts';
import { explain, Refusal } from './refusal.ts';
import { otherVariable } from './token.ts';

type Named = { readonly id: string; readonly name: string };

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The ids that a locator's names stand for. A project token says itself what it opens: it is held against the target
 * before anything else is asked.
 * @throws Failure('access') for a token of another project or environment or of the wrong kind, Failure('input') for a
 * name that is not there, with the nearest one.
 */
export async function resolveIds(api: RailwayApi, where: RailwayLocator): Promise<RailwayIds> {
  const { project, environmentId } = await readProject(api, where);
  requireProject(project, where);
  const environment = find(nodes(project.environments), where.environment, 'environment', project.name);
  if (environmentId !== null && environment.id !== environmentId) {
    const own = nodes(project.environments).find(({ id }) => id === environmentId);
    throw new Failure('access', {
      message: `The token in RAILWAY_TOKEN opens environment "${own?.name ?? environmentId}" of project "${project.name}", not "${environment.name}".`,
      remedy:
        'Nothing was touched. Give each GitHub environment the project token of its own Railway environment.',
    });
  }
  const service = find(nodes(project.services), where.service, 'service', project.name);
  return {
    project: project.id,
    environment: environment.id,
    service: service.id,
    names: { project: project.name, environment: environment.name, service: service.name },
  };
}

async function readProject(
  api: RailwayApi,
  where: RailwayLocator,
): Promise<{ readonly project: ProjectNames; readonly environmentId: string | null }> {
  try {
    if (api.token.kind === 'project') {
      const { projectToken } = await api.read(ReadToken, {});
      return { project: projectToken.project, environmentId: projectToken.environmentId };
    }
    if (ID.test(where.project)) {
      return {
        project: (await api.read(ReadProject, { project: where.project })).project,
        environmentId: null,
      };
    }
    const projects = nodes((await api.read(ReadProjects, {})).projects);
    const found = find(projects, where.project, 'project', null);
    return {
      project: projects.find(({ id }) => id === found.id) ?? notThere('project', where.project, [], null),
      environmentId: null,
    };
  } catch (thrown) {
    if (
      thrown instanceof Refusal &&
      thrown.kind === 'refused' &&
      /token not found|not authorized/i.test(thrown.message)
    ) {
      throw wrongToken(api, thrown);
    }
    throw explain(thrown, 'Reading what the token opens');
  }
}

function wrongToken(api: RailwayApi, cause: Refusal): Failure {
  const [given, other] =
    api.token.kind === 'project'
      ? ['RAILWAY_TOKEN', 'a project token']
      : ['RAILWAY_API_TOKEN', 'a token of an account or workspace'];
  return new Failure('access', {
    message: `Railway does not know the token in ${given} as ${other}.`,
    remedy: `Nothing was touched. If it is one of the other kind put it into ${otherVariable(api.token)}; else make a new project token in the settings of the project.`,
    cause,
  });
}

function requireProject(project: ProjectNames, where: RailwayLocator): void {
  if (where.project === project.id || where.project.toLowerCase() === project.name.toLowerCase()) return;
  throw new Failure('access', {
    message: `The token opens project "${project.name}", and the target is in "${where.project}".`,
    remedy: 'Nothing was touched. Use the token of that project, or mend "project" of the target.',
  });
}

function find(all: readonly Named[], word: string, what: string, project: string | null): Named {
  const exact = all.find(({ id, name }) => id === word || name === word);
  const loose = all.filter(({ name }) => name.toLowerCase() === word.toLowerCase());
  const only = exact ?? (loose.length === 1 ? loose[0] : undefined);
  return only ?? notThere(what, word, all, project);
}

function notThere(what: string, word: string, all: readonly Named[], project: string | null): never {
  const names = all.map(({ name }) => name);
  const near = nearest(word, names);
  throw new Failure('input', {
    input: 'target',
    message: `There is no ${what} "${word}"${project === null ? '' : ` in project "${project}"`} that this token can see.`,
    remedy:
      near === null ? `It can see: ${names.slice(0, 12).join(', ') || 'none'}.` : `Did you mean "${near}"?`,
  });
}
