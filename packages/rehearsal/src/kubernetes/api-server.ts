import type { Time } from '../time/time.ts';
import type { Weather } from '../weather.ts';
import type { Who } from './authorizer.ts';
import type { Call, CallHook } from './calls.ts';
import { openEndpoint } from './endpoint.ts';
import { type Faults, openFaults } from './faults.ts';
import { kubeconfigOf } from './kubeconfig.ts';
import type { Logs } from './logs.ts';
import { openObjects } from './open-objects.ts';
import { type JsonObject, objectAt, textAt } from './raw.ts';
import { resourceOf } from './resources.ts';
import type { ServedObjects } from './served-objects.ts';
import { openTokens } from './tokens.ts';

/** The API server alone: objects that nobody acts on. */
export interface ApiServer {
  readonly url: string;
  readonly calls: readonly Call[];
  readonly faults: Faults;
  /** How it is for everybody: slow, or full. */
  readonly weather: Weather;
  readonly objects: ServedObjects;
  onCall(hook: CallHook | null): void;
  /**
   * Somebody who may do what `who.rules` say, and what Roles and RoleBindings give that name. The token '' is whoever
   * comes without one, as kubectl does over plain HTTP.
   */
  addToken(token: string, who: Who): void;
  /** Ends a token: from now on 401. */
  endToken(token: string): void;
  /** The text of a kubeconfig for a token. */
  kubeconfig(token: string, namespace?: string): string;
  /** Applies manifests as an administrator with kubectl does; a namespace that is not there is made. */
  seed(manifests: readonly JsonObject[], namespace: string): readonly JsonObject[];
  readonly watches: {
    /** Fault: the history until now is forgotten; open watches are told 410, older versions refused with it. */
    expire(): void;
    /** Fault: open watches break off. */
    drop(): void;
    count(): number;
  };
  close(): Promise<void>;
}

/** The manager under which `kubectl apply --server-side` writes. */
const KUBECTL = 'kubectl';

/** Starts an API server with nothing in it but the namespaces that each has. `logs` answers for the kubelets. */
export async function openApiServer(parts: {
  readonly time: Time;
  readonly logs: Logs;
  readonly objects?: ServedObjects;
}): Promise<ApiServer> {
  const objects = parts.objects ?? (await openObjects({ time: parts.time }));
  const tokens = openTokens();
  const faults = openFaults();
  const endpoint = await openEndpoint({ time: parts.time, objects, tokens, faults, logs: parts.logs });
  return {
    url: endpoint.url,
    calls: endpoint.calls,
    faults,
    weather: endpoint.weather,
    objects,
    onCall: endpoint.onCall,
    addToken: tokens.add,
    endToken: tokens.end,
    kubeconfig: (token, namespace) => kubeconfigOf(endpoint.url, token, namespace),
    seed: (manifests, namespace) => {
      if (objects.get('Namespace', '', namespace) === null) {
        objects.create('Namespace', { metadata: { name: namespace } }, KUBECTL);
      }
      return manifests.map((manifest) => {
        const kind = textAt(manifest, 'kind');
        const metadata = objectAt(manifest, 'metadata');
        const placed = resourceOf(kind).namespaced ? { namespace, ...metadata } : metadata;
        return objects.applyAs(kind, { ...manifest, metadata: placed }, { manager: KUBECTL, force: true })
          .object;
      });
    },
    watches: { expire: endpoint.watches.expire, drop: endpoint.watches.drop, count: endpoint.watches.count },
    close: endpoint.close,
  };
}
