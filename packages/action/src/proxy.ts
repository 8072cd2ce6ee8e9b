import * as http from 'node:http';
import * as https from 'node:https';
import { Failure } from './errors.ts';

/** Agents for clients on `node:http` and `node:https` (the AWS clients' handler takes them by these names). */
export interface ProxyAgents {
  readonly httpAgent: http.Agent;
  readonly httpsAgent: https.Agent;
}

const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;

/** Whether any variable names a proxy. `NO_PROXY` alone does not. */
export function hasProxy(environment: NodeJS.ProcessEnv): boolean {
  return VARIABLES.some((name) => Boolean(environment[name]));
}

function checkProxy(environment: NodeJS.ProcessEnv): void {
  for (const name of VARIABLES) {
    const text = environment[name];
    // The value may hold a password: it is never quoted.
    if (text && !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) {
      throw new Failure('input', {
        message: `The variable ${name} is not the address of an HTTP proxy.`,
        remedy: 'Set it to http://host:port, or unset it.',
      });
    }
  }
}

/**
 * Keep-alive agents that honour HTTPS_PROXY, HTTP_PROXY and NO_PROXY (lower case wins), as node 24 does itself for the
 * global agents: HTTPS through CONNECT, HTTP by absolute addresses. Node.js, "Built-in Proxy Support".
 * Throws `Failure('input')` for an address that is none.
 */
export function proxyAgents(environment: NodeJS.ProcessEnv): ProxyAgents {
  checkProxy(environment);
  const options = { keepAlive: true, ...(hasProxy(environment) ? { proxyEnv: environment } : {}) };
  return { httpAgent: new http.Agent(options), httpsAgent: new https.Agent(options) };
}

/**
 * Makes `fetch` and the global agents of this process use the proxy that the environment names. Costs nothing where
 * none is named. Throws `Failure('input')` for an address that is none.
 */
export function useProxy(environment: NodeJS.ProcessEnv): void {
  checkProxy(environment);
  if (hasProxy(environment)) http.setGlobalProxyFromEnv(environment);
}
