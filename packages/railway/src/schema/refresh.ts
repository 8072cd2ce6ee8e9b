import { readFileSync, writeFileSync } from 'node:fs';
import { messageOf } from '@thea/action';
import { sendRequest } from '@thea/action/request';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  printSchema,
} from 'graphql';
import { OPERATIONS_FILE, readDocuments, readSchema, SCHEMA_FILE } from './files.ts';
import { writeOperations } from './generate.ts';
import { usedPart } from './used-part.ts';

const USAGE = `Takes a new copy of Railway's schema and says what of the part that we use has changed.

  node packages/railway/src/schema/refresh.ts            asks the API (RAILWAY_GRAPHQL_ENDPOINT, RAILWAY_TOKEN or RAILWAY_API_TOKEN)
  node packages/railway/src/schema/refresh.ts FILE       takes a file, as \`railway api schema\` prints it
`;
const ENDPOINT = 'https://backboard.railway.com/graphql/v2';
/** Milliseconds: the answer has 600 types. */
const ANSWER = 60_000;

/** The differences between two used parts as lines for a person, sorted. Pure. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const places = [...new Set([...before.keys(), ...after.keys()])].sort();
  return places.flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)];
    if (was === is) return [];
    return `${place}: ${was ?? 'not there'} → ${is ?? 'gone'}`;
  });
}

function isIntrospection(value: unknown): value is IntrospectionQuery {
  return typeof value === 'object' && value !== null && '__schema' in value;
}

/** The schema's text in whatever was given: SDL, or the JSON of an introspection. Throws where it is neither. */
export function schemaText(content: string): string {
  if (!content.trimStart().startsWith('{'))
    return printSchema(buildSchema(content, { assumeValidSDL: true }));
  const parsed: unknown = JSON.parse(content);
  const data = typeof parsed === 'object' && parsed !== null && 'data' in parsed ? parsed.data : parsed;
  if (isIntrospection(data)) return printSchema(buildClientSchema(data));
  throw new Error('It is no introspection: it has no __schema.');
}

async function ask(environment: NodeJS.ProcessEnv): Promise<string> {
  const { RAILWAY_TOKEN: project, RAILWAY_API_TOKEN: bearer } = environment;
  const answer = await sendRequest({
    method: 'POST',
    url: new URL(environment['RAILWAY_GRAPHQL_ENDPOINT'] ?? ENDPOINT),
    headers: {
      'content-type': 'application/json',
      'user-agent': 'thea-actions',
      ...(project
        ? { 'project-access-token': project }
        : bearer
          ? { authorization: `Bearer ${bearer}` }
          : {}),
    },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
    answerWithin: ANSWER,
  });
  if (answer.status !== 200)
    throw new Error(`The API answered ${answer.status}: ${answer.body.slice(0, 120)}`);
  return answer.body;
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return;
  }
  const [file] = args;
  const text = schemaText(file === undefined ? await ask(process.env) : readFileSync(file, 'utf8'));
  const fresh = buildSchema(text, { assumeValidSDL: true });
  const documents = readDocuments();
  const changes = changesBetween(usedPart(readSchema(), documents), usedPart(fresh, documents));
  writeFileSync(SCHEMA_FILE, text.endsWith('\n') ? text : `${text}\n`);
  process.stdout.write(
    changes.length === 0
      ? 'Nothing of the part in use has changed.\n'
      : `Of the part in use ${changes.length} place(s) have changed:\n${changes.map((line) => `  ${line}\n`).join('')}`,
  );
  writeOperations();
  process.stdout.write(`${OPERATIONS_FILE.pathname} was written anew.\n`);
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (thrown) {
    process.stderr.write(`${messageOf(thrown)}\n`);
    process.exitCode = 1;
  }
}
