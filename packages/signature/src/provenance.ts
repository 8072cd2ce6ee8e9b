import type { Json } from '@thea/action';
import { fieldsOf, jsonOf, textOf } from './fields.ts';
import { type Claim, PROVENANCE_PREDICATE } from './statement.ts';

/** What a build was, as the runner says it. */
export interface BuildFacts {
  /** `https://github.com`, or the address of the server. */
  readonly server: string;
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly ref: string;
  readonly commit: string;
  /** `owner/repository/.github/workflows/file.yml@ref` of the workflow that was started. */
  readonly workflow: string;
  /** The same of the workflow that the job stands in: another one where it was called. */
  readonly jobWorkflow: string;
  readonly event: string;
  readonly runner: string;
  readonly run: string;
  readonly attempt: string;
  /** What the build was told beyond that, such as the Dockerfile and the names of its arguments. No values of secrets. */
  readonly parameters: { readonly [name: string]: Json };
}

const BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';

/** The claims of an identity token; none where it is no JSON Web Token. Nothing is verified. */
function claimsOf(token: string | null): { readonly [claim: string]: Json } {
  return fieldsOf(jsonOf(Buffer.from(token?.split('.')[1] ?? '', 'base64url')));
}

/**
 * The facts of this job: the claims of its identity token where there is one, because GitHub vouches for those, else
 * the default variables of its environment (GitHub, "OpenID Connect reference", "Default environment variables").
 */
export function buildFacts(
  environment: { readonly [name: string]: string | undefined },
  token: string | null,
  parameters: BuildFacts['parameters'],
): BuildFacts {
  const claims = claimsOf(token);
  const said = (claim: string, variable: string): string =>
    textOf(claims[claim]) || (environment[variable] ?? '');
  const workflow = said('workflow_ref', 'GITHUB_WORKFLOW_REF');
  return {
    server: environment['GITHUB_SERVER_URL'] || 'https://github.com',
    repository: said('repository', 'GITHUB_REPOSITORY'),
    repositoryId: said('repository_id', 'GITHUB_REPOSITORY_ID'),
    ownerId: said('repository_owner_id', 'GITHUB_REPOSITORY_OWNER_ID'),
    ref: said('ref', 'GITHUB_REF'),
    commit: said('sha', 'GITHUB_SHA'),
    workflow,
    jobWorkflow: textOf(claims['job_workflow_ref']) || workflow,
    event: said('event_name', 'GITHUB_EVENT_NAME'),
    runner: said('runner_environment', 'RUNNER_ENVIRONMENT'),
    run: said('run_id', 'GITHUB_RUN_ID'),
    attempt: said('run_attempt', 'GITHUB_RUN_ATTEMPT'),
    parameters,
  };
}

/** SLSA 1.0 provenance of a build by a GitHub workflow (slsa.dev/spec/v1.0/provenance; build type `workflow/v1`). Pure. */
export function provenanceOf(facts: BuildFacts): Claim {
  const { server, repository, ref, workflow } = facts;
  const at = workflow.lastIndexOf('@');
  const file = (at < 0 ? workflow : workflow.slice(0, at)).replace(`${repository}/`, '');
  return {
    predicateType: PROVENANCE_PREDICATE,
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: {
          workflow: {
            ref: at < 0 ? ref : workflow.slice(at + 1),
            repository: `${server}/${repository}`,
            path: file,
          },
          ...(Object.keys(facts.parameters).length === 0 ? {} : { inputs: facts.parameters }),
        },
        internalParameters: {
          github: {
            event_name: facts.event,
            repository_id: facts.repositoryId,
            repository_owner_id: facts.ownerId,
            runner_environment: facts.runner,
          },
        },
        resolvedDependencies: [
          { uri: `git+${server}/${repository}@${ref}`, digest: { gitCommit: facts.commit } },
        ],
      },
      runDetails: {
        builder: { id: `${server}/${facts.jobWorkflow}` },
        metadata: {
          invocationId: `${server}/${repository}/actions/runs/${facts.run}/attempts/${facts.attempt}`,
        },
      },
    },
  };
}
