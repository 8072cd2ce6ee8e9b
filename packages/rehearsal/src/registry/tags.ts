import { type Answer, json, refuse } from './answer.ts';
import type { Repository } from './store.ts';

// A registry may answer with fewer than were asked for; ECR and Docker Hub have such a limit too.
const PAGE_LIMIT = 1000;

/**
 * The tags of a repository in lexical order: at most `n`, after `last`, with a `Link` to the next page.
 * OCI distribution specification, "Listing Tags".
 */
export function listTags(repository: Repository, name: string, query: URLSearchParams): Answer {
  const last = query.get('last') ?? '';
  const asked = query.get('n') ?? String(PAGE_LIMIT);
  if (!/^\d+$/.test(asked)) return refuse(400, 'UNSUPPORTED', `n is no number: ${asked}`);
  const size = Math.min(Number(asked), PAGE_LIMIT);
  const rest = [...repository.tags.keys()].sort().filter((tag) => tag > last);
  const tags = rest.slice(0, size);
  const end = tags.at(-1);
  const more = tags.length < rest.length && end !== undefined;
  const next = `</v2/${name}/tags/list?n=${size}&last=${encodeURIComponent(end ?? '')}>; rel="next"`;
  return json(200, { name, tags }, more ? { link: next } : {});
}
