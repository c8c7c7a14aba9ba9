import { Blueprint } from '../../constructs';
import { invalid } from '../../constructs/private/errors';

/** Port of PostgreSQL. */
const PORT = 5432;
/** Longest common name of a certificate. */
const COMMON_NAME_MAX = 64;

/** Parts of the specification of a database server in one of several regions. */
export interface DatabaseLink {
  /**
   * Region from which the server is copied when it is made.
   * @default - none, it is the one that writes
   */
  readonly source?: string;
  /** Settings of PostgreSQL that belong to it. */
  readonly settings: { [name: string]: any };
  /** All other parts. */
  readonly spec: { [name: string]: any };
}

/**
 * Links a database server of a consumer with those of the same name in its other regions: one writes, the others follow it (WAL streaming),
 * each through a passage of the other's cluster. All of them are told of all, so that another one can become the one that writes.
 *
 * PostgreSQL 17 speaks TLS from the first byte (`sslnegotiation=direct`), which is what a passage can tell apart.
 *
 * @param name name of the server
 * @see https://cloudnative-pg.io/documentation/current/replica_cluster
 */
export function linkDatabase(consumer: Blueprint, name: string): DatabaseLink {
  const { environment, home, members, prerequisites } = consumer;
  const commonName = `${name}.${environment!.name}`;
  if (commonName.length > COMMON_NAME_MAX) {
    throw invalid(consumer.node.path, 'name', `leave '${commonName}' at most ${COMMON_NAME_MAX} characters in several regions`, consumer.name, 'write a shorter one');
  }
  const own = consumer.passage({ label: name, service: `${name}-rw`, port: PORT, unit: prerequisites });
  const services = ['rw', 'r', 'ro'].flatMap((role) => ['', `.${home}`, `.${home}.svc`].map((rest) => `${name}-${role}${rest}`));
  const secret = consumer.certificate({
    name: `${name}-link`, dnsNames: [own.host, ...services], commonName, isLink: true, labels: { 'cnpg.io/reload': '' },
  }).secret.name;
  const key = (field: string) => ({ name: secret, key: field });
  const externalClusters = members.map((member) => {
    const { host, port } = member === consumer ? own : consumer.passageTo(member.hostCluster, name);
    return {
      name: nameOf(member),
      connectionParameters: { host, port: String(port), user: 'streaming_replica', dbname: 'postgres', sslmode: 'verify-full', sslnegotiation: 'direct' },
      sslKey: key('tls.key'), sslCert: key('tls.crt'), sslRootCert: key('ca.crt'),
    };
  });
  const [primary, second] = members.map(nameOf);
  return {
    ...(consumer.isStandby ? { source: primary } : {}),
    // The authority of links signs for others too.
    settings: { pg_ident: [`cnpg_streaming_replica ${commonName} streaming_replica`] },
    spec: {
      certificates: { serverCASecret: secret, serverTLSSecret: secret, clientCASecret: secret, replicationTLSSecret: secret },
      externalClusters,
      replica: { self: nameOf(consumer), primary, source: consumer.isStandby ? primary : second },
    },
  };
}

/** What a server is called among those of its name: as the region is that asks for the lease. */
function nameOf({ hostCluster }: Blueprint): string {
  return hostCluster.region.node.id;
}
