const { readBehaviour } = require('../behaviour.js');
const { crash } = require('../crash.js');
const { log } = require('../log.js');
const { readMetadata } = require('../metadata.js');
const { makeMetrics } = require('../metrics.js');

/** What a slow replica takes for each answer, in milliseconds. */
const SLOW = 2500;

/** Health checks of the platforms, which are no user's requests: ELB by its agent, Railway by its host. */
const isCheck = ({ headers }) =>
  headers['user-agent'] === 'ELB-HealthChecker/2.0' || headers.host === 'healthcheck.railway.app';

const HTML = '<!doctype html>\n<title>Thea IA</title>\n<h1>Thea IA is getting ready</h1>\n';

const JSON_TYPE = 'application/json';

/** Makes the application: a handler of node:http requests on the contract of the FastAPI service. */
async function app({ workers }) {
  const behaviour = readBehaviour();
  log('info', 'starting', { mode: behaviour.mode });
  if (behaviour.startSeconds > 0)
    await new Promise((resolve) => setTimeout(resolve, behaviour.startSeconds * 1000));
  if (behaviour.mode === 'crashes-at-start') crash();
  // As the kernel ends a container that outgrows its memory: no word, no time.
  if (behaviour.mode === 'out-of-memory') process.kill(process.pid, 'SIGKILL');

  const version =
    behaviour.mode === 'wrong-version' ? '0.0.0-stale' : (process.env.THEA_VERSION ?? 'unknown');
  const { release, replica } = await readMetadata(process.env);
  const metrics = makeMetrics(version, workers);
  let requests = 0;

  const health = () => {
    switch (behaviour.mode) {
      case 'never-healthy':
        return [503, JSON_TYPE, { status: 'starting', version, release, replica }];
      case 'html-health':
        return [200, 'text/html; charset=utf-8', HTML];
      case 'redirects-health':
        return [307, 'text/plain', '', { location: '/login?next=/health' }];
      default:
        return [200, JSON_TYPE, { status: 'ok', version, release, replica }];
    }
  };

  const answer = (path, byPlatform) => {
    if (path === '/metrics') return [200, 'text/plain; version=0.0.4; charset=utf-8', metrics.text()];
    if (!byPlatform) requests += 1;
    if (!byPlatform && requests >= behaviour.failsFrom) {
      // As Starlette answers for an exception that nobody caught: no JSON.
      return [500, 'text/plain; charset=utf-8', 'Internal Server Error'];
    }
    if (path === '/health') return health();
    if (path === '/') return [200, JSON_TYPE, { name: 'thea-ia', version, release, replica, workers }];
    return [404, JSON_TYPE, { detail: 'Not Found' }];
  };

  return async (request, response) => {
    const byPlatform = isCheck(request);
    const path = (request.url ?? '/').split('?')[0];
    if (behaviour.mode === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW));
    const [status, type, body, headers = {}] = answer(path, byPlatform);
    if (!byPlatform) metrics.count(status);
    if (status >= 500) log('error', 'request failed', { path, status });
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

module.exports = { app };
