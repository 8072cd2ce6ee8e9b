import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { field, fields, parseJson, text } from './json.ts';

/** How a registry is entered. */
export interface Account {
  readonly user: string;
  readonly password: string;
}

/** Gives the account for a registry; null enters without one. Asked again where the registry no longer takes it. */
export type Accounts = () => Promise<Account | null>;

// The keys under which `docker login` keeps Docker Hub.
const HUB = ['https://index.docker.io/v1/', 'docker.io', 'index.docker.io', 'registry-1.docker.io'];

/**
 * The account that `docker login` left for exactly this host in `$DOCKER_CONFIG/config.json` (Docker CLI, "docker login",
 * "auths"); null where there is none. Credential helpers are programs of their own and are not run.
 */
export async function dockerAccount(
  host: string,
  environment: { readonly [name: string]: string | undefined },
): Promise<Account | null> {
  const folder = environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker');
  const bytes = await readFile(join(folder, 'config.json')).catch(() => null);
  if (bytes === null) return null;
  const auths = fields(field(parseJson(bytes), 'auths'));
  const names = HUB.includes(host) ? HUB : [host, `https://${host}`, `https://${host}/`];
  for (const name of names) {
    const pair = Buffer.from(text(field(auths[name], 'auth')), 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    if (colon > 0) return { user: pair.slice(0, colon), password: pair.slice(colon + 1) };
  }
  return null;
}
