// Loaded by import(): a bundle then holds these of the client and not its other fifty calls.
export {
  BatchGetImageCommand,
  ECRClient,
  GetDownloadUrlForLayerCommand,
  ListImageReferrersCommand,
} from '@aws-sdk/client-ecr';
