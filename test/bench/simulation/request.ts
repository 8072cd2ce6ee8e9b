import { parseImageReference } from '@thea/ecs/image-reference';
import { DEFAULT_POLICY, type RecordHead } from '@thea/release';
import { everythingSigned } from '../../release/paper-gate.ts';

/** The service that is simulated. */
export const WHERE = { region: 'eu-west-1', cluster: 'thea-cluster', service: 'thea-ia' } as const;
const REPOSITORY = '000000000000.dkr.ecr.eu-west-1.amazonaws.com/thea-ia';

/** The digest of image 1, 2 or 3. */
export function digestOf(image: number): string {
  return `sha256:${String(image).repeat(64)}`;
}

/** The image as a task definition names it. */
export function imageOf(image: number): string {
  return `${REPOSITORY}@${digestOf(image)}`;
}

export function runOf(id: string): NonNullable<RecordHead['run']> {
  return { repository: 'thea/thea-ia', id, attempt: 1 };
}

/** What a deploy of an image asks for, and nothing else. */
export function requestOf(image: number, id: string, service: string = WHERE.service) {
  return {
    spec: {
      ...WHERE,
      service,
      images: { api: parseImageReference(imageOf(image)) },
      version: `${image}.0.0`,
      taskDefinition: null,
      environmentVariables: {},
      secrets: {},
      desiredCount: null,
    },
    environment: 'production',
    run: runOf(id),
    policy: DEFAULT_POLICY,
    onFirstFailure: 'leave' as const,
    signatures: everythingSigned,
    reachableBefore: true,
  };
}
