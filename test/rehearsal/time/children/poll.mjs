// Polls with node:http each `interval` ms until the platform is ready, as a deploy does; each poll is two calls.
import http from 'node:http';

const [url, name, interval] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true });

function call(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/${name}/${path}`, { method, agent }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve(JSON.parse(text)));
    });
    // A time-out of the client, as every SDK sets one: it never becomes the next event.
    const limit = setTimeout(() => request.destroy(new Error('timed out')), 700);
    request.on('close', () => clearTimeout(limit));
    request.on('error', reject);
    request.end(method === 'POST' ? 'update' : undefined);
  });
}

const started = Date.now();
await call('update', 'POST');
for (;;) {
  const { state } = await call('state');
  await call('events');
  if (state === 'ready') break;
  await new Promise((resolve) => setTimeout(resolve, Number(interval)));
}
agent.destroy();
console.log(JSON.stringify({ seconds: (Date.now() - started) / 1000 }));
