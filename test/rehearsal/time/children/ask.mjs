// Asks once, by `fetch` or by `http`, with a time-out of its own, and says what came after how many milliseconds.
import http from 'node:http';

const [url, means, limit] = process.argv.slice(2);

function byHttp() {
  return new Promise((resolve) => {
    const request = http.get(url, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    const timer = setTimeout(() => request.destroy(new Error('own time-out')), Number(limit));
    request.on('close', () => clearTimeout(timer));
    request.on('error', (error) => resolve(error.message));
  });
}

async function byFetch() {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(Number(limit)) });
    await answer.text();
    return answer.status;
  } catch (error) {
    return error.name;
  }
}

const started = Date.now();
const outcome = means === 'http' ? await byHttp() : await byFetch();
console.log(JSON.stringify({ outcome, after: Date.now() - started }));
process.exit(0);
