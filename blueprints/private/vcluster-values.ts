import { SecretRef, VolumeConnection } from '../../constructs';
import { Mirrors } from '../../constructs/blueprint/mirrors';
import { PublicGateway } from '../public-gateway';

/** Kubernetes of the vclusters: the release of the minor version of the machines that upstream tests it with. */
const KUBERNETES = 'v1.35.0';
/** User that nothing of it needs more rights than. */
const USER = 12345;

/** What a Vcluster decides about its chart. */
export interface VclusterValuesProps {
  /** Control planes. */
  readonly replicas: number;
  /** CPU that one of them requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that one of them requests, in MiB. */
  readonly memoryMiB: number;
  /** Volume of each store. */
  readonly volume: VolumeConnection;
  /** Whether the objects are in an etcd with as many members; otherwise in a file. */
  readonly isReplicated: boolean;
  /** URL of the API inside the host cluster. */
  readonly url: string;
  /** Host names that its routes may claim at the public Gateway; none where there is none. */
  readonly hostNames: string[];
  /** Names of the public Gateways that its routes may attach to. */
  readonly gateways: string[];
  /** Secret in another namespace that gets its kubeconfig. */
  readonly kubeconfig: SecretRef;
  /** What of the host cluster it has a copy of. */
  readonly mirrors: Mirrors;
}

/** Returns the values of the chart. */
export function vclusterValues(props: VclusterValuesProps): { [key: string]: any } {
  const { replicas, cpuMillis, memoryMiB, volume, isReplicated, url, hostNames, gateways, kubeconfig, mirrors } = props;
  const volumeClaim = { enabled: true, size: volume.size, storageClass: volume.storageClassName, retentionPolicy: 'Retain' };
  const podSecurityContext = { runAsNonRoot: true, fsGroup: USER, seccompProfile: { type: 'RuntimeDefault' } };
  const containerSecurityContext = { runAsUser: USER, runAsGroup: USER, runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const services = mirrors.services.map((service) => ({ from: service, to: service }));
  const secrets = Object.fromEntries(Object.entries(mirrors.secrets).map(([from, { namespace, name }]) => [from, `${namespace}/${name}`]));
  return {
    controlPlane: {
      distro: { k8s: { enabled: true, image: { tag: KUBERNETES }, securityContext: containerSecurityContext, resources: { requests: { cpu: '20m', memory: '32Mi' } } } },
      backingStore: isReplicated
        ? {
          database: { embedded: { enabled: false } },
          etcd: {
            deploy: {
              enabled: true,
              statefulSet: {
                highAvailability: { replicas },
                resources: { requests: { cpu: '50m', memory: '150Mi' } },
                persistence: { volumeClaim },
                security: { podSecurityContext, containerSecurityContext },
              },
            },
          },
        }
        : { database: { embedded: { enabled: true } } },
      statefulSet: {
        // The other image has parts that are not free.
        image: { registry: 'ghcr.io', repository: 'loft-sh/vcluster-oss' },
        highAvailability: { replicas },
        resources: { requests: { 'cpu': `${cpuMillis}m`, 'memory': `${memoryMiB}Mi`, 'ephemeral-storage': '256Mi' }, limits: { memory: `${Math.max(1024, 3 * memoryMiB)}Mi` } },
        security: { podSecurityContext, containerSecurityContext },
        persistence: { volumeClaim: isReplicated ? { enabled: false } : volumeClaim },
      },
      coredns: {
        enabled: true,
        deployment: { replicas, resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '170Mi' } } },
        security: { podSecurityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
      },
      advanced: { podDisruptionBudget: { enabled: replicas > 1, ...(replicas > 1 ? { maxUnavailable: 1 } : {}) } },
      serviceMonitor: { enabled: false },
    },
    exportKubeConfig: { server: url, additionalSecrets: [{ name: kubeconfig.name, namespace: kubeconfig.namespace, server: url }] },
    ...(services.length > 0 ? { networking: { replicateServices: { fromHost: services } } } : {}),
    sync: {
      toHost: {
        ...(hostNames.length > 0 ? { gatewayApi: { httpRoutes: { enabled: true } } } : {}),
        networkPolicies: { enabled: true },
        podDisruptionBudgets: { enabled: true },
      },
      fromHost: {
        storageClasses: { enabled: 'auto' },
        ...(hostNames.length > 0 ? shown(gateways, hostNames) : {}),
        ...(Object.keys(secrets).length > 0 ? { secrets: { enabled: true, mappings: { byName: secrets } } } : {}),
      },
    },
    policies: {
      // The namespace of an Organization has its own, with or without a vcluster.
      resourceQuota: { enabled: false },
      limitRange: { enabled: false },
      networkPolicy: { enabled: true },
    },
    telemetry: { enabled: false },
  };
}

/** Public Gateways of the host cluster, as an Organization sees them; without a mapping the program does not start. */
function shown(names: string[], allowedHostnames: string[]): { [key: string]: any } {
  const { NAMESPACE: hostNamespace } = PublicGateway;
  return {
    gatewayClasses: { enabled: true },
    gateways: {
      enabled: true,
      mappings: { byName: Object.fromEntries(names.map((name) => [`${hostNamespace}/${name}`, `${hostNamespace}/${name}`])) },
      allowedRoutes: { overrides: names.map((name) => ({ hostNamespace, name, allowedHostnames })) },
    },
  };
}
