import { Blueprint, HostCluster, Names, PassageConnection, PostgresRequest, SecretRef } from '../../constructs';
import { invalid } from '../../constructs/private/errors';
import { linkName } from './link-name';

/** Port of PostgreSQL. */
const PORT = 5432;
/** Which certificates are that of the owner of the database. */
const OWNER_MAP = 'owner';

/** Parts of the specification of a database server that is linked with those of its name on other clusters. */
export interface DatabaseLink {
  /**
   * What the server is copied from when it is made.
   * @default - nothing, it is the one that writes
   */
  readonly source?: string;
  /** Settings of PostgreSQL that belong to it. */
  readonly settings: { [name: string]: any };
  /** All other parts. */
  readonly spec: { [name: string]: any };
  /**
   * Secret of the certificate that the owner of the database logs in with.
   * @default - the owner has a password
   */
  readonly certificate?: SecretRef;
}

/** What a server shows those of its name on other clusters. */
interface Own {
  /** Secret of its certificate. */
  readonly secret: string;
  /** Line of `pg_ident` that lets in those of its name, and no other: the authority of links signs for others too. */
  readonly ident: string;
  /** Which certificates the server uses, all of them that one. */
  readonly certificates: { [part: string]: string };
}

/**
 * Links a database server with those of the same name on other clusters: one writes, the others follow it (WAL streaming), each through a
 * passage of the other's cluster.
 *
 * Those of an Application are in each of its regions, and all are told of all, so that another one can become the one that writes. Of a part
 * of the platform only the one that `isFollowed` ever writes, and those that follow it know nobody else.
 *
 * PostgreSQL 17 speaks TLS from the first byte (`sslnegotiation=direct`), which is what a passage can tell apart.
 *
 * @param name name of the server
 * @see https://cloudnative-pg.io/documentation/current/replica_cluster
 */
export function linkDatabase(consumer: Blueprint, request: PostgresRequest, name: string): DatabaseLink | undefined {
  const { follows, isFollowed } = request;
  if (consumer.environment) {
    if (follows || isFollowed) throw invalid(consumer.node.path, follows ? 'follows' : 'isFollowed', 'be left out of an Application', follows?.name ?? true, 'place it in several regions');
    return consumer.members.length > 1 ? linkMembers(consumer, name) : undefined;
  }
  if (follows) return follow(consumer, request.name, name, follows);
  return isFollowed ? letFollow(consumer, name) : undefined;
}

function linkMembers(consumer: Blueprint, name: string): DatabaseLink {
  const { members, prerequisites } = consumer;
  const way = consumer.passage({ label: name, service: `${name}-rw`, port: PORT, unit: prerequisites });
  const { secret, ident, certificates } = ownOf(consumer, name, [way.host]);
  const [primary, second] = members.map(nameOf);
  return {
    ...(consumer.isStandby ? { source: primary } : {}),
    settings: { pg_ident: [ident] },
    spec: {
      certificates,
      externalClusters: members.map((member) => external(nameOf(member), member === consumer ? way : consumer.passageTo(member.hostCluster, name), secret)),
      replica: { self: nameOf(consumer), primary, source: consumer.isStandby ? primary : second },
    },
  };
}

/** The one that writes needs no more than a way in. */
function letFollow(consumer: Blueprint, name: string): DatabaseLink {
  const { host } = consumer.passage({ label: name, service: `${name}-rw`, port: PORT });
  const { ident, certificates } = ownOf(consumer, name, [host]);
  return { settings: { pg_ident: [ident] }, spec: { certificates } };
}

/** Whoever reads from one that follows has a certificate: passwords are those of the one that writes, and Secrets do not travel. */
function follow(consumer: Blueprint, database: string, name: string, primary: HostCluster): DatabaseLink {
  const { clusterName, sovereign } = consumer.hostCluster;
  const { secret, ident, certificates } = ownOf(consumer, name, []);
  const commonName = `${database}.${consumer.home}`;
  const owner = consumer.certificate({ name: `${name}-owner`, dnsNames: [Names.componentHost(database, clusterName, sovereign.fqdn)], commonName, isLink: true });
  return {
    source: primary.name,
    settings: { pg_hba: [`hostssl ${database} ${database} all cert map=${OWNER_MAP}`], pg_ident: [ident, `${OWNER_MAP} ${commonName} ${database}`] },
    spec: {
      certificates,
      externalClusters: [external(primary.name, consumer.passageTo(primary, name), secret)],
      replica: { enabled: true, source: primary.name },
    },
    certificate: owner.secret,
  };
}

/** @param hosts host names under which it is reached from other clusters */
function ownOf(consumer: Blueprint, name: string, hosts: string[]): Own {
  const { home } = consumer;
  const commonName = linkName(consumer, name);
  const services = ['rw', 'r', 'ro'].flatMap((role) => ['', `.${home}`, `.${home}.svc`].map((rest) => `${name}-${role}${rest}`));
  const secret = consumer.certificate({
    name: `${name}-link`, dnsNames: [...hosts, ...services], commonName, isLink: true, labels: { 'cnpg.io/reload': '' },
  }).secret.name;
  return {
    secret,
    ident: `cnpg_streaming_replica ${commonName} streaming_replica`,
    certificates: { serverCASecret: secret, serverTLSSecret: secret, clientCASecret: secret, replicationTLSSecret: secret },
  };
}

function external(name: string, { host, port }: PassageConnection, secret: string): { [key: string]: any } {
  const key = (field: string) => ({ name: secret, key: field });
  return {
    name,
    connectionParameters: { host, port: String(port), user: 'streaming_replica', dbname: 'postgres', sslmode: 'verify-full', sslnegotiation: 'direct' },
    sslKey: key('tls.key'), sslCert: key('tls.crt'), sslRootCert: key('ca.crt'),
  };
}

/** What a server is called among those of its name: as the region is that asks for the lease. */
function nameOf({ hostCluster }: Blueprint): string {
  return hostCluster.region.node.id;
}
