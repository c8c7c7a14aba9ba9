import { createHash } from 'crypto';
import { Unit } from '../../constructs';
import { addNetworkPolicies, Peer } from './catalyst-network';
import { CONFINED_CONTAINER, confinedPod } from './confined';
import { AGENT_PORT, agentConfig, PROXY_PORT, proxyConfig } from './coraza-config';

/** Name of the objects of HAProxy. */
export const PROXY = 'coraza-proxy';

/** HAProxy in front of what is guarded. */
export interface ProxyProps {
  /** Namespace of the objects. */
  readonly namespace: string;
  /** Service of the agent that judges, in that namespace. */
  readonly agent: string;
  /** Number of Pods. */
  readonly replicas: number;
  /** Version of HAProxy. */
  readonly version: string;
  /** Whether requests that break a rule are refused. */
  readonly blocks: boolean;
  /** Namespaces and ports of what is guarded. */
  readonly guarded: Peer[];
}

/** Adds HAProxy, and lets the Gateway's routes use it and it reach what they name. */
export function addProxy(unit: Unit, { namespace, agent, replicas, version, blocks, guarded }: ProxyProps): void {
  const labels = { 'app.kubernetes.io/name': PROXY };
  const data = { 'haproxy.cfg': proxyConfig(`${agent}.${namespace}.svc.cluster.local`, blocks), 'coraza.cfg': agentConfig() };
  const checksum = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: PROXY, namespace }, data });
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: PROXY, namespace },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels, annotations: { 'checksum/config': checksum } },
        spec: {
          automountServiceAccountToken: false,
          securityContext: confinedPod(99),
          topologySpreadConstraints: [{
            maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: labels },
          }],
          containers: [{
            name: 'haproxy',
            image: `docker.io/library/haproxy:${version}`,
            args: ['-f', '/config/haproxy.cfg'],
            ports: [{ name: 'http', containerPort: PROXY_PORT, protocol: 'TCP' }],
            readinessProbe: { httpGet: { path: '/healthz', port: 'http' } },
            livenessProbe: { httpGet: { path: '/healthz', port: 'http' } },
            resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '256Mi' } },
            securityContext: CONFINED_CONTAINER,
            volumeMounts: [{ name: 'config', mountPath: '/config' }],
          }],
          volumes: [{ name: 'config', configMap: { name: PROXY } }],
        },
      },
    },
  });
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: PROXY, namespace },
    spec: { selector: labels, ports: [{ name: 'http', port: PROXY_PORT, targetPort: 'http', protocol: 'TCP' }] },
  });
  if (replicas > 1) {
    unit.add({
      apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: PROXY, namespace }, spec: { maxUnavailable: 1, selector: { matchLabels: labels } },
    });
  }
  addNetworkPolicies(unit, {
    name: PROXY, namespace, labels, ingress: [], egress: [{ namespace, port: AGENT_PORT }, ...guarded], publicPort: PROXY_PORT,
    reachesPublic: false, reachesApi: false,
  });
  if (guarded.length === 0) return;
  const namespaces = [...new Set(guarded.map((one) => one.namespace))].sort();
  unit.add({
    apiVersion: 'gateway.networking.k8s.io/v1beta1',
    kind: 'ReferenceGrant',
    metadata: { name: PROXY, namespace },
    spec: {
      from: namespaces.map((from) => ({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: from })),
      to: [{ group: '', kind: 'Service', name: PROXY }],
    },
  });
}
