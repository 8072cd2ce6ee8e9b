const BY_DIGEST = '"image" with repository@sha256:…: a tag may be another image at the next pull';
const NO_UPLOAD =
  'an image that was built and signed before: what Railway builds by itself is not what was signed';

/**
 * Inputs of other actions for Railway (mediazard/railway-image-update-action v1, bervProject/railway-deploy) that have
 * no place here, with what replaces each.
 */
export const REFUSED = {
  'image-tag': BY_DIGEST,
  service: '"target": railway:project/environment/service, or a name of the targets file',
  services: 'one step for each service, or a wave of targets: each has a record and a way back of its own',
  'service-id': '"target": railway:project/environment/service, with the id as its last part',
  'environment-id': '"target": railway:project/environment/service, with the id as its second part',
  'project-id': '"target": railway:project/environment/service, with the id as its first part',
  'wait-for-deployment': 'nothing: the step always follows its own deployment until it serves',
  'wait-for': 'nothing: the step always follows its own deployment until it serves',
  detach: 'nothing: the step always follows its own deployment until it serves',
  'resolve-digest': BY_DIGEST,
  'root-directory': NO_UPLOAD,
  path: NO_UPLOAD,
} as const;
