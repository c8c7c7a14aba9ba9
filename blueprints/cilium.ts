import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';

/** Metrics of flows that are kept, where somebody reads them. */
const FLOW_METRICS = ['dns', 'drop', 'tcp'];
/** Values of a part that is scraped. */
const MONITORED = { serviceMonitor: { enabled: true } };

/** Properties of Cilium. */
export interface CiliumProps extends BlueprintProps {
  /**
   * Largest packet on the private network, in bytes.
   * @default 1450
   */
  readonly mtu?: number;
  /**
   * Whether traffic between nodes is encrypted (WireGuard).
   * @default true
   */
  readonly encryptionEnabled?: boolean;
}

/**
 * The pod network, in place of kube-proxy: encryption between nodes, network policy, and the data plane of Gateway API.
 *
 * Phase 0 installs the release with the very chart and values that Flux takes over later, so that adoption changes nothing (L6).
 *
 * @see https://docs.cilium.io
 */
export class Cilium extends Blueprint {
  /** Largest packet on the private network, in bytes. */
  public readonly mtu: number;
  /** Whether traffic between nodes is encrypted. */
  public readonly encryptionEnabled: boolean;

  constructor(scope: Construct, id: string = 'cilium', props: CiliumProps = {}) {
    super(scope, id, { component: CATALOGUE.cilium, provides: [Capability.NETWORK], ...props });
    this.mtu = props.mtu ?? 1450;
    requireWhole(this.node.path, 'mtu', this.mtu, 'leave it out for that of networks at Hetzner', 1280, 9000);
    this.encryptionEnabled = props.encryptionEnabled ?? true;
  }

  protected configure(): void {
    // The chart makes the GatewayClass, so the kind has to be served first.
    this.requires(Capability.GATEWAY_KINDS);
    const replicas = this.hostCluster.replicas(2);
    // Ports below 1024 are for the proxy only where a Gateway listens on machines.
    const { balancesGateways } = this.hostCluster.region.provider;
    const onMachines = { capabilities: { envoy: ['NET_ADMIN', 'SYS_ADMIN', 'NET_BIND_SERVICE'], keepCapNetBindService: true } };
    this.workload({ name: 'cilium', perNode: true, cpuMillis: 100, memoryMiB: 256 });
    this.workload({ name: 'cilium-envoy', perNode: true, cpuMillis: 50, memoryMiB: 128 });
    this.workload({ name: 'hubble-relay', cpuMillis: 20, memoryMiB: 64 });
    const relay = { enabled: true, resources: { requests: { cpu: '20m', memory: '64Mi' } }, ...(this.monitored ? { prometheus: { enabled: true } } : {}) };
    this.workload({ name: 'cilium-operator', replicas, spread: true, cpuMillis: 50, memoryMiB: 128 });
    this.helmRelease({
      unit: this.unit(undefined, { prune: false }),
      bootstrap: true,
      values: {
        kubeProxyReplacement: 'true',
        kubeProxyReplacementHealthzBindAddr: '0.0.0.0:10256',
        // On every k3s node, agents included, the API answers on this port of its local load balancer; 6443 only on servers (L6).
        k8sServiceHost: '127.0.0.1',
        k8sServicePort: 6444,
        ipam: { mode: 'kubernetes' },
        k8s: { requireIPv4PodCIDR: true },
        cluster: { name: this.hostCluster.name, id: this.hostCluster.clusterName.clusterId },
        routingMode: 'tunnel',
        tunnelProtocol: 'vxlan',
        bpf: { masquerade: true },
        MTU: this.mtu,
        encryption: { enabled: this.encryptionEnabled, type: 'wireguard' },
        // Cilium crash-loops without the proxy, because its Envoy kinds are then missing (I27).
        l7Proxy: true,
        envoy: {
          enabled: true,
          resources: { requests: { cpu: '50m', memory: '128Mi' } },
          prometheus: { enabled: this.monitored },
          ...(balancesGateways ? {} : { securityContext: onMachines }),
        },
        gatewayAPI: {
          enabled: true, gatewayClass: { create: 'true' }, externalTrafficPolicy: 'Cluster', ...(balancesGateways ? {} : { hostNetwork: { enabled: true } }),
        },
        operator: {
          replicas,
          podDisruptionBudget: { enabled: replicas > 1 },
          resources: { requests: { cpu: '50m', memory: '128Mi' } },
          prometheus: { enabled: this.monitored },
        },
        rollOutCiliumPods: true,
        // 'helm' would make new certificates on every render; metrics render a ServiceMonitor unless they are null (I11).
        hubble: { enabled: true, tls: { auto: { method: 'cronJob' } }, metrics: { enabled: this.monitored ? FLOW_METRICS : null }, relay, ui: { enabled: false } },
        resources: { requests: { cpu: '100m', memory: '256Mi' } },
        ...(this.monitored ? { prometheus: { enabled: true } } : {}),
      },
      monitors: {
        prometheus: MONITORED,
        operator: { prometheus: MONITORED },
        envoy: { prometheus: MONITORED },
        hubble: { metrics: MONITORED, relay: { prometheus: MONITORED } },
      },
    });
    this.unit('policies').add({
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumClusterwideNetworkPolicy',
      metadata: { name: 'deny-instance-metadata' },
      spec: {
        description: 'The metadata service hands the user data of the machine, with its secrets, to anyone who asks.',
        endpointSelector: {},
        enableDefaultDeny: { egress: false, ingress: false },
        egressDeny: [{ toCIDR: ['169.254.169.254/32'] }],
      },
    });
  }
}
