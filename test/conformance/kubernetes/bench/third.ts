import { openApi } from '@thea/kubernetes/api';
import { endpointsOf } from '@thea/kubernetes/endpoints';
import { enterKubeconfig } from '@thea/kubernetes/kubeconfig';
import { at, objects, text } from '@thea/kubernetes/raw';
import { watchObjects } from '@thea/kubernetes/watch';
import type { Stage } from './stage.ts';

/** Somebody who belongs to no tool and looks at where the Services of a namespace send requests. */
export interface Third {
  /** When requests began to reach pods of the goal alone, and enough of them, for good (`performance.now`). */
  restored(): Promise<number>;
  close(): void;
}

/** Watches the EndpointSlices of a namespace, and which pod runs `image`. */
export async function openThird(
  stage: Stage,
  namespace: string,
  image: string,
  minimum: number,
): Promise<Third> {
  const tools = stage.tools();
  const api = openApi(await enterKubeconfig('current', tools), tools);
  const goal = new Map<string, boolean>();
  let since: number | null = null;
  let tell = (): void => undefined;
  let changed = (): void => undefined;
  const fail = (reason: unknown): void => {
    throw reason;
  };
  const pods = await watchObjects(api, `/api/v1/namespaces/${namespace}/pods`, {}, () => changed(), fail);
  const slices = await watchObjects(
    api,
    `/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices`,
    {},
    () => changed(),
    fail,
  );
  const look = (): void => {
    // A pod that is gone is remembered: a slice may name it for a while.
    for (const [uid, pod] of pods.objects) {
      goal.set(
        uid,
        objects(at(pod, 'spec', 'containers')).every((one) => text(one['image']) === image),
      );
    }
    const asked = endpointsOf([...slices.objects.values()]).filter(({ ready }) => ready);
    const whole = asked.length >= minimum && asked.every((one) => goal.get(one.pod) === true);
    since = whole ? (since ?? performance.now()) : null;
    tell();
  };
  changed = look;
  look();
  return {
    restored: async () => {
      while (since === null) await new Promise<void>((resolve) => (tell = resolve));
      return since;
    },
    close: () => {
      pods.close();
      slices.close();
      api.close();
    },
  };
}
