const { get } = require('node:http');
const { log } = require('./log.js');

const NOWHERE = { release: '', replica: '' };

/**
 * Which release and replica this is: on Railway from its variables (Railway docs, "Variables reference"), on ECS from
 * the task metadata endpoint, version 4 (Amazon ECS developer guide, "Task metadata available for Amazon ECS tasks").
 * On Kubernetes the manifest hands the pod its name (Kubernetes, "Downward API"). Elsewhere both are empty.
 */
function readMetadata(environment) {
  const { RAILWAY_DEPLOYMENT_ID: release, RAILWAY_REPLICA_ID: replica } = environment;
  if (release) return Promise.resolve({ release, replica: replica ?? '' });
  if (environment.POD_NAME) return Promise.resolve({ release: '', replica: environment.POD_NAME });
  const base = environment.ECS_CONTAINER_METADATA_URI_V4;
  if (!base) return Promise.resolve(NOWHERE);
  return new Promise((resolve) => {
    const give = (problem) => {
      log('warning', 'task metadata not available', { problem });
      resolve(NOWHERE);
    };
    const request = get(`${base}/task`, { timeout: 2000 }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        if (response.statusCode !== 200) return give(`status ${response.statusCode}`);
        const { Family, Revision, TaskARN } = JSON.parse(text);
        resolve({ release: `${Family}:${Revision}`, replica: TaskARN.split('/').at(-1) });
      });
    });
    request.on('timeout', () => request.destroy(new Error('timed out')));
    request.on('error', (error) => give(error.message));
  });
}

module.exports = { readMetadata };
