import type { IncomingHttpHeaders } from 'node:http';
import { NOT_AUTHORIZED, RailwayError } from './error.ts';

/** What a token opens. A project token opens one environment of one project; the others a list of projects. */
export type Scope =
  | {
      readonly kind: 'project';
      readonly id: string;
      readonly projectId: string;
      readonly environmentId: string;
    }
  | { readonly kind: 'workspace' | 'account'; readonly projectIds: readonly string[] };

/** The tokens of a rehearsal. */
export interface Tokens {
  add(token: string, scope: Scope): void;
  /** Ends a token: it is not known any more. */
  end(token: string): void;
  /** Who asks; throws `RailwayError` for a token in the wrong header or an unknown one (Railway docs, "Public API"). */
  authenticate(headers: IncomingHttpHeaders): Scope;
}

/** Starts without any token. */
export function openTokens(): Tokens {
  const known = new Map<string, Scope>();
  return {
    add: (token, scope) => {
      known.set(token, scope);
    },
    end: (token) => {
      known.delete(token);
    },
    authenticate: (headers) => {
      const project = headers['project-access-token'];
      if (typeof project === 'string') {
        const scope = known.get(project);
        if (scope?.kind !== 'project') throw new RailwayError('Project Token not found');
        return scope;
      }
      const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
      const scope = bearer === undefined ? undefined : known.get(bearer);
      if (scope === undefined || scope.kind === 'project') throw new RailwayError(NOT_AUTHORIZED);
      return scope;
    },
  };
}

/** Throws where the token does not open this environment of this project (null: any of it). */
export function authorize(scope: Scope, projectId: string, environmentId: string | null): void {
  const open =
    scope.kind === 'project'
      ? scope.projectId === projectId && (environmentId === null || scope.environmentId === environmentId)
      : scope.projectIds.includes(projectId);
  if (!open) throw new RailwayError(NOT_AUTHORIZED);
}
