import type { EmbeddedRailway, SeededService } from '../../railway/index.ts';

/** The call by which somebody else begins a deployment. */
export const DEPLOY_THEIRS = 'DeployTheirs';

/** One mutation as somebody else sends it, with the service's own project token. Throws where Railway refuses it. */
export async function sendAsSomebody(
  railway: EmbeddedRailway,
  service: SeededService,
  mutation: string,
  variables: object,
): Promise<void> {
  const answer = await fetch(railway.endpoint, {
    method: 'POST',
    headers: { 'user-agent': 'somebody', 'project-access-token': service.projectToken },
    body: JSON.stringify({ query: mutation, variables }),
  });
  const body = await answer.text();
  if (answer.status !== 200 || body.includes('"errors"')) throw new Error(body);
}

/** Sets a variable of the service; with `deploys` Railway begins a deployment for it. */
export function setVariable(
  railway: EmbeddedRailway,
  service: SeededService,
  name: string,
  value: string,
  deploys: boolean,
): Promise<void> {
  const { projectId, environmentId, serviceId } = service;
  return sendAsSomebody(
    railway,
    service,
    'mutation SetVariable($input: VariableUpsertInput!) { variableUpsert(input: $input) }',
    { input: { projectId, environmentId, serviceId, name, value, skipDeploys: !deploys } },
  );
}

/** Somebody sends an image of their own without a release of ours, as a job of theirs would; gives the id of its deployment. */
export async function somebodyDeploys(
  railway: EmbeddedRailway,
  service: SeededService,
  image: string,
): Promise<string> {
  const { environmentId, serviceId } = service;
  await sendAsSomebody(
    railway,
    service,
    'mutation ConfigureTheirs($e: String!, $s: String!, $i: ServiceInstanceUpdateInput!) { serviceInstanceUpdate(environmentId: $e, serviceId: $s, input: $i) }',
    { e: environmentId, s: serviceId, i: { source: { image } } },
  );
  await sendAsSomebody(
    railway,
    service,
    `mutation ${DEPLOY_THEIRS}($e: String!, $s: String!) { serviceInstanceDeployV2(environmentId: $e, serviceId: $s) }`,
    { e: environmentId, s: serviceId },
  );
  const { deployments } = railway.inspect.service(environmentId, serviceId);
  return deployments[0]?.id ?? '';
}
