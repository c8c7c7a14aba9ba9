import { HostCluster, Sovereign, Unit } from '../../constructs';
import { labels } from './powerdns-objects';

/** Annotations with which a Service tells ExternalDNS of addresses. */
const ANNOTATION = 'external-dns.alpha.kubernetes.io';

/** A name server of a zone. */
export interface Nameserver {
  /** Host name. */
  readonly host: string;
  /** Cluster whose machines answer. */
  readonly cluster: HostCluster;
}

/**
 * Returns the name servers of the zone of a Sovereign, one for each cluster that answers; those of other clusters once it is known where they
 * are. While nobody else is known, the management cluster has two names, because registries refuse a zone with one.
 *
 * @param given host names that are asked for, in the order of the clusters; those without a cluster that is known are the management cluster's
 */
export function nameserversOf(sovereign: Sovereign, given?: string[]): Nameserver[] {
  const { answeringClusters: clusters, fqdn, managementCluster } = sovereign;
  const known = clusters.map((cluster) => cluster === managementCluster || cluster.nameserverAddresses.length > 0);
  const clusterOf = (index: number) => (known[index] ? clusters[index] : managementCluster);
  if (given) return given.map((host, index) => ({ host, cluster: clusterOf(index) }));
  const indices = clusters.map((_, index) => index).filter((index) => known[index]);
  return (indices.length > 1 ? indices : [0, 1]).map((index) => ({ host: `ns${index + 1}.${fqdn}`, cluster: clusterOf(index) }));
}

/**
 * Adds what ExternalDNS reads from where the name servers are; nothing connects to these Services.
 *
 * @param cluster cluster whose machines are looked up; those of the others are in the definition
 */
export function addNameservers(unit: Unit, namespace: string, cluster: HostCluster, nameservers: Nameserver[]): void {
  const add = (name: string, annotations: { [name: string]: string }, spec: { [key: string]: any }) => unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, annotations: Object.fromEntries(Object.entries(annotations).map(([key, value]) => [`${ANNOTATION}/${key}`, value])) },
    spec: { clusterIP: 'None', ...spec, ports: [{ name: 'dns-tcp', port: 53, targetPort: 'dns-tcp', protocol: 'TCP' }] },
  });
  const hosts = nameservers.filter((one) => one.cluster === cluster).map(({ host }) => host);
  add('nameservers', { 'hostname': hosts.join(','), 'endpoints-type': 'NodeExternalIP' }, { selector: labels('dnsdist') });
  for (const { host, cluster: other } of nameservers.filter((one) => one.cluster !== cluster)) {
    add(`nameservers-${other.name}`, { hostname: host, target: other.nameserverAddresses.join(',') }, {});
  }
}
