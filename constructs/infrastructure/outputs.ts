import { TerraformOutput } from 'cdktf';
import { ClusterName } from '../naming';
import { API_PORT, apiAddress, apiHost, isServer } from '../node/machine';
import { Json } from '../private/merge';
import { MadeCluster } from './cloud-infrastructure';
import { StackContext } from './context';

/** Port of DNS. */
const DNS_PORT = 53;

/** Declares what others need to know: how to reach the cluster, its facts, and everything that was made. */
export function addOutputs(context: StackContext, { machines, ingress }: MadeCluster): void {
  const { cluster } = context;
  const { clusterName, sovereign } = cluster;
  const output = (name: string, description: string, value: Json | Json[] | string) => {
    new TerraformOutput(context.stack, name, { description, value, staticId: true });
  };
  output('cluster', 'Facts of the host cluster', {
    name: cluster.name,
    sovereign: sovereign.name,
    fqdn: sovereign.fqdn,
    location: context.location,
    cluster_id: clusterName.clusterId,
    network_cidr: clusterName.networkCidr,
    pod_cidr: clusterName.podCidr,
    service_cidr: ClusterName.SERVICE_CIDR,
  });
  const servers = machines.filter(({ machine }) => isServer(machine));
  output('api', 'Where the Kubernetes API answers: its host name, and the addresses to point it at', {
    url: `https://${apiHost(cluster)}:${API_PORT}`,
    private_address: apiAddress(cluster),
    control_planes: servers.map(({ machine, publicIpv4 }) => ({ name: machine.name, private_ipv4: machine.address, public_ipv4: publicIpv4 })),
  });
  ingress.forEach(({ name, description, value }) => output(name, description, value));
  if (isFollowingNameserver(context)) {
    const answering = machines.filter(({ machine }) => !machine.pool.gpu);
    output('nameserver_ipv4', 'Public addresses of the machines that answer DNS', answering.map(({ publicIpv4 }) => publicIpv4));
  }
  output('hand_over', 'Everything that was made, with the ids under which it can be adopted', context.handOver.list);
}

/** Whether the cluster answers DNS at machines that nobody within the Sovereign looks up: those of the management cluster ExternalDNS finds. */
function isFollowingNameserver({ cluster, plan }: StackContext): boolean {
  return cluster !== cluster.sovereign.managementCluster && plan.hostPorts.some(({ port }) => port === DNS_PORT);
}
