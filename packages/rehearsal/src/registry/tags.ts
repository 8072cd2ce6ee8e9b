import { type Answer, json } from './answer.ts';
import type { Repository } from './store.ts';

/**
 * The tags of a repository in lexical order: at most `n`, after `last`, with a `Link` to the next page.
 * OCI distribution specification, "Listing Tags".
 */
export function listTags(repository: Repository, name: string, query: URLSearchParams): Answer {
  const last = query.get('last') ?? '';
  const asked = query.get('n');
  const rest = [...repository.tags.keys()].sort().filter((tag) => tag > last);
  const tags = rest.slice(0, asked === null ? rest.length : Number(asked));
  const end = tags.at(-1);
  const more = tags.length < rest.length && end !== undefined;
  const next = `</v2/${name}/tags/list?n=${asked}&last=${encodeURIComponent(end ?? '')}>; rel="next"`;
  return json(200, { name, tags }, more ? { link: next } : {});
}
