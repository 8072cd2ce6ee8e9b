import { request } from 'node:http';

/** The body beyond this many bytes is of no interest to a probe. */
const LONGEST = 65_536;

/**
 * One GET to a loopback port; redirects are not followed. `timeout` in milliseconds of the machine, over all; status 0
 * where nothing answered in time.
 */
export function getOnLoopback(
  port: number,
  path: string,
  timeout: number,
  headers: { readonly [name: string]: string },
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve) => {
    const nothing = { status: 0, body: '' };
    const ask = request({
      host: '127.0.0.1',
      port,
      path,
      agent: false,
      headers: { ...headers, connection: 'close' },
    });
    const limit = setTimeout(() => ask.destroy(), timeout);
    ask.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        if (body.length < LONGEST) body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    // After 'end' this changes nothing: a promise settles once.
    ask.on('error', () => resolve(nothing));
    ask.on('close', () => {
      clearTimeout(limit);
      resolve(nothing);
    });
    ask.end();
  });
}
