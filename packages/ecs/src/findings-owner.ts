import { policy } from './findings-container.ts';
import type { Rule } from './findings-safety.ts';
import { ownerOf } from './owner.ts';

/** The rule about infrastructure code that owns the service beside us. */
export const OWNER_POLICY: readonly Rule[] = [
  ({ serviceTags }) => {
    const owner = ownerOf(serviceTags);
    return owner === null
      ? null
      : policy(
          'owned-by-code',
          'taskDefinition',
          `The service belongs to ${owner}, whose next run may put back the task definition that it knows.`,
          'Keep task definition and desired count out of it: `ignore_changes = [task_definition, desired_count]` in Terraform; in CloudFormation update the stack without changing TaskDefinition.',
        );
  },
];
