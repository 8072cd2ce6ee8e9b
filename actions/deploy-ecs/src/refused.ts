const CODEDEPLOY = 'the deployment controller ECS: CodeDeploy has no rollback that can be fenced';
const POLLING = 'nothing: the step asks every few seconds and ends when its own deployment serves or fails';
const LIVE_DEFINITION = 'nothing: without "task-definition" the one that runs now is taken';
const TASK_VOLUME = '"volumes" of the task definition: the task that runs first gets what is named there';
const IN_THE_FILE = (field: string): string =>
  `"${field}" of the container in the file that "task-definition" names`;
const INFRASTRUCTURE = (what: string): string =>
  `the code that owns the service: ${what} are set there, and a release leaves them as they are`;

/**
 * The inputs of amazon-ecs-deploy-task-definition (v2) and amazon-ecs-render-task-definition (v1) that have no place
 * here, with what replaces each; their other inputs keep name and meaning.
 */
export const REFUSED = {
  'wait-for-service-stability': 'nothing: the step always follows its own deployment until it serves',
  'wait-max-delay-seconds': POLLING,
  'max-retries': POLLING,
  'force-new-deployment': 'nothing: a release is a digest, so a new one is always a new deployment',
  'codedeploy-appspec': CODEDEPLOY,
  'codedeploy-application': CODEDEPLOY,
  'codedeploy-deployment-group': CODEDEPLOY,
  'codedeploy-deployment-description': CODEDEPLOY,
  'codedeploy-deployment-config': CODEDEPLOY,
  'wait-for-task-stopped': 'nothing: the step always waits for it, and judges how it ended',
  'run-task-managed-ebs-volume': TASK_VOLUME,
  'run-task-managed-ebs-volume-name': TASK_VOLUME,
  'service-managed-ebs-volume': INFRASTRUCTURE('its volumes'),
  'service-managed-ebs-volume-name': INFRASTRUCTURE('its volumes'),
  'enable-ecs-managed-tags': INFRASTRUCTURE('its tags'),
  'propagate-tags': INFRASTRUCTURE('its tags'),
  'keep-null-value-keys': 'nothing: the task definition is sent as the file has it, null values included',
  'task-definition-arn': LIVE_DEFINITION,
  'task-definition-family': LIVE_DEFINITION,
  'task-definition-revision': LIVE_DEFINITION,
  'env-files': IN_THE_FILE('environmentFiles'),
  'docker-labels': IN_THE_FILE('dockerLabels'),
  command: IN_THE_FILE('command'),
  'log-configuration-log-driver': IN_THE_FILE('logConfiguration.logDriver'),
  'log-configuration-options': IN_THE_FILE('logConfiguration.options'),
  'task-role-arn': '"taskRoleArn" in the file that "task-definition" names',
  'execution-role-arn': '"executionRoleArn" in the file that "task-definition" names',
} as const;
