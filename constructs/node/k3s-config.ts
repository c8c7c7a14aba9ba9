import { ClusterName, NodeRole } from '../naming';
import { Json } from '../private/merge';
import { snapshotFlags } from './etcd-snapshots';
import { API_PORT, apiAddress, apiHost, Machine, MachineRole, reservedOn } from './machine';
import { AGENT_TOKEN, SERVER_TOKEN } from './sensitive-variables';
import { slot } from './user-data';
import { INSTALLED_LABEL, K3S_TAG } from './versions';

/** Folder of the k3s configuration. */
export const K3S_FOLDER = '/etc/rancher/k3s';

/** File with the admission configuration of the API server. */
export const ADMISSION_FILE = `${K3S_FOLDER}/admission.yaml`;

/** File with the audit policy of the API server. */
export const AUDIT_POLICY_FILE = `${K3S_FOLDER}/audit-policy.yaml`;

/** Folder of the audit log. */
export const AUDIT_LOG_FOLDER = '/var/lib/rancher/k3s/server/logs';

/** Cipher suites of the kubelet: those with forward secrecy and authenticated encryption (CIS 4.2.12). */
const CIPHER_SUITES = [
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305', 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305',
];

/**
 * Returns the `config.yaml` of k3s on a machine.
 *
 * It has what the platform prescribes (no Traefik, no service load balancer, no local storage, no flannel, quick detection of lost
 * nodes, a small watch cache, an etcd of at most 1 GiB), and differs from a bare `k3s server --cluster-init` in these ways:
 *
 * - only the first control plane starts a cluster; the others and the workers join it at its private address
 * - every node has its address on the private network, because everything but the public entry is closed on the other one
 * - kube-proxy is off, Cilium does its work, and the cloud's controller replaces the one in k3s
 * - the networks are those of the cluster's name, so that clusters can be meshed
 * - snapshots of etcd go to the archive, if there is one
 * - secrets are encrypted at rest, the kubeconfig is readable to root only, and the rest of the CIS benchmark is followed
 * - the number of Pods on a machine is that of the host cluster: 50, unless its definition says otherwise
 *
 * What only the machine knows is in drop-ins that it writes when it boots.
 *
 * @see https://docs.k3s.io/cli/server
 */
export function k3sConfig(machine: Machine): Json {
  return machine.role === MachineRole.AGENT ? { ...joining(machine), ...node(machine) } : server(machine);
}

/** Label of machines with graphics processors, which their device plugin looks for. */
const GPU_LABEL = 'nvidia.com/gpu.present=true';

/** Label that says which graphics processors a machine has. */
const GPU_MODEL_LABEL = 'catalyst.openova.io/gpu';

/** Taint of machines with graphics processors; Pods that ask for some tolerate it. */
const GPU_TAINT = 'nvidia.com/gpu=present:NoSchedule';

function server(machine: Machine): Json {
  const { cluster } = machine;
  const { clusterName } = cluster;
  return {
    // Three servers that all start a cluster are three clusters behind one load balancer (L2).
    ...(machine.role === MachineRole.FIRST_SERVER ? { 'cluster-init': true, 'token': slot(SERVER_TOKEN) } : joining(machine)),
    'agent-token': slot(AGENT_TOKEN),
    ...node(machine),
    // Left alone, k3s takes the public address, on which etcd and the kubelet are closed.
    'node-ip': machine.address,
    'advertise-address': machine.address,
    // Every address the API is ever reached at, also those of servers that do not exist yet (L3).
    'tls-san': [apiHost(cluster), clusterName.apiAddress, ...[1, 2, 3].map((ordinal) => clusterName.controlPlaneAddress(ordinal))],
    'cluster-cidr': clusterName.podCidr,
    'service-cidr': ClusterName.SERVICE_CIDR,
    'cluster-dns': ClusterName.SERVICE_DNS_ADDRESS,
    // Cilium is the network, the network policy and the proxy.
    'flannel-backend': 'none',
    'disable-network-policy': true,
    'disable-kube-proxy': true,
    'disable-cloud-controller': true,
    // Local storage may go because the class of the cloud's volumes is there before anything claims one (I19, X6).
    'disable': ['traefik', 'servicelb', 'local-storage'],
    'secrets-encryption': true,
    'write-kubeconfig-mode': '0600',
    'kube-apiserver-arg': [
      // Has no effect in this minor version, and goes with the one that removes the flag.
      'default-watch-cache-size=50',
      'enable-admission-plugins=NodeRestriction,EventRateLimit',
      `admission-control-config-file=${ADMISSION_FILE}`,
      `audit-policy-file=${AUDIT_POLICY_FILE}`,
      `audit-log-path=${AUDIT_LOG_FOLDER}/audit.log`,
      'audit-log-maxage=30',
      'audit-log-maxbackup=10',
      'audit-log-maxsize=100',
      'service-account-extend-token-expiration=false',
    ],
    'kube-controller-manager-arg': [
      'node-monitor-period=5s',
      // Shorter than Kubernetes' own 50s; the k3s service shortens the health check of connections with it.
      'node-monitor-grace-period=20s',
      // CIS wants a limit; at its example of 10, the Pods of failed Jobs are gone before anyone reads their log.
      'terminated-pod-gc-threshold=100',
    ],
    'etcd-arg': ['quota-backend-bytes=1073741824'],
    ...snapshotFlags(cluster),
  };
}

function joining(machine: Machine): Json {
  const token = machine.role === MachineRole.AGENT ? AGENT_TOKEN : SERVER_TOKEN;
  return { server: `https://${apiAddress(machine.cluster)}:${API_PORT}`, token: slot(token) };
}

function node(machine: Machine): Json {
  const { cpuMillis, memoryMiB } = reservedOn(machine.pool.isControlPlane);
  const { gpu } = machine.pool;
  const role = machine.role === MachineRole.AGENT ? NodeRole.WORKER : NodeRole.CONTROL_PLANE;
  return {
    'node-name': machine.name,
    // Labels in kubernetes.io are the API server's to give; control planes also run workloads, so none of them is tainted.
    'node-label': [
      `catalyst.openova.io/role=${role}`, `catalyst.openova.io/node-pool=${machine.pool.name}`, `${INSTALLED_LABEL}=${K3S_TAG}`,
      ...(gpu ? [GPU_LABEL, `${GPU_MODEL_LABEL}=${gpu.model}`] : []),
    ],
    // Machines with graphics processors cost many times the others: only what asks for these runs there, with the runtime that hands them over.
    ...(gpu ? { 'node-taint': [GPU_TAINT], 'default-runtime': 'nvidia' } : {}),
    'protect-kernel-defaults': true,
    'kubelet-arg': [
      // The node stays tainted until the cloud's controller has initialised it.
      'cloud-provider=external',
      `max-pods=${machine.cluster.maxPodsPerNode}`,
      `kube-reserved=cpu=${cpuMillis}m,memory=${memoryMiB}Mi`,
      'streaming-connection-idle-timeout=5m',
      'tls-min-version=VersionTLS12',
      `tls-cipher-suites=${CIPHER_SUITES.join(',')}`,
    ],
  };
}
