// Loaded by import(): a bundle then holds these of the client and not its other hundred calls.
export { CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
