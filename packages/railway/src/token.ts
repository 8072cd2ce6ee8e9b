import { Failure } from '@thea/action';

/** Which header opens the API: a project token has one of its own (Railway docs, "Public API"). */
export interface RailwayToken {
  readonly kind: 'project' | 'bearer';
  readonly value: string;
}

/**
 * The token of the environment, by the names that Railway's own CLI reads: RAILWAY_TOKEN holds a project token and goes
 * before RAILWAY_API_TOKEN, which holds one of an account or a workspace.
 * @throws Failure('access') where there is none.
 */
export function tokenOf(environment: { readonly [name: string]: string | undefined }): RailwayToken {
  const { RAILWAY_TOKEN: project, RAILWAY_API_TOKEN: bearer } = environment;
  if (project !== undefined && project.trim() !== '') return { kind: 'project', value: project.trim() };
  if (bearer !== undefined && bearer.trim() !== '') return { kind: 'bearer', value: bearer.trim() };
  throw new Failure('access', {
    message: 'No token for Railway is given.',
    remedy:
      'Put a project token of the environment into RAILWAY_TOKEN; it opens nothing else, and is all that deploy, verify and rollback need.',
  });
}

/** The header that carries it. */
export function tokenHeader(token: RailwayToken): { readonly [name: string]: string } {
  return token.kind === 'project'
    ? { 'project-access-token': token.value }
    : { authorization: `Bearer ${token.value}` };
}

/** The other kind of token, for a person who put it into the wrong variable. */
export function otherVariable(token: RailwayToken): string {
  return token.kind === 'project' ? 'RAILWAY_API_TOKEN' : 'RAILWAY_TOKEN';
}
