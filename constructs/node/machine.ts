import { Names, NodeRole } from '../naming';
import { HostCluster, NodePool } from '../sovereign';

/** What a machine is in its cluster. */
export enum MachineRole {
  /** The control plane that starts the cluster. */
  FIRST_SERVER = 'first-server',
  /** A control plane that joins it. */
  SERVER = 'server',
  /** A worker. */
  AGENT = 'agent',
}

/** One machine of a host cluster. */
export interface Machine {
  /** Host name, also the name of its Kubernetes node. */
  readonly name: string;
  /** Cluster that the machine is in. */
  readonly cluster: HostCluster;
  /** Pool that the machine is in. */
  readonly pool: NodePool;
  /** Number of the machine in its pool, from 1. */
  readonly ordinal: number;
  /** What the machine is in its cluster. */
  readonly role: MachineRole;
  /**
   * Private address.
   * @default - the network gives one to a worker, which reads it when it boots
   */
  readonly address?: string;
}

/** What the operating system, the kubelet and (on a control plane) etcd and the API server keep for themselves. */
export interface Reserved {
  /** CPU, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory, in MiB. */
  readonly memoryMiB: number;
}

/** Port of the Kubernetes API and of joining. */
export const API_PORT = 6443;

/** Returns what a machine keeps from Pods; the kubelet is told so. */
export function reservedOn(isControlPlane: boolean): Reserved {
  return isControlPlane ? { cpuMillis: 500, memoryMiB: 2048 } : { cpuMillis: 200, memoryMiB: 768 };
}

/** Returns the machines of a cluster: control planes first, then the pools by name. */
export function machinesOf(cluster: HostCluster): Machine[] {
  return [cluster.controlPlane, ...cluster.pools].flatMap((pool) => pool.servers.map((name, index): Machine => {
    const ordinal = index + 1;
    if (!pool.isControlPlane) return { name, cluster, pool, ordinal, role: MachineRole.AGENT };
    const role = ordinal === 1 ? MachineRole.FIRST_SERVER : MachineRole.SERVER;
    return { name, cluster, pool, ordinal, role, address: cluster.clusterName.controlPlaneAddress(ordinal) };
  }));
}

/** Tells whether a machine runs the control plane. */
export function isServer({ role }: Machine): boolean {
  return role !== MachineRole.AGENT;
}

/** Returns the role of a machine in labels. */
export function nodeRoleOf(machine: Machine): NodeRole {
  return isServer(machine) ? NodeRole.CONTROL_PLANE : NodeRole.WORKER;
}

/** Tells whether the cluster's API stands behind a private load balancer. */
export function hasApiLoadBalancer(cluster: HostCluster): boolean {
  return cluster.controlPlane.count > 1;
}

/** Returns the private address that machines join at and that the API answers on. */
export function apiAddress(cluster: HostCluster): string {
  return hasApiLoadBalancer(cluster) ? cluster.clusterName.apiAddress : cluster.clusterName.controlPlaneAddress(1);
}

/** Returns the host name of the cluster's API; `api` is that of the platform. */
export function apiHost(cluster: HostCluster): string {
  return Names.componentHost('k8s', cluster.clusterName, cluster.sovereign.fqdn);
}
