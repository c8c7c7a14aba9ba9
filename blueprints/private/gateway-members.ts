import { CONFINED_CONTAINER, confinedPod } from './confined';

const NAME = 'gateway-members';
const IMAGE = 'registry.k8s.io/pause:3.10.1';

/** Name of the Pods, and what one of them asks for. */
export const GATEWAY_MEMBERS = { name: NAME, perNode: true, cpuMillis: 1, memoryMiB: 4 };

/**
 * Returns Pods that do nothing, one on every machine, for clouds whose load balancers lead to machines with Pods of the Service only: the
 * Service of a Gateway selects none, and such a cloud then takes all Pods of its namespace.
 */
export function gatewayMembers(namespace: string): { [key: string]: any } {
  const labels = { 'app.kubernetes.io/name': NAME };
  const { cpuMillis, memoryMiB } = GATEWAY_MEMBERS;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: NAME, namespace },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: confinedPod(65534),
          containers: [{
            name: 'pause',
            image: IMAGE,
            resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 4}Mi` } },
            securityContext: CONFINED_CONTAINER,
          }],
        },
      },
    },
  };
}
