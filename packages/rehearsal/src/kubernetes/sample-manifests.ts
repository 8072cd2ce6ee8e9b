import type { JsonObject } from './raw.ts';

const PORT = 8000;

/**
 * The sample service as a Deployment and the Service that balances its traffic: probes each second, two seconds in which a pod goes on serving before it ends.
 * A rehearsal's settings, not those of a real service.
 */
export function sampleManifests(name: string, image: string, replicas: number): readonly JsonObject[] {
  const labels = { 'app.kubernetes.io/name': name };
  const probe = { httpGet: { path: '/health', port: PORT }, periodSeconds: 1, failureThreshold: 3 };
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, labels },
      spec: { type: 'LoadBalancer', selector: labels, ports: [{ port: 80, targetPort: PORT }] },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, labels },
      spec: {
        replicas,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            terminationGracePeriodSeconds: 4,
            containers: [
              {
                name: 'api',
                image,
                ports: [{ containerPort: PORT }],
                readinessProbe: probe,
                // A load balancer hears a second late that a pod is on its way out.
                lifecycle: { preStop: { sleep: { seconds: 2 } } },
              },
            ],
          },
        },
      },
    },
  ];
}
