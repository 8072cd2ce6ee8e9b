import type { EmbeddedRailway, SeededService } from '../../railway/index.ts';

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

/** Somebody sets a variable of their own, which Railway deploys; gives the id of that deployment. */
export async function somebodyDeploys(railway: EmbeddedRailway, service: SeededService): Promise<string> {
  await setVariable(railway, service, 'BY_SOMEBODY', 'else', true);
  const { deployments } = railway.inspect.service(service.environmentId, service.serviceId);
  return deployments[0]?.id ?? '';
}
