/** The repository of a run and the ids that the claims of its OIDC tokens carry. */
export interface RepositoryIdentity {
  /** `owner/name`. */
  readonly fullName: string;
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  readonly ownerId: number;
  readonly defaultBranch: string;
  /**
   * Repositories made, renamed or transferred after 2026-07-15 name their ids in the subject of OIDC tokens
   * (changelog 2026-04-23, immutable subject claims).
   */
  readonly immutableSubject: boolean;
}

/** The user that GitHub Actions acts as. */
export const ACTIONS_BOT = {
  login: 'github-actions[bot]',
  id: 41898282,
  type: 'Bot',
  site_admin: false,
} as const;
